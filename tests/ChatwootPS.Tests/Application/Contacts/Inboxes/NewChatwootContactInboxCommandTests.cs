using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Contacts.Inboxes;

public class NewChatwootContactInboxCommandTests
{
    [Fact]
    public async Task Gives_a_contact_a_key_in_an_inbox()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ContactInbox place = Assert.Single(chatwoot.Run("Get-ChatwootContact 7 | New-ChatwootContactInbox -Inbox 'Support API' -SourceId key-7 -HmacVerified $true").Succeed<ContactInbox>());

        Assert.Equal("key-7", place.SourceId);
        Assert.Equal(chatwoot.Server.InboxId, place.InboxId);
        Assert.Equal(7, place.ContactId);
        Assert.Equal("POST /api/v1/accounts/1/contacts/7/contact_inboxes", chatwoot.Received().Last());
        Assert.Equal($$"""{"inbox_id":{{chatwoot.Server.InboxId}},"source_id":"key-7","hmac_verified":true}""", chatwoot.Server.Requests[^1].Body);
    }

    [Fact]
    public async Task Without_a_key_a_contact_stays_at_the_place_he_has()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$contact = New-ChatwootContact Ana -Email ana@example.org").Succeed();
        ContactInbox first = Assert.Single(chatwoot.Run("New-ChatwootContactInbox $contact $server.InboxId").Succeed<ContactInbox>());

        ContactInbox second = Assert.Single(chatwoot.Run("New-ChatwootContactInbox $contact $server.InboxId").Succeed<ContactInbox>());

        Assert.Equal(first.SourceId, second.SourceId);
        Assert.Equal(first.ContactId, second.ContactId);
        Assert.Single(chatwoot.Received(), line => line.EndsWith("contact_inboxes", System.StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_key_of_another_contact_is_refused_and_left_to_him()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootContactInbox 7 $server.InboxId -SourceId key-7").Succeed();
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run("8, 7 | New-ChatwootContactInbox -Inbox $server.InboxId -SourceId key-7");

        Assert.Equal("ChatwootAlreadyExists", result.ErrorId);
        Assert.Equal(8L, result.Error.TargetObject);
        Assert.Contains("belongs to contact 7", result.Error.Exception.Message);
        Assert.Equal(7, ((ContactInbox)Assert.Single(result.Output).BaseObject).ContactId);
        Assert.DoesNotContain("POST /api/v1/accounts/1/contacts/8/contact_inboxes", chatwoot.Received());
    }

    [Fact]
    public async Task What_the_server_makes_no_key_for_comes_in_its_words()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        Contact nameless = Assert.Single(chatwoot.Run("New-ChatwootContact Nobody").Succeed<Contact>());
        Inbox mail = chatwoot.Run("Get-ChatwootInbox").Succeed<Inbox>().First(inbox => inbox.ChannelType == "Channel::Email");

        ScriptResult result = chatwoot.Run("New-ChatwootContactInbox $contact $inbox", ("contact", nameless), ("inbox", mail));

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains("contact email", result.Error.Exception.Message);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("New-ChatwootContactInbox 99999 $server.InboxId").ErrorId);
    }

    [Fact]
    public async Task An_empty_key_and_what_if_send_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.StartsWith("ParameterArgumentValidationError", chatwoot.Run("New-ChatwootContactInbox 7 2 -SourceId ''").ErrorId);
        chatwoot.Run("New-ChatwootContactInbox 7 2 -SourceId x -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
