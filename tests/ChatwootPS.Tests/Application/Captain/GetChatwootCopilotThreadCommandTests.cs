using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class GetChatwootCopilotThreadCommandTests
{
    [Fact]
    public async Task Lists_the_newest_first_over_all_pages()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("$null = New-ChatwootCaptainAssistant Helper -Description Helps; 1..7 | ForEach-Object { New-ChatwootCopilotThread ('Question ' + $_) -Assistant Helper }").Succeed();

        Assert.Equal([7L, 6L, 5L, 4L, 3L, 2L, 1L], chatwoot.Run("Get-ChatwootCopilotThread").Succeed<CopilotThread>().Select(thread => thread.Id));
        Assert.Equal("Question 2", Assert.Single(chatwoot.Run("2 | Get-ChatwootCopilotThread").Succeed<CopilotThread>()).Title);
        Assert.Equal(3, Assert.Single(chatwoot.Run("Get-ChatwootCopilotThread 'Question 3'").Succeed<CopilotThread>()).Id);
    }

    [Fact]
    public async Task An_unknown_one_is_not_found()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Get-ChatwootCopilotThread 99999");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }
}
