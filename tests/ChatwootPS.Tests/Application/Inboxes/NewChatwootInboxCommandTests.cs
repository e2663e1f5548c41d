using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Inboxes;

public class NewChatwootInboxCommandTests
{
    [Theory]
    [InlineData("New-ChatwootInbox Shop -WebsiteUrl https://shop.example.com -ReplyTime InAFewHours -FeatureFlag Attachments, EmojiPicker -AllowedDomain a.example, b.example", "Channel::WebWidget",
        """{"name":"Shop","channel":{"website_url":"https://shop.example.com","reply_time":"in_a_few_hours","selected_feature_flags":["attachments","emoji_picker"],"allowed_domains":"a.example,b.example","type":"web_widget"}}""")]
    [InlineData("New-ChatwootInbox Alerts -Api -WebhookUrl https://example.com/hook -HmacMandatory $true -MaxAssignmentLimit 5 -Timezone 'europe/madrid'", "Channel::Api",
        """{"timezone":"Europe/Madrid","name":"Alerts","channel":{"webhook_url":"https://example.com/hook","hmac_mandatory":true,"type":"api"},"auto_assignment_config":{"max_assignment_limit":5}}""")]
    [InlineData("New-ChatwootInbox Help -Email help@example.com -ImapPort 993 -ImapPassword geheim", "Channel::Email",
        """{"name":"Help","channel":{"email":"help@example.com","imap_port":993,"imap_password":"geheim","type":"email"}}""")]
    [InlineData("New-ChatwootInbox Post -Email post@example.com -ImapAuthentication cram-md5 -SmtpAuthentication plain -SmtpDomain example.com -SmtpEnableSslTls $true -SmtpEnableStarttlsAuto $false -SmtpOpensslVerifyMode peer", "Channel::Email",
        """{"name":"Post","channel":{"email":"post@example.com","imap_authentication":"cram-md5","smtp_authentication":"plain","smtp_domain":"example.com","smtp_enable_ssl_tls":true,"smtp_enable_starttls_auto":false,"smtp_openssl_verify_mode":"peer","type":"email"}}""")]
    [InlineData("New-ChatwootInbox Text -Sms -PhoneNumber +34911234567 -ProviderConfig @{ api_key = 'k' }", "Channel::Sms",
        """{"name":"Text","channel":{"provider_config":{"api_key":"k"},"type":"sms","phone_number":"+34911234567"}}""")]
    [InlineData("New-ChatwootInbox Line -LineChannelId 7 -LineChannelSecret s -LineChannelToken t", "Channel::Line",
        """{"name":"Line","channel":{"line_channel_id":"7","line_channel_secret":"s","line_channel_token":"t","type":"line"}}""")]
    [InlineData("New-ChatwootInbox Bot -BotToken 1:x", "Channel::Telegram", """{"name":"Bot","channel":{"bot_token":"1:x","type":"telegram"}}""")]
    [InlineData("New-ChatwootInbox Wa -WhatsApp -PhoneNumber +34911234567 -Provider whatsapp_cloud -ProviderConfig @{ api_key = (New-Object System.Net.NetworkCredential 'x', 'k').SecurePassword }", "Channel::Whatsapp",
        """{"name":"Wa","channel":{"provider":"whatsapp_cloud","provider_config":{"api_key":"k"},"type":"whatsapp","phone_number":"+34911234567"}}""")]
    public async Task Makes_an_inbox_of_every_channel(string command, string type, string body)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Inbox made = Assert.Single(chatwoot.Run(command.Replace("(New-Object System.Net.NetworkCredential 'x', 'k')", "([System.Net.NetworkCredential]::new('x', 'k'))")).Succeed<Inbox>());

        Assert.Equal(type, made.ChannelType);
        var request = Assert.Single(chatwoot.Server.Requests);
        Assert.Equal("POST /api/v1/accounts/1/inboxes", $"{request.Method} {request.Path}");
        Assert.True(System.Text.Json.Nodes.JsonNode.DeepEquals(System.Text.Json.Nodes.JsonNode.Parse(body), System.Text.Json.Nodes.JsonNode.Parse(request.Body!)), request.Body);
    }

    [Fact]
    public async Task Makes_an_inbox_at_twilio_and_then_its_settings()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Inbox made = Assert.Single(chatwoot.Run("New-ChatwootInbox Twilio -Twilio -Medium whatsapp -PhoneNumber +34911234567 -AccountSid AC1 -AuthToken tok -GreetingMessage Hola").Succeed<Inbox>());

        Assert.Equal(("Channel::TwilioSms", "whatsapp", "Hola"), (made.ChannelType, made.Medium, made.GreetingMessage));
        Assert.Equal(["POST /api/v1/accounts/1/channels/twilio_channel", $"PATCH /api/v1/accounts/1/inboxes/{made.Id}"], chatwoot.Received());
    }

    [Theory]
    [InlineData("New-ChatwootInbox '  ' -Api", "ParameterArgumentValidationError")]
    [InlineData("New-ChatwootInbox A -Api -WebhookUrl ftp://x", "ParameterArgumentValidationError")]
    [InlineData("New-ChatwootInbox A -Email nobody", "ParameterArgumentValidationError")]
    [InlineData("New-ChatwootInbox A -Email a@example.com -ImapAuthentication ntlm", "ParameterArgumentValidationError")]
    [InlineData("New-ChatwootInbox A -Email a@example.com -SmtpOpensslVerifyMode maybe", "ParameterArgumentValidationError")]
    [InlineData("New-ChatwootInbox A -Sms -PhoneNumber 0911 -ProviderConfig @{ a = 1 }", "ParameterArgumentValidationError")]
    [InlineData("New-ChatwootInbox A -Api -Timezone Nowhere/Land", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootInbox A -Api -SenderNameType Rude", "CannotConvertArgumentNoMessage")]
    [InlineData("New-ChatwootInbox A -Api -CsatConfig @{ display_type = 'bogus' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootInbox A -Twilio -AccountSid a -AuthToken b", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootInbox A -Api -WebsiteUrl https://x.example", "AmbiguousParameterSet")]
    public async Task Bad_input_is_refused_before_anything_is_sent(string command, string errorId)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal(errorId, chatwoot.Run(command).ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_taken_address_is_the_servers_word_and_what_if_makes_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootInbox One -Email help@example.com").Succeed();

        ScriptResult result = chatwoot.Run("New-ChatwootInbox Two -Email help@example.com");
        chatwoot.Server.ClearRequests();
        chatwoot.Run("New-ChatwootInbox Three -Api -WhatIf").Succeed();

        Assert.Equal(("ChatwootAlreadyExists", "Two"), (result.ErrorId, result.Error.TargetObject));
        Assert.Contains("Email has already been taken", result.Error.ToString());
        Assert.Empty(chatwoot.Server.Requests);
    }
}
