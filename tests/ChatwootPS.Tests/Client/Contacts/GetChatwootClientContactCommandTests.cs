using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Client.Contacts;

public class GetChatwootClientContactCommandTests
{
    [Fact]
    public async Task Reads_a_customer_by_key_or_object()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$a = New-ChatwootClientContact -SourceId 'key a' -Identifier u1 -Name Ana; $b = New-ChatwootClientContact -SourceId 4711 -Name Bo").Succeed();
        chatwoot.Server.ClearRequests();

        var found = chatwoot.Run("Get-ChatwootClientContact 'key a'; $b, $a | Get-ChatwootClientContact; '4711' | Get-ChatwootClientContact").Succeed<ClientContact>();

        Assert.Equal(["Ana", "Bo", "Ana", "Bo"], found.Select(contact => contact.Name));
        Assert.Equal($"GET /public/api/v1/inboxes/{chatwoot.Server.InboxIdentifier}/contacts/4711", chatwoot.Received()[1]);
        // An object remembers the identifier its proof was made with.
        Assert.Contains("identifier=u1&", chatwoot.Server.Requests[2].Query);
    }

    [Fact]
    public async Task The_customer_of_the_session_needs_no_key()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ClientContact own = Assert.Single(chatwoot.Run("$null = New-ChatwootClientContact -SourceId s1 -Name Ana; $s = Connect-Chatwoot $server.BaseAddress -InboxIdentifier $server.InboxIdentifier -ContactIdentifier s1 -PassThru; Get-ChatwootClientContact").Succeed<ClientContact>());

        Assert.Equal(("Ana", "s1"), (own.Name, own.SourceId));
        Assert.DoesNotContain("identifier", chatwoot.Server.Requests.Last().Query);
    }

    [Fact]
    public async Task Without_any_key_the_error_says_what_to_do()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Get-ChatwootClientContact");

        Assert.Equal("ChatwootNoCredential", result.ErrorId);
        Assert.Contains("-Contact", result.Error.ErrorDetails.RecommendedAction);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task An_unknown_key_is_an_error_and_the_others_are_read()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("$null = New-ChatwootClientContact -SourceId s1; 'nobody', 's1' | Get-ChatwootClientContact");

        Assert.Single(result.Output);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal("nobody", result.Error.TargetObject);
    }

    [Fact]
    public async Task Keys_that_no_address_can_hold_and_other_objects_are_refused()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Contains("cannot be reached", chatwoot.Run("Get-ChatwootClientContact a.b").Error.Exception.Message);
        Assert.NotNull(chatwoot.Run("[Chatwoot.Contact]@{ Id = 5; Name = 'x' } | Get-ChatwootClientContact").Error);

        Assert.Empty(chatwoot.Server.Requests);
    }

    [Theory]
    [InlineData("Get-ChatwootClientContact s1 -Session $bare", "-HmacToken")]
    [InlineData("Get-ChatwootClientContact s1 -Session $wrong", "HMAC token")]
    [InlineData("Set-ChatwootClientContact s1 -Name Bo -Session $bare", "-HmacToken")]
    [InlineData("Set-ChatwootClientContact s1 -Name Bo -Session $wrong", "HMAC token")]
    [InlineData("Watch-ChatwootClientConversation -Contact s1 -TimeoutSec 5 -Session $bare", "-HmacToken")]
    [InlineData("Connect-Chatwoot $server.BaseAddress -InboxIdentifier $server.StrictInboxIdentifier -ContactIdentifier s1", "HMAC token")]
    public async Task A_proof_that_is_missing_or_wrong_is_told_as_such(string command, string action)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(
            """
            $right = Connect-Chatwoot $server.BaseAddress -InboxIdentifier $server.StrictInboxIdentifier -HmacToken $server.StrictHmacToken -PassThru
            $null = New-ChatwootClientContact -SourceId s1 -Identifier u1 -Name Ana -Session $right
            $bare = Connect-Chatwoot $server.BaseAddress -InboxIdentifier $server.StrictInboxIdentifier -PassThru
            $wrong = Connect-Chatwoot $server.BaseAddress -InboxIdentifier $server.StrictInboxIdentifier -HmacToken wrong -PassThru
            """).Succeed();

        ScriptResult result = chatwoot.Run(command);

        Assert.Equal("ChatwootIdentityRefused", result.ErrorId);
        Assert.Contains(action, result.Error.ErrorDetails.RecommendedAction);
        Assert.Equal("Ana", Assert.Single(chatwoot.Run("Get-ChatwootClientContact s1 -Identifier u1 -Session $right").Succeed<ClientContact>()).Name);
    }
}
