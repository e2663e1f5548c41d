using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Inboxes;

public class SetChatwootInboxCommandTests
{
    [Fact]
    public async Task Sends_what_was_given_and_nothing_else()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Empty(chatwoot.Run("Set-ChatwootInbox 1 -GreetingEnabled $false -GreetingMessage '' -SenderNameType Professional -BusinessName $null").Succeed<object>());

        var request = Assert.Single(chatwoot.Server.Requests);
        Assert.Equal("PATCH /api/v1/accounts/1/inboxes/1", $"{request.Method} {request.Path}");
        Assert.Equal("""{"greeting_enabled":false,"greeting_message":"","sender_name_type":"professional","business_name":null}""", request.Body!.Replace("\"name\":null,", "", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_day_is_closed_and_the_others_stay()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Get-ChatwootInbox -First 1 | Set-ChatwootInbox -WorkingHours @{ DayOfWeek = 'Monday'; Closed = $true }, @{ DayOfWeek = 'Friday', 'Saturday'; Open = '8:30'; Close = '16:45' } -WorkingHoursEnabled $true -PassThru");

        Inbox changed = Assert.Single(result.Succeed<Inbox>());
        Assert.Equal(
            ["Sunday closed", "Monday closed", "Tuesday 09:00-17:00", "Wednesday 09:00-17:00", "Thursday 09:00-17:00", "Friday 08:30-16:45", "Saturday 08:30-16:45"],
            changed.WorkingHours!.Select(day => day.ToString()));
        Assert.Empty(result.Warnings);
    }

    [Fact]
    public async Task Hours_that_do_not_count_are_warned_of_and_those_of_another_inbox_can_be_taken()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Set-ChatwootInbox 1 -WorkingHoursEnabled $false -WorkingHours (Get-ChatwootInbox 1).WorkingHours");

        result.Succeed();
        Assert.Contains("do not count", Assert.Single(result.Warnings));
    }

    [Theory]
    [InlineData("@{ DayOfWeek = 'Moonday'; Closed = $true }", "is no day of the week")]
    [InlineData("@{ Closed = $true }", "lack DayOfWeek")]
    [InlineData("@{ DayOfWeek = 1 }", "needs Open and Close")]
    [InlineData("@{ DayOfWeek = 'Monday'; Open = '17:00'; Close = '9:00' }", "before it opens")]
    [InlineData("@{ DayOfWeek = 'Monday'; Open = '9:00'; Close = '25:00' }", "no time of the day")]
    [InlineData("@{ DayOfWeek = 'Monday'; Closed = $true; OpenAllDay = $true }", "closed and open")]
    [InlineData("@{ DayOfWeek = 'Monday'; Closed = $true }, @{ DayOfWeek = 1; OpenAllDay = $true }", "given twice")]
    [InlineData("@{ DayOfWeek = 'Monday'; Shut = $true }", "have no 'Shut'")]
    [InlineData("'Monday'", "are a hashtable")]
    public async Task Impossible_hours_are_refused_before_anything_is_sent(string hours, string words)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run($"Set-ChatwootInbox 1 -WorkingHours {hours}");

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains(words, result.Error.ToString(), StringComparison.OrdinalIgnoreCase);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task Settings_of_another_channel_are_refused_and_the_others_are_changed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$api = New-ChatwootInbox A -Api; $web = New-ChatwootInbox W -WebsiteUrl https://w.example").Succeed();
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run("$api, $web | Set-ChatwootInbox -WelcomeTitle Hi -PassThru");

        Assert.Equal("Hi", ((Inbox)Assert.Single(result.Output).BaseObject).WelcomeTitle);
        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains("webhook_url", result.Error.ErrorDetails.RecommendedAction);
        Assert.Single(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task The_way_mail_is_sent_is_changed_and_read_back()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$mail = New-ChatwootInbox Post -Email post@example.com").Succeed();
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run("$mail | Set-ChatwootInbox -ImapAuthentication login -SmtpAuthentication cram-md5 -SmtpDomain example.com -SmtpEnableSslTls $true -SmtpEnableStarttlsAuto $false -SmtpOpensslVerifyMode peer -PassThru");

        Inbox changed = Assert.Single(result.Succeed<Inbox>());
        Assert.Equal(("login", "cram-md5", "example.com"), (changed.ImapAuthentication, changed.SmtpAuthentication, changed.SmtpDomain));
        Assert.Equal((true, false, "peer"), (changed.SmtpEnableSslTls, changed.SmtpEnableStarttlsAuto, changed.SmtpOpensslVerifyMode));
        Assert.Equal(
            """{"channel":{"imap_authentication":"login","smtp_authentication":"cram-md5","smtp_domain":"example.com","smtp_enable_ssl_tls":true,"smtp_enable_starttls_auto":false,"smtp_openssl_verify_mode":"peer"}}""",
            Assert.Single(chatwoot.Server.Requests).Body);
    }

    [Fact]
    public async Task A_bot_is_set_and_taken_away_and_a_picture_too()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        string picture = Path.Combine(Directory.CreateTempSubdirectory("chatwootps").FullName, "p.png");
        await File.WriteAllBytesAsync(picture, new byte[] { 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a });
        long bot = System.Convert.ToInt64(Assert.Single(chatwoot.Run("(Invoke-ChatwootApi POST 'accounts/{account}/agent_bots' -Body @{ name = 'Triage' }).id").Output).BaseObject);

        chatwoot.Run("Set-ChatwootInbox 1 -AgentBot $bot; Set-ChatwootInbox 1 -NoAgentBot", ("bot", bot)).Succeed();
        var bodies = chatwoot.Server.Requests.Where(request => request.Path.EndsWith("/set_agent_bot", StringComparison.Ordinal)).Select(request => request.Body).ToList();
        var changed = chatwoot.Run("Set-ChatwootInbox 1 -Name Seen -Avatar $picture -PassThru; Set-ChatwootInbox 1 -RemoveAvatar -PassThru", ("picture", picture)).Succeed<Inbox>();

        Assert.Equal([$$"""{"agent_bot":{{bot}}}""", """{"agent_bot":null}"""], bodies);
        Assert.Equal(("Seen", true, ""), (changed[0].Name, changed[0].AvatarUrl!.Length > 0, changed[1].AvatarUrl));
    }

    [Fact]
    public async Task An_unknown_inbox_is_one_error_and_nothing_to_change_too_and_what_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 1 | Set-ChatwootInbox -GreetingMessage Hi -PassThru");
        chatwoot.Server.ClearRequests();
        chatwoot.Run("Set-ChatwootInbox 1 -GreetingMessage Hi -WhatIf").Succeed();

        Assert.Single(result.Output);
        Assert.Equal(("ChatwootNotFound", 99999L), (result.ErrorId, result.Error.TargetObject));
        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Set-ChatwootInbox 1").ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_provider_s_key_is_no_text_in_the_record_of_an_input_that_does_not_fit()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("[pscustomobject]@{ A = 1 } | Set-ChatwootInbox -ProviderConfig @{ api_key = $key }", ("key", "hush"));

        Assert.Equal("InputObjectNotBound", result.ErrorId);
        Assert.DoesNotContain("hush", System.Management.Automation.PSSerializer.Serialize(result.Error, 3));
    }
}
