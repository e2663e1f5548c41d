using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Contacts.Sync;

public class SyncChatwootContactCommandTests
{
    private const string Contacts = "/api/v1/accounts/1/contacts";

    [Fact]
    public async Task Makes_changes_and_leaves_alone_and_the_second_time_nothing_changes()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        const string Rows = """
            [pscustomobject]@{ Name = 'New One'; Email = 'new@example.org'; PhoneNumber = ''; Identifier = '' },
            [pscustomobject]@{ Name = 'Renamed'; Email = 'Customer1@contoso.test'; PhoneNumber = $null; Identifier = 'crm-1' } |
                Sync-ChatwootContact -CustomAttribute @{ seen = 1 } -Label vip
            """;

        ContactSyncResult[] first = [.. chatwoot.Run(Rows).Succeed<ContactSyncResult>()];

        Assert.Equal([ContactSyncAction.Created, ContactSyncAction.Updated], first.Select(row => row.Action));
        Assert.Equal("new@example.org", first[0].Contact!.Email);
        Assert.Null(first[0].MatchedBy);
        Assert.Equal(1, first[1].ContactId);
        Assert.Equal(ContactKey.Identifier, first[1].MatchedBy);
        Assert.Equal(["custom_attributes.seen", "labels", "name"], first[1].Changes.Order());
        Assert.Equal("""{"custom_attributes":{"seen":1},"name":"Renamed"}""", chatwoot.Server.Requests.Single(request => request.Method == "PUT").Body);
        Assert.Equal(["billing", "vip"], chatwoot.Run("Get-ChatwootLabel -Contact 1").Succeed<Label>().Select(label => label.Title));

        chatwoot.Server.ClearRequests();
        Assert.Equal([ContactSyncAction.Unchanged, ContactSyncAction.Unchanged], chatwoot.Run(Rows).Succeed<ContactSyncResult>().Select(row => row.Action));
        Assert.All(chatwoot.Received(), line => Assert.True(line == $"POST {Contacts}/filter" || line.StartsWith("GET", System.StringComparison.Ordinal), line));
    }

    [Fact]
    public async Task Gives_out_the_contact_for_what_comes_next()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Conversation[] begun = [.. chatwoot.Run("1..2 | ForEach-Object { Sync-ChatwootContact -PhoneNumber +34911234567 -Name Ana -PassThru | New-ChatwootConversation -Inbox $server.InboxId }").Succeed<Conversation>()];

        Assert.Equal(2, begun.Length);
        Assert.Equal(begun[0].ContactId, begun[1].ContactId);
        Assert.Single(chatwoot.Received(), line => line == $"POST {Contacts}");
    }

    [Fact]
    public async Task Finds_by_what_counts_most()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ContactSyncResult row = Assert.Single(chatwoot.Run("Sync-ChatwootContact -Identifier crm-1 -Email other@example.org -Match Identifier").Succeed<ContactSyncResult>());

        Assert.Equal(1, row.ContactId);
        Assert.Equal(["email"], row.Changes);
        Assert.Contains("\"attribute_key\":\"identifier\"", chatwoot.Server.Requests[0].Body);
        Assert.DoesNotContain("\"attribute_key\":\"email\"", chatwoot.Server.Requests[0].Body);
        // Here upper and lower case are told apart, though the server's filter does not.
        Assert.Equal(ContactSyncAction.Created, Assert.Single(chatwoot.Run("Sync-ChatwootContact -Identifier CRM-1").Succeed<ContactSyncResult>()).Action);
    }

    [Fact]
    public async Task What_is_refused_is_a_row_and_an_error_and_the_others_are_done()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("[pscustomobject]@{ Name = 'Two at once'; Email = 'customer1@contoso.test'; PhoneNumber = '+46701741001' }, [pscustomobject]@{ Email = 'fine@example.org' } | Sync-ChatwootContact");

        Assert.Equal([ContactSyncAction.Failed, ContactSyncAction.Created], result.Output.Select(item => ((ContactSyncResult)item.BaseObject).Action));
        Assert.Equal("ChatwootAlreadyExists", result.ErrorId);
        Assert.Contains("belongs to contact 1", result.Error.Exception.Message);
        Assert.Contains("Merge-ChatwootContact 1 2", result.Error.ErrorDetails.RecommendedAction);
        Assert.Equal("Two at once", ((System.Management.Automation.PSObject)((ContactSyncResult)result.Output[0].BaseObject).Row!).Properties["Name"].Value);
        Assert.DoesNotContain(chatwoot.Received(), line => line.StartsWith("PUT", System.StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("-Name Ana")]
    [InlineData("-Email customer1@contoso.test -Match PhoneNumber")]
    [InlineData("-Email nobody")]
    [InlineData("-PhoneNumber 911")]
    [InlineData("-Email a@example.org -Label 'a,b'")]
    [InlineData("-Email a@example.org -AdditionalAttribute @{ city = 'x' * 256 }")]
    [InlineData("-Email a@example.org -AdditionalAttribute @{ country = 'x' * 256 }")]
    public async Task Bad_input_is_refused_before_anything_is_sent(string parameters)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run($"Sync-ChatwootContact {parameters}");

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Equal(ContactSyncAction.Failed, ((ContactSyncResult)Assert.Single(result.Output).BaseObject).Action);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task What_if_looks_and_changes_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal([ContactSyncAction.Unchanged], chatwoot.Run("Sync-ChatwootContact -Email new@example.org -WhatIf; Sync-ChatwootContact -Identifier crm-1 -Name Other -WhatIf; Sync-ChatwootContact -Identifier crm-1 -WhatIf").Succeed<ContactSyncResult>().Select(row => row.Action));

        Assert.All(chatwoot.Received(), line => Assert.Equal($"POST {Contacts}/filter", line));
    }
}
