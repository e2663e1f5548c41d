using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Webhooks;

public class GetChatwootWebhookCommandTests
{
    [Fact]
    public async Task Lists_with_secrets_and_finds_by_name_and_address()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootWebhook https://hooks.example.com/one -Name One; New-ChatwootWebhook https://hooks.example.com/two").Succeed();

        var all = chatwoot.Run("Get-ChatwootWebhook").Succeed<Webhook>();
        Assert.Equal(2, all.Count);
        Assert.All(all, webhook => Assert.Equal(24, webhook.Secret!.Length));
        Assert.Equal(all[1].Id, Assert.Single(chatwoot.Run("Get-ChatwootWebhook https://hooks.example.com/tw*").Succeed<Webhook>()).Id);
        Assert.Equal(all[0].Id, Assert.Single(chatwoot.Run("Get-ChatwootWebhook one").Succeed<Webhook>()).Id);
        Assert.Equal(all[1].Id, Assert.Single(chatwoot.Run("$id | Get-ChatwootWebhook", ("id", all[1].Id)).Succeed<Webhook>()).Id);
    }

    [Fact]
    public async Task An_unknown_one_is_not_found_and_an_agent_is_refused()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootWebhook 99999").ErrorId);
        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -AccountId 1 -SkipVerification").Succeed();
        Assert.Equal("ChatwootRoleRefused", chatwoot.Run("Get-ChatwootWebhook").ErrorId);
    }
}
