using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;
using static ChatwootPS.Tests.Application.Conversations.WatchChatwootConversationCommandTests;

namespace ChatwootPS.Tests.Client.Conversations;

public class WatchChatwootClientConversationCommandTests
{
    [Fact]
    public async Task The_customer_hears_the_agents_and_answers_through_the_pipeline()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using PowerShellHost agent = chatwoot.AnotherShell();
        chatwoot.Run("$who = New-ChatwootClientContact -Name Ana; $conversation = New-ChatwootClientConversation -Contact $who").Succeed();
        long id = chatwoot.Run("$conversation").Succeed<ClientConversation>()[0].Id;
        using RunningScript watch = chatwoot.Begin("$conversation | Watch-ChatwootClientConversation -Event message.created, conversation.status_changed -MaxEvents 3 | ForEach-Object { $_; if ($_.Message.MessageType -eq 'Outgoing') { $null = $_.Conversation | Send-ChatwootClientMessage -Content 'Thanks' } }");
        await UntilAsync(() => chatwoot.Server.OpenSockets == 1);

        agent.Run($"$null = Send-ChatwootMessage {id} 'Not for you' -Private; $null = Send-ChatwootMessage {id} 'Hello Ana'").Succeed();
        await watch.WaitForAsync<ClientEvent>(2);
        agent.Run($"Close-ChatwootConversation {id}").Succeed();

        IReadOnlyList<ClientEvent> told = (await watch.EndAsync()).Succeed<ClientEvent>();
        Assert.Equal(["Hello Ana", "Thanks", null], told.Select(one => one.Message?.Content));
        Assert.Equal("user", told[0].Message!.Sender!.Type);
        Assert.Equal("conversation.status_changed", told[2].Event);
        Assert.Equal(ConversationStatus.Resolved, told[2].Conversation!.Status);
    }

    [Fact]
    public async Task Conversations_of_two_customers_are_refused()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("$pair = foreach ($name in 'Ana', 'Bob') { New-ChatwootClientContact -Name $name | ForEach-Object { New-ChatwootClientConversation -Contact $_ } }; $pair | Watch-ChatwootClientConversation -TimeoutSec 5");

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.DoesNotContain("GET /cable", chatwoot.Received());
    }

    [Fact]
    public async Task Without_a_customer_there_is_nothing_to_watch()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootNoCredential", chatwoot.Run("Watch-ChatwootClientConversation").ErrorId);
    }
}
