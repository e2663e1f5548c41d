using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Inboxes;

public class GetChatwootInboxCommandTests
{
    [Fact]
    public async Task Lists_all_and_finds_by_id_name_and_pattern()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var all = chatwoot.Run("Get-ChatwootInbox").Succeed<Inbox>();
        Assert.True(all.Count >= 4);
        Inbox api = Assert.Single(chatwoot.Run("Get-ChatwootInbox $server.InboxId").Succeed<Inbox>());
        Assert.Equal(chatwoot.Server.InboxIdentifier, api.InboxIdentifier);
        Assert.Equal(24, api.HmacToken!.Length);
        Assert.Equal(7, api.WorkingHours!.Count);
        Assert.Equal(api.Id, Assert.Single(chatwoot.Run("Get-ChatwootInbox 'support api'").Succeed<Inbox>()).Id);
        Assert.Equal(all.Count(inbox => inbox.Name!.StartsWith("Support", System.StringComparison.Ordinal)), chatwoot.Run("Get-ChatwootInbox 'Support*'").Succeed<Inbox>().Count);
    }

    [Fact]
    public async Task Filters_by_channel()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var found = chatwoot.Run("Get-ChatwootInbox -ChannelType WebWidget, Email").Succeed<Inbox>();

        Assert.Equal(["Channel::Email", "Channel::WebWidget"], found.Select(inbox => inbox.ChannelType).Order());
    }

    [Fact]
    public async Task An_unknown_inbox_is_an_error_and_an_unknown_channel_never_sent()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootInbox 99999").ErrorId);
        chatwoot.Server.ClearRequests();
        Assert.Contains("CannotConvertArgument", chatwoot.Run("Get-ChatwootInbox -ChannelType Pigeon").Error.FullyQualifiedErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }
}
