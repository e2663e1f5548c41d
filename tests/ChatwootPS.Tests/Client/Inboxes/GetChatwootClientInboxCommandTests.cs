using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Client.Inboxes;

public class GetChatwootClientInboxCommandTests
{
    [Fact]
    public async Task Reads_the_inbox_of_the_session_or_another()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ClientInbox own = Assert.Single(chatwoot.Run("Get-ChatwootClientInbox").Succeed<ClientInbox>());
        ClientInbox strict = Assert.Single(chatwoot.Run("Get-ChatwootClientInbox $server.StrictInboxIdentifier").Succeed<ClientInbox>());

        Assert.Equal((chatwoot.Server.InboxIdentifier, "Support API", false), (own.Identifier, own.Name, own.IdentityValidationEnabled));
        Assert.Equal(7, own.WorkingHours!.Count);
        Assert.True(strict.IdentityValidationEnabled);
        Assert.Equal([$"GET /public/api/v1/inboxes/{own.Identifier}", $"GET /public/api/v1/inboxes/{strict.Identifier}"], chatwoot.Received());
        Assert.DoesNotContain(chatwoot.Server.Requests[0].Headers.Keys, name => name.Equals("api-access-token", System.StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task An_unknown_inbox_is_an_error_and_the_others_are_read()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Get-ChatwootClientInbox nowhere, $server.InboxIdentifier");

        Assert.Single(result.Output);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal("nowhere", result.Error.TargetObject);
    }

    [Fact]
    public async Task A_session_without_an_inbox_says_how_to_get_one()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);

        ScriptResult result = chatwoot.Run("Connect-Chatwoot $server.BaseAddress -PlatformToken $server.PlatformToken; Get-ChatwootClientInbox");

        Assert.Equal("ChatwootNoCredential", result.ErrorId);
        Assert.Contains("-InboxIdentifier", result.Error.ErrorDetails.RecommendedAction);
    }
}
