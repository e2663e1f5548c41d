using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class GetChatwootCaptainResponseCommandTests
{
    [Fact]
    public async Task Lists_with_filters_and_reads_by_id()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCaptainAssistant Helper -Description Helps; New-ChatwootCaptainResponse 'How long?' -Answer 'Two days' -Assistant Helper; New-ChatwootCaptainResponse 'How much?' -Answer 'Ten' -Assistant Helper -Status Pending").Succeed();
        chatwoot.Server.ClearRequests();

        Assert.Equal("How much?", Assert.Single(chatwoot.Run("Get-ChatwootCaptainResponse -Assistant Helper -Status Pending").Succeed<CaptainResponse>()).Question);
        Assert.Contains("assistant_id=1&status=pending", chatwoot.Server.Requests.Last().Query);
        Assert.Equal("Two days", Assert.Single(chatwoot.Run("Get-ChatwootCaptainResponse -Search long").Succeed<CaptainResponse>()).Answer);
        Assert.Equal(2, chatwoot.Run("Get-ChatwootCaptainAssistant Helper | Get-ChatwootCaptainResponse").Succeed<CaptainResponse>().Count);
        Assert.Equal("How long?", Assert.Single(chatwoot.Run("1 | Get-ChatwootCaptainResponse").Succeed<CaptainResponse>()).Question);
    }

    [Fact]
    public async Task An_unknown_one_is_not_found_and_an_unknown_word_is_refused()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootCaptainResponse 99999").ErrorId);
        Assert.StartsWith("CannotConvertArgument", chatwoot.Run("Get-ChatwootCaptainResponse -Status Maybe").ErrorId);
    }
}
