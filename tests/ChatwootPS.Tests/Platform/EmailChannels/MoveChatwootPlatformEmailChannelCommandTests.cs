using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Platform.EmailChannels;

public class MoveChatwootPlatformEmailChannelCommandTests
{
    [Fact]
    public async Task Twenty_five_mailboxes_go_into_a_request_and_each_has_its_result()
    {
        await using ChatwootHost chatwoot = await StartAsync(enabled: true);

        var results = chatwoot.Run("""
            $boxes = foreach ($n in 1..26) { [pscustomobject]@{ Email = "box$n@example.com"; Provider = 'Google'; ProviderConfig = @{ access_token = 'a'; refresh_token = $refresh } } }
            $boxes + [pscustomobject]@{ Email = 'box1@example.com'; Provider = 'Microsoft'; ProviderConfig = @{ access_token = 'a' } } | Move-ChatwootPlatformEmailChannel $account
            """, ("refresh", new System.Net.NetworkCredential("", "refresh-me").SecurePassword)).Succeed<EmailChannelMigration>();

        Assert.Equal(27, results.Count);
        Assert.All(results.Take(26), result => Assert.True(result is { Succeeded: true, InboxId: > 0 }));
        Assert.False(results[26].Succeeded);
        Assert.Contains("taken", results[26].Message, StringComparison.Ordinal);
        var sent = chatwoot.Server.Requests.Where(request => request.Method == "POST").ToList();
        Assert.Equal(2, sent.Count);
        Assert.Contains("""{"email":"box1@example.com","provider_config":{""", sent[0].Body, StringComparison.Ordinal);
        Assert.Contains("\"refresh_token\":\"refresh-me\"", sent[0].Body, StringComparison.Ordinal);
        Assert.Contains("\"provider\":\"microsoft\"", sent[1].Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_installation_that_does_not_allow_it_says_so()
    {
        await using ChatwootHost chatwoot = await StartAsync(enabled: false);

        ScriptResult result = chatwoot.Run("Move-ChatwootPlatformEmailChannel $account -Email a@example.com -Provider Google -ProviderConfig @{ access_token = 'a' }");

        Assert.Equal("ChatwootForbidden", result.ErrorId);
        Assert.Contains("Email channel migration is not enabled", result.Error.Exception.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-Email 'no address' -Provider Google -ProviderConfig @{ a = 1 }")]
    [InlineData("-Email a@example.com -Provider Yahoo -ProviderConfig @{ a = 1 }")]
    [InlineData("-Email a@example.com -Provider Google -ProviderConfig @{}")]
    [InlineData("-Email a@example.com -Provider Google -ProviderConfig @{ a = 1 } -ImapPort 0")]
    [InlineData("-Email a@example.com -Provider Google -ProviderConfig @{ a = 1 } -WhatIf")]
    public async Task Bad_input_and_WhatIf_send_nothing(string arguments)
    {
        await using ChatwootHost chatwoot = await StartAsync(enabled: true);

        Assert.Empty(chatwoot.Run($"Move-ChatwootPlatformEmailChannel $account {arguments}").Output);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method == "POST");
    }

    private static async Task<ChatwootHost> StartAsync(bool enabled)
    {
        ChatwootHost chatwoot = await ChatwootHost.StartAsync(new EmulatorOptions { EmailChannelMigration = enabled });
        chatwoot.Run("$account = New-ChatwootPlatformAccount Fabrikam").Succeed();
        chatwoot.Server.ClearRequests();
        return chatwoot;
    }
}
