using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class GetChatwootCaptainDocumentCommandTests
{
    [Fact]
    public async Task Lists_with_filters_and_reads_by_id()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCaptainAssistant Helper -Description Helps; New-ChatwootCaptainDocument https://docs.example.com/one -Assistant Helper -Name One; New-ChatwootCaptainDocument https://docs.example.com/two -Assistant Helper -Name Two").Succeed();
        chatwoot.Server.ClearRequests();

        Assert.Equal(2, chatwoot.Run("Get-ChatwootCaptainDocument -Assistant Helper -Source Web -Sort RecentlyCreated").Succeed<CaptainDocument>().Count);
        Assert.Contains("assistant_id=1&source=web&sort=recently_created", chatwoot.Server.Requests.Last().Query);
        Assert.Equal("Two", Assert.Single(chatwoot.Run("Get-ChatwootCaptainDocument -Search two").Succeed<CaptainDocument>()).Name);
        Assert.Equal(2, chatwoot.Run("Get-ChatwootCaptainAssistant | Get-ChatwootCaptainDocument").Succeed<CaptainDocument>().Count);
        Assert.Equal("One", Assert.Single(chatwoot.Run("1 | Get-ChatwootCaptainDocument").Succeed<CaptainDocument>()).Name);
        Assert.Equal("One", Assert.Single(chatwoot.Run("Get-ChatwootCaptainDocument https://docs.example.com/one").Succeed<CaptainDocument>()).Name);
    }

    [Fact]
    public async Task An_unknown_one_is_not_found_and_an_unknown_word_is_refused()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootCaptainDocument 99999").ErrorId);
        Assert.StartsWith("CannotConvertArgument", chatwoot.Run("Get-ChatwootCaptainDocument -Source Moon").ErrorId);
    }
}
