using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Webhooks;

public sealed class ConvertFromChatwootWebhookCommandTests
{
    private static readonly Delivery s_message = Delivery.Recorded().First(one => one.Event == "message_created" && one.Body.Contains("\"message_type\":\"incoming\"", StringComparison.Ordinal));

    [Fact]
    public void Recorded_deliveries_come_out_as_typed_events()
    {
        using var shell = new PowerShellHost();
        IReadOnlyList<Delivery> recorded = Delivery.Recorded();

        IReadOnlyList<ChatwootEvent> events = shell.Run("$bodies | ConvertFrom-ChatwootWebhook", ("bodies", recorded.Select(one => one.Body).ToArray())).Succeed<ChatwootEvent>();

        Assert.Equal(recorded.Select(one => one.Event), events.Select(one => one.Event));
        Assert.All(events.Where(one => one.Event.StartsWith("message_", StringComparison.Ordinal)), one => Assert.NotNull(one.Message));
    }

    public static TheoryData<string> Forms() => new(["$text", "(, $bytes)", "$bytes", "$items", "$request", "$requestOfBytes", "$data", "$wrapped"]);

    [Theory]
    [MemberData(nameof(Forms))]
    public void A_delivery_is_taken_in_the_form_the_host_gives_it(string input)
    {
        using var shell = new PowerShellHost();
        byte[] bytes = Encoding.UTF8.GetBytes(s_message.Body);
        var data = new PSObject();
        data.Properties.Add(new PSNoteProperty("WebhookName", "Chatwoot"));
        data.Properties.Add(new PSNoteProperty("RequestBody", s_message.Body));
        data.Properties.Add(new PSNoteProperty("RequestHeader", new PSObject(s_message.Headers)));

        ChatwootEvent told = Assert.Single(shell.Run(
            $"{input} | ConvertFrom-ChatwootWebhook",
            ("text", s_message.Body),
            ("bytes", bytes),
            ("items", bytes.Cast<object>().ToArray()),
            ("request", new Hashtable { ["RawBody"] = s_message.Body, ["Headers"] = s_message.Headers }),
            ("requestOfBytes", new PSObject(new { RawBody = bytes, s_message.Headers })),
            ("data", data),
            ("wrapped", new PSObject(s_message.Body))).Succeed<ChatwootEvent>());

        Assert.Equal("message_created", told.Event);
        Assert.Equal(MessageType.Incoming, told.Message!.MessageType);
        Assert.Equal("contact", told.Message.Sender!.Type);
    }

    [Theory]
    [InlineData("ConvertFrom-ChatwootWebhook $request -Secret $secret -Tolerance ([TimeSpan]::MaxValue)", true)]
    [InlineData("ConvertFrom-ChatwootWebhook $request.RawBody -Headers $request.Headers -Secret $secret -Tolerance ([TimeSpan]::MaxValue)", true)]
    [InlineData("ConvertFrom-ChatwootWebhook $request -Secret other -Tolerance ([TimeSpan]::MaxValue)", false)]
    [InlineData("ConvertFrom-ChatwootWebhook $request -Secret $secret", false)]
    [InlineData("ConvertFrom-ChatwootWebhook $request.RawBody -Secret $secret -Tolerance ([TimeSpan]::MaxValue)", false)]
    [InlineData("ConvertFrom-ChatwootWebhook $request -Headers @{} -Secret $secret -Tolerance ([TimeSpan]::MaxValue)", false)]
    public void With_a_secret_nothing_comes_out_that_is_not_signed_with_it(string script, bool fits)
    {
        using var shell = new PowerShellHost();

        ScriptResult result = shell.Run(script, ("request", new Hashtable { ["RawBody"] = s_message.Body, ["Headers"] = s_message.Headers }), ("secret", s_message.Secret));

        if (fits)
        {
            Assert.Single(result.Succeed<ChatwootEvent>());
            return;
        }
        Assert.Empty(result.Output);
        Assert.Equal("ChatwootSignatureRefused", result.ErrorId);
        Assert.Equal(ErrorCategory.AuthenticationError, result.Error.CategoryInfo.Category);
        Assert.Contains("401", result.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_read_is_one_error_each_and_the_others_come_out()
    {
        using var shell = new PowerShellHost();

        ScriptResult result = shell.Run("'{\"event\":\"one\"}', 'none', '', $null, 17, '[]', '{\"event\":\"two\"}' | ConvertFrom-ChatwootWebhook");

        Assert.Equal(["one", "two"], result.Output.Select(item => ((ChatwootEvent)item.BaseObject).Event));
        Assert.Equal(5, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.StartsWith("ChatwootInvalidInput", error.FullyQualifiedErrorId, StringComparison.Ordinal));
        Assert.Equal(["none", "", null, 17, "[]"], result.Errors.Select(error => error.TargetObject is PSObject wrapped ? wrapped.BaseObject : error.TargetObject));
    }

    [Fact]
    public async Task The_objects_go_on_with_the_session_in_the_account_of_the_event()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        long conversation = chatwoot.Run("(Get-ChatwootConversation -First 1).Id").Succeed<long>()[0];
        string Body(long account) => $$$"""{"event":"message_created","id":1,"content":"a refund","content_type":"text","message_type":"incoming","account":{"id":{{{account}}},"name":"Here"},"conversation":{"id":{{{conversation}}},"inbox_id":1,"status":"open","meta":{} } }""";
        chatwoot.Server.ClearRequests();

        chatwoot.Run("(ConvertFrom-ChatwootWebhook $body).Conversation | Add-ChatwootConversationLabel refund", ("body", Body(chatwoot.Server.AccountId))).Succeed();

        Assert.All(chatwoot.Received(), line => Assert.Contains($"/accounts/{chatwoot.Server.AccountId}/", line, StringComparison.Ordinal));
        Assert.Contains("refund", chatwoot.Run($"(Get-ChatwootConversation {conversation}).Labels").Succeed<string>());
        chatwoot.Server.ClearRequests();

        // Conversations of the same number are in each account: this one must not be met.
        ScriptResult elsewhere = chatwoot.Run("(ConvertFrom-ChatwootWebhook $body -Session (Get-ChatwootSession)).Conversation | Add-ChatwootConversationLabel wrong", ("body", Body(999)));

        Assert.NotEmpty(chatwoot.Received());
        Assert.All(chatwoot.Received(), line => Assert.Contains("/accounts/999/", line, StringComparison.Ordinal));
        Assert.Contains(elsewhere.ErrorId, new[] { "ChatwootNotInAccount", "ChatwootNotFound" });
    }
}
