using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Contacts.Inboxes;

public class GetChatwootContactInboxCommandTests
{
    [Fact]
    public async Task Tells_through_which_inboxes_a_contact_can_be_written_to()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ContactInbox[] places = [.. chatwoot.Run("Get-ChatwootContact 1 | Get-ChatwootContactInbox").Succeed<ContactInbox>()];

        Assert.Contains(places, place => place.SourceId == "customer1@contoso.test");
        Assert.All(places, place => Assert.Equal(1, place.ContactId));
        Assert.Equal("GET /api/v1/accounts/1/contacts/1/contactable_inboxes", chatwoot.Received().Last());
        Assert.Single(chatwoot.Run("Get-ChatwootContactInbox 1 -First 1").Succeed<ContactInbox>());
    }

    [Fact]
    public async Task Finds_the_contact_behind_a_key()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootContactInbox 7 $server.InboxId -SourceId key-7").Succeed();
        chatwoot.Server.ClearRequests();

        Contact contact = Assert.Single(chatwoot.Run("Get-ChatwootContactInbox -Inbox $server.InboxId -SourceId key-7").Succeed<Contact>());

        Assert.Equal(7, contact.Id);
        Assert.Equal(["POST /api/v1/accounts/1/contact_inboxes/filter"], chatwoot.Received());
        Assert.Equal($$"""{"inbox_id":{{chatwoot.Server.InboxId}},"source_id":"key-7"}""", chatwoot.Server.Requests[0].Body);
    }

    [Fact]
    public async Task Nobody_behind_a_key_is_an_error_that_says_so_and_the_others_are_found()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootContactInbox 7 $server.InboxId -SourceId key-7").Succeed();

        ScriptResult result = chatwoot.Run("'nobody', 'key-7' | Get-ChatwootContactInbox -Inbox $server.InboxId");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal("nobody", result.Error.TargetObject);
        Assert.Contains("Nobody has the source id 'nobody'", result.Error.Exception.Message);
        Assert.Single(result.Output);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootContactInbox 99999").ErrorId);
    }
}
