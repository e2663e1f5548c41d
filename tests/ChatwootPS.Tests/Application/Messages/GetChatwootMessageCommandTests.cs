using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator;
using Chatwoot.Emulator.Seeding;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Messages;

public class GetChatwootMessageCommandTests
{
    private const string One = "/api/v1/accounts/1/conversations/1";

    [Fact]
    public async Task Reads_the_history_oldest_first()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var messages = chatwoot.Run("Get-ChatwootConversation 1 | Get-ChatwootMessage").Succeed<Message>();

        Assert.Equal(6, messages.Count);
        Assert.Equal("Hello, where is my order A-1001?", messages[0].Content);
        Assert.All(messages, message => Assert.Equal(1, message.ConversationId));
        Assert.Equal(messages.Select(message => message.Id).Order(), messages.Select(message => message.Id));
        Assert.Equal(["", "after=0&before=9223372036854775807"], chatwoot.Server.Requests.Select(request => request.Query));
    }

    [Fact]
    public async Task A_long_history_comes_a_thousand_at_a_time_and_only_as_far_as_it_is_taken()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(Long(2500));

        var messages = chatwoot.Run("Get-ChatwootMessage 1").Succeed<Message>();
        Assert.Equal(2506, messages.Count);
        Assert.Equal(2506, messages.Select(message => message.Id).Distinct().Count());
        Assert.Equal(3, chatwoot.Server.Requests.Count);
        Assert.Equal($"before=9223372036854775807&after={messages[999].Id + 1}", chatwoot.Server.Requests[1].Query);

        chatwoot.Server.ClearRequests();
        Assert.Equal(messages.Skip(990).Take(300).Select(message => message.Id), Ids(chatwoot.Run("Get-ChatwootMessage 1 -Skip 990 -First 300")));
        Assert.Equal(2, chatwoot.Server.Requests.Count);

        chatwoot.Server.ClearRequests();
        Assert.Equal(messages.Skip(2).Take(5).Select(message => message.Id), Ids(chatwoot.Run("Get-ChatwootMessage 1 -Skip 2 -First 5")));
        Assert.Equal("after=0", Assert.Single(chatwoot.Server.Requests).Query);

        chatwoot.Server.ClearRequests();
        chatwoot.Run("$n = 0; foreach ($dummy in 1) { Get-ChatwootMessage 1 | ForEach-Object { $n++; if ($n -eq 3) { break } } }").Succeed();
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.Single(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task The_newest_come_oldest_first_too()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(Long(60));
        long[] all = Ids(chatwoot.Run("Get-ChatwootMessage 1"));
        chatwoot.Server.ClearRequests();

        Assert.Equal(all.Skip(61), Ids(chatwoot.Run("Get-ChatwootMessage 1 -Newest 5")));
        Assert.Equal("", Assert.Single(chatwoot.Server.Requests).Query);

        Assert.Equal(all.Skip(16), Ids(chatwoot.Run("Get-ChatwootMessage 1 -Newest 50")));
        Assert.Equal(all, Ids(chatwoot.Run("Get-ChatwootMessage 1 -Newest 1000")));
        Assert.Equal(all.Skip(30).Take(10), Ids(chatwoot.Run("Get-ChatwootMessage 1 -Newest 10 -Before $id", ("id", all[40]))));
    }

    [Fact]
    public async Task Before_and_after_leave_the_named_message_out()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var all = chatwoot.Run("Get-ChatwootMessage 1").Succeed<Message>();

        Assert.Equal(all.Take(2).Select(message => message.Id), Ids(chatwoot.Run("Get-ChatwootMessage 1 -Before $id", ("id", all[2].Id))));
        Assert.Equal(all.Skip(3).Select(message => message.Id), Ids(chatwoot.Run("Get-ChatwootMessage 1 -After $message", ("message", all[2]))));
        Assert.Equal([all[3].Id], Ids(chatwoot.Run("Get-ChatwootMessage 1 -After $a -Before $b", ("a", all[2].Id), ("b", all[4].Id))));
        Assert.Equal([all[3].Id], Ids(chatwoot.Run("Get-ChatwootMessage 1 -After $a -First 1", ("a", all[2].Id))));
    }

    [Fact]
    public async Task Notes_and_activities_may_be_left_out_and_types_picked()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var outside = chatwoot.Run("Get-ChatwootMessage 1 -ExcludeInternal").Succeed<Message>();
        Assert.Equal(4, outside.Count);
        Assert.All(outside, message => Assert.True(message is { Private: false, MessageType: MessageType.Incoming or MessageType.Outgoing }));
        Assert.Contains("filter_internal_messages=true", chatwoot.Server.Requests[0].Query);

        Assert.Equal("Assigned to Grace Agent by Ada Admin", Assert.Single(chatwoot.Run("Get-ChatwootMessage 1 -MessageType Activity").Succeed<Message>()).Content);
        Assert.Equal(2, chatwoot.Run("Get-ChatwootMessage 1 -MessageType Incoming -First 2").Succeed<Message>().Count);
    }

    [Fact]
    public async Task Single_messages_are_read_by_id_and_anew()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var all = chatwoot.Run("Get-ChatwootMessage 1").Succeed<Message>();
        chatwoot.Server.ClearRequests();

        Assert.Equal([all[2].Id], Ids(chatwoot.Run("Get-ChatwootMessage 1 -Id $id", ("id", all[2].Id))));
        Assert.Equal($"after={all[2].Id}&before={all[2].Id + 1}", Assert.Single(chatwoot.Server.Requests).Query);
        Assert.Equal([all[4].Id, all[1].Id], Ids(chatwoot.Run("$ids | Get-ChatwootMessage -Conversation 1", ("ids", new[] { all[4].Id, all[1].Id }))));
        Assert.Equal([all[3].Id], Ids(chatwoot.Run("$message | Get-ChatwootMessage", ("message", all[3]))));

        ScriptResult unknown = chatwoot.Run("Get-ChatwootMessage 1 -Id 99999, $id", ("id", all[0].Id));
        Assert.Equal([all[0].Id], Ids(unknown));
        Assert.Equal("ChatwootNotFound", unknown.ErrorId);
        Assert.Equal(99999L, unknown.Error.TargetObject);
    }

    [Fact]
    public async Task Several_conversations_come_in_order_and_an_unknown_one_is_one_error()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("3, 99999, 2, [pscustomobject]@{ ConversationId = 1 } | Get-ChatwootMessage -First 1");

        Assert.Equal([3L, 2L, 1L], result.Output.Select(item => ((Message)item.BaseObject).ConversationId!.Value));
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, System.Convert.ToInt64(result.Error.TargetObject));
    }

    [Theory]
    [InlineData("-Newest 3 -First 3")]
    [InlineData("-Newest 3 -After 1")]
    public async Task What_counts_from_both_ends_is_refused(string parameters)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run($"Get-ChatwootMessage 1 {parameters}").ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }

    private static EmulatorOptions Long(int messages) => new() { Seed = SeedOptions.Small with { Messages = messages } };

    private static long[] Ids(ScriptResult result) => result.Output.Select(item => ((Message)item.BaseObject).Id).ToArray();
}
