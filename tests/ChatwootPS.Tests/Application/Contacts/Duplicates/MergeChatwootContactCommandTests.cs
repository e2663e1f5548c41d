using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Contacts.Duplicates;

public class MergeChatwootContactCommandTests
{
    private const string Merge = "POST /api/v1/accounts/1/actions/contact_merge";

    [Fact]
    public async Task Merges_one_into_another_and_takes_its_labels_along()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Set-ChatwootContact 2 -Label kept; Set-ChatwootContact 5 -Label gone, kept").Succeed();
        chatwoot.Server.ClearRequests();

        Contact merged = Assert.Single(chatwoot.Run("Merge-ChatwootContact -Base 2 -Mergee 5 -Force -PassThru").Succeed<Contact>());

        Assert.Equal(2, merged.Id);
        Assert.Equal("""{"base_contact_id":2,"mergee_contact_id":5}""", chatwoot.Server.Requests.Single(request => request.Path.EndsWith("contact_merge", System.StringComparison.Ordinal)).Body);
        Assert.Equal(["kept", "gone"], chatwoot.Run("Get-ChatwootLabel -Contact 2").Succeed<Label>().Select(label => label.Title));
        Assert.Equal("Prefers to be called.", Assert.Single(chatwoot.Run("Get-ChatwootContactNote 2").Succeed<ContactNote>()).Content);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootContact 5").ErrorId);
    }

    [Fact]
    public async Task Piped_contacts_are_merged_one_after_the_other_and_one_that_is_gone_is_an_error()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 3, 4 | Merge-ChatwootContact -Base 2 -Confirm:$false -PassThru");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Equal([2L, 2L], result.Output.Select(item => ((Contact)item.BaseObject).Id));
        Assert.Equal(2, chatwoot.Received().Count(line => line == Merge));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("-Keep Oldest", 1)]
    [InlineData("-Keep Newest", 3)]
    [InlineData("-Keep LastActive", 2)]
    public async Task Of_a_group_one_is_kept(string keep, long kept)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var day = new System.DateTime(2026, 5, 1);
        var group = new DuplicateContactGroup
        {
            Contacts = [new Contact { Id = 2, CreatedAt = day.AddDays(1), LastActivityAt = day }, new Contact { Id = 1, CreatedAt = day }, new Contact { Id = 3, CreatedAt = day.AddDays(2) }],
        };

        Contact[] left = [.. chatwoot.Run($"$group | Merge-ChatwootContact {keep} -Force -PassThru", ("group", group)).Succeed<Contact>()];

        Assert.Equal([kept, kept], left.Select(contact => contact.Id));
        Assert.Equal(2, chatwoot.Received().Count(line => line == Merge));
    }

    [Fact]
    public async Task What_if_looks_what_the_loser_carries_and_changes_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Merge-ChatwootContact 2 5 -Force -WhatIf").Succeed();

        Assert.Contains("GET /api/v1/accounts/1/contacts/5/notes", chatwoot.Received());
        Assert.All(chatwoot.Server.Requests, request => Assert.Equal("GET", request.Method));
    }

    [Fact]
    public async Task The_preview_says_what_moves_what_fills_a_gap_and_what_is_lost()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("""
            $kept = New-ChatwootContact Ana -Email ana@example.org
            $gone = New-ChatwootContact 'Ana Lima' -PhoneNumber +34911234567 -Email lima@example.org -Blocked $true -CustomAttribute @{ plan = 'gold' } -Inbox $server.InboxId
            Set-ChatwootContact $gone -Label vip
            $null = New-ChatwootContactNote $gone one
            $null = New-ChatwootConversation -Contact $gone -Inbox $server.InboxId
            """).Succeed();

        ScriptResult result = chatwoot.Run("Merge-ChatwootContact $kept $gone -Confirm:$false -Verbose");

        result.Succeed();
        string sentence = Assert.Single(result.Verbose, line => line.Contains("into contact", System.StringComparison.Ordinal));
        Assert.Equal(
            "moves 1 conversation, 1 note, 2 inboxes, label 'vip'; fills in the phone number +34911234567, attribute 'plan'; loses the name Ana Lima, the e-mail address lima@example.org, that the customer is blocked",
            sentence[sentence.IndexOf("moves", System.StringComparison.Ordinal)..].TrimEnd('.', '"'));
    }

    [Fact]
    public async Task A_contact_is_not_merged_into_itself()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Merge-ChatwootContact 2 2 -Force").ErrorId);

        Assert.Empty(chatwoot.Server.Requests);
    }
}
