using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Webhooks;

public class RemoveChatwootWebhookCommandTests
{
    [Fact]
    public async Task Removes_by_id_by_name_and_by_object_and_gives_out_what_was_there()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootWebhook https://hooks.example.com/One -Name One").Succeed();
        Webhook two = Assert.Single(chatwoot.Run("New-ChatwootWebhook https://hooks.example.com/Two -Name Two").Succeed<Webhook>());
        chatwoot.Run("New-ChatwootWebhook https://hooks.example.com/Three -Name Three").Succeed();

        Assert.Empty(chatwoot.Run("Remove-ChatwootWebhook One -Force").Succeed<Webhook>());
        Assert.Equal(two.Id, Assert.Single(chatwoot.Run("Remove-ChatwootWebhook $id -Force -PassThru", ("id", two.Id)).Succeed<Webhook>()).Id);
        Assert.Single(chatwoot.Run("Get-ChatwootWebhook Three | Remove-ChatwootWebhook -Confirm:$false -PassThru").Succeed<Webhook>());

        Assert.Empty(chatwoot.Run("Get-ChatwootWebhook").Succeed<Webhook>());
    }

    [Fact]
    public async Task An_unknown_one_is_not_found_and_the_others_are_removed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Webhook known = Assert.Single(chatwoot.Run("New-ChatwootWebhook https://hooks.example.com/Known -Name Known").Succeed<Webhook>());

        ScriptResult result = chatwoot.Run("99999, $id | Remove-ChatwootWebhook -Force", ("id", known.Id));

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Empty(chatwoot.Run("Get-ChatwootWebhook").Succeed<Webhook>());
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Remove-ChatwootWebhook 1 -Force -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
