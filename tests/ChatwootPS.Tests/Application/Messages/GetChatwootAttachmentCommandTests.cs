using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Messages;

public class GetChatwootAttachmentCommandTests
{
    [Fact]
    public async Task Lists_files_the_newest_first_with_their_total()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        string file = Path.Combine(Directory.CreateTempSubdirectory("chatwoot-").FullName, "a.txt");
        await File.WriteAllTextAsync(file, "one", TestContext.Current.CancellationToken);
        chatwoot.Run("$conversation = New-ChatwootConversation -Contact 1 -Inbox $server.InboxId; 1..3 | ForEach-Object { $null = Send-ChatwootMessage $conversation -Attachment $file }", ("file", file)).Succeed();
        chatwoot.Server.ClearRequests();

        var all = chatwoot.Run("$conversation | Get-ChatwootAttachment").Succeed<Attachment>();
        ScriptResult counted = chatwoot.Run("Get-ChatwootAttachment $conversation -First 1 -Skip 1 -IncludeTotalCount");

        Assert.Equal(3, all.Count);
        Assert.Equal([1L, 2, 3], all.Select(row => row.Id).Order());
        Assert.All(all, row => Assert.NotNull(row.CreatedAt));
        Assert.Equal(3UL, counted.Output[0].BaseObject);
        Assert.Equal(all[1].Id, ((Attachment)counted.Output[1].BaseObject).Id);
        Assert.EndsWith("/attachments", chatwoot.Received()[0]);
    }

    [Fact]
    public async Task An_unknown_conversation_is_an_error_and_the_others_come()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 1 | Get-ChatwootAttachment");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(2, chatwoot.Server.Requests.Count);
    }
}
