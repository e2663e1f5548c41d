using System.Threading.Tasks;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Client.Identity;

public class NewChatwootClientIdentifierHashCommandTests
{
    [Fact]
    public void Computes_what_the_server_computes()
    {
        using var shell = new PowerShellHost();

        // The example of the fact sheet, computed by a server.
        var hashes = shell.Run("'user-1001', '' | New-ChatwootClientIdentifierHash -HmacToken hmac-demo-token").Succeed<string>();

        Assert.Equal("73471bf623769767cda1bc1a695d53fa053ec087b3caf719fef0af24f787984c", hashes[0]);
        Assert.Equal(64, hashes[1].Length);
    }

    [Fact]
    public async Task The_server_takes_the_hash_made_with_the_sessions_token_and_nothing_else_is_sent()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        string hash = Assert.Single(chatwoot.Run("New-ChatwootClientIdentifierHash user-7").Succeed<string>());

        Assert.Empty(chatwoot.Server.Requests);
        chatwoot.Run("Invoke-ChatwootApi POST '/public/api/v1/inboxes/{inbox}/contacts' -Body @{ identifier = 'user-7'; identifier_hash = $hash }", ("hash", hash)).Succeed();
        Assert.Equal("ChatwootServerFault", chatwoot.Run("Invoke-ChatwootApi POST '/public/api/v1/inboxes/{inbox}/contacts' -Body @{ identifier = 'user-8'; identifier_hash = $hash }", ("hash", hash)).ErrorId);
    }

    [Fact]
    public async Task Without_a_token_there_is_no_hash()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        chatwoot.Run("Connect-Chatwoot -Uri $server.BaseAddress -InboxIdentifier $server.InboxIdentifier -SkipVerification").Succeed();

        Assert.Equal("ChatwootNoCredential", chatwoot.Run("New-ChatwootClientIdentifierHash user-7").ErrorId);
    }
}
