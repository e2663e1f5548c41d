using System.Collections.Generic;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Messages;

/// <summary>Send-ChatwootMessage with templates.</summary>
public class SendChatwootTemplateTests
{
    [Fact]
    public async Task A_template_is_filled_in_and_its_text_shown()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Message sent = Assert.Single(chatwoot.Run("Send-ChatwootMessage 1 -Template $template -TemplateParameter @{ 1 = 'Ana'; 2 = 17 }", ("template", Template())).Succeed<Message>());

        Assert.Equal("Hello Ana, order 17 is ready.", sent.Content);
        string body = Assert.Single(chatwoot.Server.Requests).Body!;
        Assert.Contains("\"template_params\":{\"name\":\"order_ready\",\"category\":\"UTILITY\",\"language\":\"es\",\"processed_params\":{\"body\":{", body);
        Assert.Contains("\"1\":\"Ana\"", body);
        Assert.Contains("\"2\":\"17\"", body);
    }

    [Theory]
    [InlineData("@{ 1 = 'Ana' }", "2 is missing")]
    [InlineData("@{ 1 = 'Ana'; 2 = '' }", "2 is missing or empty")]
    [InlineData("@{ 1 = 'Ana'; 2 = 'x'; 3 = 'y' }", "there is no 3")]
    [InlineData("@{ 1 = 'Ana'; 2 = 'x'; buttons = @('a') }", "buttons")]
    public async Task Parameters_that_do_not_fit_are_an_error_before_anything_in_the_pipeline_is_sent(string parameters, string words)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run($"New-ChatwootConversation -Contact 1 -Inbox 1 | Send-ChatwootMessage -Template $template -TemplateParameter {parameters}", ("template", Template()));

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains(words, result.Error.Exception.Message);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task What_is_not_approved_or_of_another_inbox_is_not_sent()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        MessageTemplate rejected = Template();
        rejected.Status = "REJECTED";
        MessageTemplate foreign = Template();
        foreign.InboxId = 99;

        Assert.Contains("REJECTED", chatwoot.Run("Send-ChatwootMessage 1 -Template $template -TemplateParameter @{ 1 = 'a'; 2 = 'b' }", ("template", rejected)).Error.Exception.Message);
        Assert.Contains("inbox 99", chatwoot.Run("Get-ChatwootConversation 1 | Send-ChatwootMessage -Template $template -TemplateParameter @{ 1 = 'a'; 2 = 'b' }", ("template", foreign)).Error.Exception.Message);
        Assert.Contains("none was given", chatwoot.Run("Send-ChatwootMessage 1 x -TemplateParameter @{ 1 = 'a' }").Error.Exception.Message);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method == "POST");
    }

    [Fact]
    public async Task Header_files_and_buttons_are_held_against_the_template_too()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        MessageTemplate template = Template();
        template.Components.Add(new() { ["type"] = "HEADER", ["format"] = "IMAGE" });
        template.Components.Add(new() { ["type"] = "BUTTONS", ["buttons"] = new List<object?> { new Dictionary<string, object?> { ["type"] = "QUICK_REPLY", ["text"] = "No" }, new Dictionary<string, object?> { ["type"] = "URL", ["url"] = "https://example.com/{{1}}" } } });

        Assert.Contains("IMAGE", chatwoot.Run("Send-ChatwootMessage 1 -Template $template -TemplateParameter @{ 1 = 'a'; 2 = 'b'; buttons = @('x') }", ("template", template)).Error.Exception.Message);
        Assert.Contains("buttons", chatwoot.Run("Send-ChatwootMessage 1 -Template $template -TemplateParameter @{ 1 = 'a'; 2 = 'b'; header = @{ media_url = 'https://example.com/a.png' } }").Error.Exception.Message);
        Assert.Empty(chatwoot.Server.Requests);
        chatwoot.Run("Send-ChatwootMessage 1 -Template $template -TemplateParameter @{ 1 = 'a'; 2 = 'b'; buttons = @('x'); header = @{ media_url = 'https://example.com/a.png' } }").Succeed();

        Assert.Contains("\"buttons\":[{\"type\":\"url\",\"parameter\":\"x\"}]", chatwoot.Server.Requests[0].Body);
        Assert.Contains("\"media_type\":\"image\"", chatwoot.Server.Requests[0].Body);
    }

    [Theory]
    [InlineData("order_ready", "pt_BR", "Olá Ana")]
    [InlineData("order_ready", "es", "Hola Ana")]
    public async Task A_name_finds_the_template_of_the_conversations_inbox(string name, string language, string content)
    {
        await using ChatwootHost chatwoot = await StartWithTemplatesAsync();

        Message sent = Assert.Single(chatwoot.Run("Send-ChatwootMessage 1 -Template $name -TemplateLanguage $language -TemplateParameter @{ who = 'Ana' }", ("name", name), ("language", language)).Succeed<Message>());

        Assert.Equal(content, sent.Content);
    }

    [Fact]
    public async Task A_template_of_twilio_is_filled_in_flat()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(new Fault { Method = "GET", Path = "/api/v1/accounts/*/inboxes/*", Status = 200, ContentType = "application/json", Body = """{"id":1,"name":"Twilio","channel_type":"Channel::TwilioSms","content_templates":{"templates":[{"content_sid":"HX1","friendly_name":"ready","language":"en","status":"approved","body":"Hi {{1}}"}]}}""" });

        Message sent = Assert.Single(chatwoot.Run("Send-ChatwootMessage 1 -Template ready -TemplateParameter @{ 1 = 'Ana' }").Succeed<Message>());

        Assert.Equal("Hi Ana", sent.Content);
        Assert.Contains("\"template_params\":{\"name\":\"ready\",\"language\":\"en\",\"processed_params\":{\"1\":\"Ana\"}}", chatwoot.Server.Requests[^1].Body);
    }

    [Theory]
    [InlineData("order_ready", "ChatwootInvalidInput", "pt_BR")]
    [InlineData("nothing", "ChatwootNotFound", "order_ready (es)")]
    public async Task A_name_that_is_not_enough_is_an_error_with_the_choice(string name, string id, string choice)
    {
        await using ChatwootHost chatwoot = await StartWithTemplatesAsync();

        ScriptResult result = chatwoot.Run("Send-ChatwootMessage 1 -Template $name -TemplateParameter @{ who = 'Ana' }", ("name", name));

        Assert.Equal(id, result.ErrorId);
        Assert.Contains(choice, result.Error.Exception.Message + result.Error.ErrorDetails.RecommendedAction);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method == "POST");
    }

    private static async Task<ChatwootHost> StartWithTemplatesAsync()
    {
        ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        string Row(string language, string text) => $$"""{"id":"1","name":"order_ready","language":"{{language}}","status":"APPROVED","components":[{"type":"BODY","text":"{{text}}"}]}""";
        string rows = Row("es", "Hola {{who}}") + "," + Row("pt_BR", "Olá {{who}}");
        chatwoot.Server.Faults.Add(new Fault { Method = "GET", Path = "/api/v1/accounts/*/inboxes/*", Status = 200, ContentType = "application/json", Body = $$"""{"id":1,"name":"WhatsApp","channel_type":"Channel::Whatsapp","message_templates":[{{rows}}]}""" });
        return chatwoot;
    }

    private static MessageTemplate Template() => new()
    {
        Name = "order_ready",
        Language = "es",
        Category = "UTILITY",
        Status = "APPROVED",
        Components = [new() { ["type"] = "BODY", ["text"] = "Hello {{1}}, order {{2}} is ready." }],
    };
}
