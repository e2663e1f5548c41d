using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Contacts;

public class GetChatwootContactAttachmentCommandTests
{
    private const string Prepare = "$c = New-ChatwootContact Ana -Email ana@example.org -Inbox $server.InboxId; $t = New-ChatwootConversation -Contact $c -Inbox $server.InboxId; 1..3 | ForEach-Object { Send-ChatwootMessage $t -Attachment $file }; $c";

    [Fact]
    public async Task Lists_the_files_of_a_contact_with_where_they_are()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using var picture = new TemporaryPicture();
        var contact = (Contact)chatwoot.Run(Prepare, ("file", picture.File)).Output.Last().BaseObject;
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run("$contact | Get-ChatwootContactAttachment -First 2 -IncludeTotalCount", ("contact", contact));

        result.Succeed();
        Assert.Equal(3UL, result.Output[0].BaseObject);
        Attachment[] files = [.. result.Output.Skip(1).Select(item => (Attachment)item.BaseObject)];
        Assert.Equal(2, files.Length);
        Assert.Equal("image", files[0].FileType);
        Assert.NotNull(files[0].ConversationId);
        Assert.NotNull(files[0].CreatedAt);
        Assert.True(files[0].Id > files[1].Id);
        Assert.Equal([$"GET /api/v1/accounts/1/contacts/{contact.Id}/attachments"], chatwoot.Received());
    }

    [Fact]
    public async Task Somebody_unknown_is_an_error_and_the_others_are_read()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 2 | Get-ChatwootContactAttachment");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Equal(2, chatwoot.Server.Requests.Count);
    }
}
