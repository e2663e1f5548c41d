using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Webhooks;

public class SetChatwootWebhookCommandTests
{
    [Fact]
    public async Task Sends_what_was_given_and_nothing_else()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootWebhook https://hooks.example.com/one").Succeed();
        chatwoot.Server.ClearRequests();

        Webhook changed = Assert.Single(chatwoot.Run("Set-ChatwootWebhook 1 -Subscription ContactCreated -PassThru").Succeed<Webhook>());

        Assert.Equal(["contact_created"], changed.Subscriptions);
        var sent = Assert.Single(chatwoot.Server.Requests);
        Assert.Equal("PATCH /api/v1/accounts/1/webhooks/1", $"{sent.Method} {sent.Path}");
        Assert.Equal("""{"webhook":{"subscriptions":["contact_created"]}}""", sent.Body);
    }

    [Fact]
    public async Task Changes_through_the_pipeline_and_tells_what_is_not_there()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootWebhook https://hooks.example.com/one; New-ChatwootWebhook https://hooks.example.com/two").Succeed();
        Assert.Equal(2, chatwoot.Run("Get-ChatwootWebhook | Set-ChatwootWebhook -Name Both -PassThru").Succeed<Webhook>().Count);

        ScriptResult result = chatwoot.Run("99999, 1 | Set-ChatwootWebhook -Name One -PassThru");
        Assert.Single(result.Output);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }

    [Theory]
    [InlineData("Set-ChatwootWebhook 1", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootWebhook 1 -Url nonsense", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootWebhook 1 -Subscription @()", "ParameterArgumentValidationError")]
    public async Task Bad_input_is_refused_before_anything_is_sent(string command, string errorId)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.StartsWith(errorId, chatwoot.Run(command).ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Server.ClearRequests();
        chatwoot.Run("Set-ChatwootWebhook 1 -Name x -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
