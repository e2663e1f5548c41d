using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Webhooks;

public class NewChatwootWebhookCommandTests
{
    [Fact]
    public async Task Sends_what_was_given_and_gives_out_the_secret()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Webhook made = Assert.Single(chatwoot.Run("New-ChatwootWebhook https://hooks.example.com/one -Name One -Subscription MessageCreated, ConversationTypingOn -Inbox 'Support API'").Succeed<Webhook>());

        var sent = Assert.Single(chatwoot.Server.Requests, request => request.Method == "POST");
        Assert.Equal("/api/v1/accounts/1/webhooks", sent.Path);
        Assert.Equal("""{"webhook":{"url":"https://hooks.example.com/one","name":"One","subscriptions":["message_created","conversation_typing_on"],"inbox_id":2}}""", sent.Body);
        Assert.Equal("Support API", made.Inbox!.Name);
        Assert.NotNull(made.Secret);
        Assert.True(made.Secret!.IsReadOnly());
    }

    [Fact]
    public async Task A_taken_address_is_an_error_in_the_servers_words()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootWebhook https://hooks.example.com/one").Succeed();

        ScriptResult result = chatwoot.Run("New-ChatwootWebhook https://hooks.example.com/one");

        Assert.Equal("ChatwootAlreadyExists", result.ErrorId);
        Assert.Equal("https://hooks.example.com/one", result.Error.TargetObject);
        Assert.Contains("Url has already been taken", result.Error.Exception.Message);
    }

    [Theory]
    [InlineData("New-ChatwootWebhook nonsense", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootWebhook ftp://hooks.example.com/x", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootWebhook 'text http://hooks.example.com/x'", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootWebhook https://hooks.example.com/x -Subscription MessageDeleted", "CannotConvertArgument")]
    [InlineData("New-ChatwootWebhook https://hooks.example.com/x -Subscription @()", "ParameterArgumentValidationError")]
    [InlineData("New-ChatwootWebhook https://hooks.example.com/x -Inbox 99999", "ChatwootNotFound")]
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
        chatwoot.Run("New-ChatwootWebhook https://hooks.example.com/x -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
