using System.Linq;
using System.Security;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Client.Contacts;

public class NewChatwootClientContactCommandTests
{
    [Fact]
    public async Task Makes_a_customer_and_proves_who_he_is()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ClientContact made = Assert.Single(chatwoot.Run("New-ChatwootClientContact -SourceId web-1 -Identifier user-1001 -Name 'Zoë' -Email Zoe@x.test -PhoneNumber +34911234567 -AvatarUrl https://x.test/a.png -CustomAttribute @{ plan = 'gold' }").Succeed<ClientContact>());

        Assert.Equal(("web-1", "web-1", "Zoë", "zoe@x.test", "+34911234567"), (made.SourceId, made.ContactIdentifier, made.Name, made.Email, made.PhoneNumber));
        Assert.IsType<SecureString>(made.PubsubToken);
        string contacts = $"/public/api/v1/inboxes/{chatwoot.Server.InboxIdentifier}/contacts";
        // Creating checks the proof; only showing the customer marks the session as verified.
        Assert.Equal(["POST " + contacts, $"GET {contacts}/web-1"], chatwoot.Received());
        Assert.Matches("""^{"source_id":"web-1","identifier":"user-1001","name":"Zoë","email":"Zoe@x.test","phone_number":"\+34911234567","avatar_url":"https://x.test/a.png","custom_attributes":{"plan":"gold"},"identifier_hash":"[0-9a-f]{64}"}$""", chatwoot.Server.Requests[0].Body);
        Assert.Matches("identifier=user-1001&identifier_hash=[0-9a-f]{64}$", chatwoot.Server.Requests[1].Query);
    }

    [Fact]
    public async Task The_hash_is_the_documented_one()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("$s = Connect-Chatwoot $server.BaseAddress -InboxIdentifier $server.InboxIdentifier -HmacToken hmac-demo-token -PassThru -MaximumRetryCount 0; New-ChatwootClientContact -Session $s -Identifier user-1001");

        Assert.Contains("73471bf623769767cda1bc1a695d53fa053ec087b3caf719fef0af24f787984c", chatwoot.Server.Requests.Last(request => request.Method == "POST").Body);
    }

    [Fact]
    public async Task A_wrong_key_is_told_as_a_refused_identity()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("$s = Connect-Chatwoot $server.BaseAddress -InboxIdentifier $server.InboxIdentifier -HmacToken wrong -PassThru; New-ChatwootClientContact -Session $s -Identifier u1");

        Assert.Equal("ChatwootIdentityRefused", result.ErrorId);
        Assert.Contains("HMAC token", result.Error.ErrorDetails.RecommendedAction);
        Assert.Equal("u1", result.Error.TargetObject);
        Assert.Equal(500, ((ChatwootApiException)result.Error.Exception).Status);
    }

    [Fact]
    public async Task An_inbox_that_demands_a_proof_says_so_and_accepts_one()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult refused = chatwoot.Run("$s = Connect-Chatwoot $server.BaseAddress -InboxIdentifier $server.StrictInboxIdentifier -PassThru; New-ChatwootClientContact -Session $s -Identifier u1");
        Assert.Equal("ChatwootIdentityRefused", refused.ErrorId);
        Assert.Contains("-HmacToken", refused.Error.ErrorDetails.RecommendedAction);

        var made = chatwoot.Run("$s = Connect-Chatwoot $server.BaseAddress -InboxIdentifier $server.StrictInboxIdentifier -HmacToken $server.StrictHmacToken -PassThru; New-ChatwootClientContact -Session $s -Identifier u1; New-ChatwootClientContact -Session $s -Name Nobody").Succeed<ClientContact>();
        Assert.Equal(2, made.Select(contact => contact.Id).Distinct().Count());
    }

    [Fact]
    public async Task A_server_that_just_fails_is_no_refused_identity()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(new() { Method = "POST", Path = "/public/**", Status = 500, Body = """{"status":500,"error":"Internal Server Error"}""", ContentType = "application/json" });

        Assert.Equal("ChatwootServerFault", chatwoot.Run("$s = Connect-Chatwoot $server.BaseAddress -InboxIdentifier $server.InboxIdentifier -PassThru; New-ChatwootClientContact -Session $s -Identifier u1").ErrorId);
    }

    [Fact]
    public async Task Without_anything_the_server_makes_up_a_name_and_a_key()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ClientContact made = Assert.Single(chatwoot.Run("New-ChatwootClientContact").Succeed<ClientContact>());

        Assert.False(string.IsNullOrEmpty(made.Name));
        Assert.True(System.Guid.TryParse(made.SourceId, out _));
        Assert.Single(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_session_there_is_comes_back_unchanged_and_verbose_says_so()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("$null = New-ChatwootClientContact -SourceId s1 -Name First; New-ChatwootClientContact -SourceId s1 -Name Second -Verbose");

        Assert.Equal("First", Assert.Single(result.Succeed<ClientContact>()).Name);
        Assert.Contains(result.Verbose, line => line.Contains("left unchanged"));
    }

    [Theory]
    [InlineData("-SourceId a.b", "'.' or '/'")]
    [InlineData("-SourceId a/b", "'.' or '/'")]
    [InlineData("-SourceId ''", "blank")]
    [InlineData("-SourceId ' '", "blank")]
    [InlineData("-Identifier ''", "blank")]
    [InlineData("-Name '  '", "blank")]
    [InlineData("-Name ('x' * 256)", "256 characters")]
    [InlineData("-Email nobody", "no e-mail address")]
    [InlineData("-PhoneNumber '+1'", "phone number")]
    [InlineData("-PhoneNumber 'junk +155524655'", "phone number")]
    [InlineData("-AvatarUrl ftp://x.test/a.png", "picture")]
    public async Task What_the_server_would_fail_on_or_lose_is_refused_before_anything_is_sent(string given, string words)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("New-ChatwootClientContact " + given);

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains(words, result.Error.Exception.Message);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task What_if_sends_nothing_and_debug_hides_the_hash()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootClientContact -Name A -WhatIf").Succeed();
        Assert.Empty(chatwoot.Server.Requests);

        ScriptResult shown = chatwoot.Run("New-ChatwootClientContact -Identifier u1 -Debug -Confirm:$false");
        Assert.Contains(shown.Debug, line => line.Contains("identifier_hash") && line.Contains("***"));
        Assert.DoesNotMatch("[0-9a-f]{64}", string.Concat(shown.Debug));
    }
}
