using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Client.Contacts;

public class SetChatwootClientContactCommandTests
{
    [Fact]
    public async Task Changes_a_customer_and_gives_out_the_whole_record()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$who = New-ChatwootClientContact -SourceId s1 -Identifier u1 -Name Ana -CustomAttribute @{ plan = 'gold' }").Succeed();
        chatwoot.Server.ClearRequests();

        ClientContact changed = Assert.Single(chatwoot.Run("$who | Set-ChatwootClientContact -Name 'Ana Lima' -Email ana@x.test -CustomAttribute @{ floor = 3 } -PassThru").Succeed<ClientContact>());

        Assert.Equal(("Ana Lima", "ana@x.test", "u1", "s1"), (changed.Name, changed.Email, changed.Identifier, changed.SourceId));
        Assert.Equal(2, changed.CustomAttributes!.Count);
        // Before, it was seen that nobody else has the address.
        Assert.Equal([$"GET /api/v1/accounts/{chatwoot.Server.AccountId}/contacts/{changed.Id}", $"POST /api/v1/accounts/{chatwoot.Server.AccountId}/contacts/filter", $"PATCH /public/api/v1/inboxes/{chatwoot.Server.InboxIdentifier}/contacts/s1"], chatwoot.Received());
        Assert.Matches("""^{"name":"Ana Lima","email":"ana@x.test","custom_attributes":{"floor":3},"identifier":"u1","identifier_hash":"[0-9a-f]{64}"}$""", chatwoot.Server.Requests[2].Body);
        Assert.Equal("Ana Lima", Assert.Single(chatwoot.Run("Get-ChatwootClientContact s1").Succeed<ClientContact>()).Name);
    }

    [Fact]
    public async Task A_merge_into_another_contact_is_warned_of()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$other = New-ChatwootClientContact -SourceId s1 -Email ana@x.test; $who = New-ChatwootClientContact -SourceId s2 -Name Ana").Succeed();

        ScriptResult result = chatwoot.Run("Set-ChatwootClientContact s2 -Email ana@x.test -PassThru -Force; $other.Id; $who.Id");

        var changed = (ClientContact)result.Output[0].BaseObject;
        Assert.Equal(result.Output[1].BaseObject, changed.Id);
        Assert.Contains($"Contact {result.Output[2].BaseObject} was merged into contact {changed.Id}", Assert.Single(result.Warnings));
        Assert.Empty(chatwoot.Run("Set-ChatwootClientContact s2 -PhoneNumber +34911234567").Warnings);
    }

    [Theory]
    [InlineData("-Email ANA@x.test")]
    [InlineData("-PhoneNumber +34911234567")]
    [InlineData("-Email new@x.test -PhoneNumber +34911234567")]
    public async Task A_merge_is_asked_first_and_the_question_names_the_other_contact(string change)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        long other = Assert.Single(chatwoot.Run("(New-ChatwootClientContact -SourceId s1 -Name Ana -Email ana@x.test -PhoneNumber +34911234567).Id; $who = New-ChatwootClientContact -SourceId s2 -Name Bo").Succeed<long>());
        chatwoot.Server.ClearRequests();

        // Nobody is here to answer.
        ScriptResult result = chatwoot.Run("$who | Set-ChatwootClientContact " + change);

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains($"belongs to contact {other} (Ana)", result.Error.Exception.Message);
        Assert.Contains("-Force", result.Error.ErrorDetails.RecommendedAction);
        Assert.DoesNotContain(chatwoot.Received(), line => line.StartsWith("PATCH", StringComparison.Ordinal));
        Assert.Equal("Bo", Assert.Single(chatwoot.Run("Get-ChatwootClientContact s2").Succeed<ClientContact>()).Name);
    }

    [Theory]
    [InlineData(0, 2, 2)]
    [InlineData(1, 1, 2)]
    [InlineData(2, 2, 0)]
    [InlineData(3, 1, 0)]
    public async Task The_answer_decides_for_one_or_all(int choice, int questions, int changes)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(everyday: true);
        chatwoot.Run("$null = New-ChatwootClientContact -SourceId s1 -Email ana@x.test -PhoneNumber +34911234567; $one = New-ChatwootClientContact -SourceId s2; $two = New-ChatwootClientContact -SourceId s3").Succeed();
        chatwoot.Shell.Choose(choice);
        chatwoot.Server.ClearRequests();

        chatwoot.Run("$one, $two | Set-ChatwootClientContact -Email ana@x.test").Succeed();

        Assert.Equal(questions, chatwoot.Shell.Said.Count(line => line.Contains("merges customer", StringComparison.Ordinal)));
        Assert.Equal(changes, chatwoot.Received().Count(line => line.StartsWith("PATCH", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("-Email new@x.test", 1)]
    [InlineData("-Email OWN@x.test", 0)]
    [InlineData("-Name Bob", 0)]
    public async Task Where_nobody_else_has_the_address_there_is_no_question(string change, int searches)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$null = New-ChatwootClientContact -SourceId s1 -Email ana@x.test; $who = New-ChatwootClientContact -SourceId s2 -Name Bo -Email own@x.test").Succeed();
        chatwoot.Server.ClearRequests();

        chatwoot.Run("$who | Set-ChatwootClientContact " + change).Succeed();

        Assert.Equal(searches, chatwoot.Received().Count(line => line.EndsWith("/contacts/filter", StringComparison.Ordinal)));
        Assert.StartsWith("PATCH", chatwoot.Received().Last(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_an_access_token_it_cannot_be_known_and_is_asked()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$s = Connect-Chatwoot $server.BaseAddress -InboxIdentifier $server.InboxIdentifier -PassThru; $who = New-ChatwootClientContact -SourceId s2 -Name Bo").Succeed();
        chatwoot.Server.ClearRequests();

        ScriptResult asked = chatwoot.Run("$who, 's2' | Set-ChatwootClientContact -Email new@x.test");
        Assert.Equal(2, asked.Errors.Count);
        Assert.All(asked.Errors, error => Assert.Contains("If the e-mail address or phone number belongs to another contact", error.Exception.Message));
        Assert.DoesNotContain(chatwoot.Received(), line => line.StartsWith("PATCH", StringComparison.Ordinal));

        chatwoot.Run("$who | Set-ChatwootClientContact -Email new@x.test -Confirm:$false; $ConfirmPreference = 'None'; $who | Set-ChatwootClientContact -PhoneNumber +34911234567").Succeed();
        Assert.Equal(2, chatwoot.Received().Count(line => line.StartsWith("PATCH", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Set-ChatwootClientContact s1 -Email ana@x.test -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-Name ''")]
    [InlineData("-Email ' '")]
    [InlineData("-PhoneNumber $null")]
    [InlineData("-CustomAttribute @{}")]
    public async Task Nothing_and_blank_values_are_refused_before_anything_is_sent(string change)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Set-ChatwootClientContact s1 " + change).ErrorId);

        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_refusal_names_the_input_and_the_others_are_changed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("$null = New-ChatwootClientContact -SourceId s1; 'nobody', 's1' | Set-ChatwootClientContact -Name Bo -PassThru");

        Assert.Equal("Bo", ((ClientContact)Assert.Single(result.Output).BaseObject).Name);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal("nobody", result.Error.TargetObject);
    }
}
