using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Conversations;

public class WatchChatwootConversationCommandTests
{
    [Fact]
    public async Task Messages_come_as_they_are_written_as_objects_for_the_next_command()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using PowerShellHost customer = chatwoot.AnotherShell();
        using RunningScript watch = chatwoot.Begin("Watch-ChatwootConversation -Event message.created -Verbose");
        ClientConversation conversation = await ListeningAsync(chatwoot, customer);

        customer.Run("$null = Send-ChatwootClientMessage $conversation 'Hello?'").Succeed();

        ChatwootEvent told = (await watch.WaitForAsync<ChatwootEvent>(1))[0];
        Assert.Equal("message.created", told.Event);
        Assert.Equal("Hello?", told.Message!.Content);
        Assert.Equal(MessageType.Incoming, told.Message.MessageType);
        Assert.Equal("contact", told.Message.Sender!.Type);
        Assert.Equal(conversation.Id, told.Conversation!.Id);
        Assert.Equal(chatwoot.Server.AccountId, told.AccountId);
        Assert.False(told.IsCatchUp);
        Assert.InRange(told.At, DateTime.Now.AddMinutes(-1), DateTime.Now.AddMinutes(1));
        customer.Runspace.SessionStateProxy.SetVariable("told", told);
        Assert.Equal(conversation.Id, Assert.Single(customer.Run("$told.Conversation | Get-ChatwootConversation").Succeed<Conversation>()).Id);
        customer.Run("$told.Conversation | Close-ChatwootConversation").Succeed();
        Assert.Equal(ConversationStatus.Resolved, customer.Run($"Get-ChatwootConversation {conversation.Id}").Succeed<Conversation>()[0].Status);
    }

    [Fact]
    public async Task What_is_written_between_the_start_and_the_subscription_comes_too_and_what_was_there_before_does_not()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using PowerShellHost customer = chatwoot.AnotherShell();
        customer.Run("$who = New-ChatwootClientContact -Name Ana; $conversation = New-ChatwootClientConversation -Contact $who; $null = Send-ChatwootClientMessage $conversation 'Before'").Succeed();
        // The newest message is known by then, the subscription has to wait.
        chatwoot.Server.Faults.Add(new Chatwoot.Emulator.Server.Fault { Path = "/api/v1/profile", Action = Chatwoot.Emulator.Server.FaultAction.Delay, DelayMilliseconds = 1000, Times = 1 });
        using RunningScript watch = chatwoot.Begin("Watch-ChatwootConversation -Event message.created");
        await UntilAsync(() => chatwoot.Server.Requests.Any(request => request.Method == "GET" && request.Path.EndsWith("/conversations", StringComparison.Ordinal)));

        customer.Run("$null = Send-ChatwootClientMessage $conversation 'Between'").Succeed();

        ChatwootEvent told = (await watch.WaitForAsync<ChatwootEvent>(1))[0];
        Assert.Equal("Between", told.Message!.Content);
        Assert.True(told.IsCatchUp);
    }

    [Theory]
    [InlineData("-Event conversation.*", "conversation.created")]
    [InlineData("-Event CONVERSATION_CREATED", "conversation.created")]
    [InlineData("-Event message.*, contact.created -Inbox *", "message.created")]
    public async Task Only_the_events_asked_for_come(string filter, string first)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using PowerShellHost customer = chatwoot.AnotherShell();
        using RunningScript watch = chatwoot.Begin($"Watch-ChatwootConversation {filter} -MaxEvents 1");
        await UntilAsync(() => chatwoot.Server.OpenSockets == 1);
        await Task.Delay(300, TestContext.Current.CancellationToken);

        customer.Run("$who = New-ChatwootClientContact -Name Ana; $conversation = New-ChatwootClientConversation -Contact $who; $null = Send-ChatwootClientMessage $conversation 'Hello'").Succeed();

        ScriptResult ended = await watch.EndAsync();
        Assert.Equal(first, Assert.Single(ended.Succeed<ChatwootEvent>()).Event);
    }

    [Fact]
    public async Task Only_what_happens_in_the_conversation_piped_in_comes()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using PowerShellHost customer = chatwoot.AnotherShell();
        customer.Run("$who = New-ChatwootClientContact -Name Ana; $one = New-ChatwootClientConversation -Contact $who; $other = New-ChatwootClientConversation -Contact $who").Succeed();
        long id = customer.Run("$one").Succeed<ClientConversation>()[0].Id;
        using RunningScript watch = chatwoot.Begin($"Get-ChatwootConversation {id} | Watch-ChatwootConversation -Event message.created -MaxEvents 2");
        await UntilAsync(() => chatwoot.Server.OpenSockets == 1);

        customer.Run("foreach ($n in 1..2) { $null = Send-ChatwootClientMessage $other \"other $n\"; $null = Send-ChatwootClientMessage $one \"one $n\" }").Succeed();

        Assert.Equal(["one 1", "one 2"], (await watch.EndAsync()).Succeed<ChatwootEvent>().Select(told => told.Message!.Content));
    }

    [Fact]
    public async Task Events_of_the_users_other_accounts_do_not_come()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using PowerShellHost other = chatwoot.AnotherShell();
        other.Run(
            """
            $here = Get-ChatwootSession
            $account = New-ChatwootPlatformAccount -Name 'Another'
            $null = Add-ChatwootPlatformAccountUser -AccountId $account.Id -UserId $server.AdminUserId -Role administrator
            $there = Connect-Chatwoot -Uri $server.BaseAddress -AccessToken $server.AccessToken -AccountId $account.Id -SkipVerification -PassThru -Name there
            $null = Select-ChatwootSession $here
            """).Succeed();
        using RunningScript watch = chatwoot.Begin("Watch-ChatwootConversation -Event contact.created, message.created, account.*");
        ClientConversation conversation = await ListeningAsync(chatwoot, other);

        other.Run("$null = New-ChatwootLabel there -Session $there; $null = New-ChatwootContact -Name There -Session $there; $null = Send-ChatwootClientMessage $conversation 'Here'").Succeed();

        // The contact of the conversation is told of, too.
        IReadOnlyList<ChatwootEvent> told = await watch.WaitForAsync<ChatwootEvent>(2);
        Assert.All(told, one => Assert.Equal(chatwoot.Server.AccountId, one.AccountId));
        Assert.Contains(told, one => one.Message?.Content == "Here");
    }

    [Fact]
    public async Task Presence_is_told_again_only_with_Online()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using RunningScript watch = chatwoot.Begin("Watch-ChatwootConversation -Event presence.update -TimeoutSec 2");

        ScriptResult ended = await watch.EndAsync();

        // The server itself says so once, at the subscription.
        Assert.True(ended.Succeed<ChatwootEvent>().Count <= 1);
    }

    [Fact]
    public async Task Ends_in_time_without_an_error()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var watch = Stopwatch.StartNew();

        ScriptResult ended = chatwoot.Run("Watch-ChatwootConversation -Event message.created -TimeoutSec 1");

        ended.Succeed();
        Assert.Empty(ended.Output);
        Assert.True(watch.Elapsed > TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Stops_at_once_and_closes_its_connection()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using RunningScript watch = chatwoot.Begin("Watch-ChatwootConversation");
        await UntilAsync(() => chatwoot.Server.OpenSockets == 1);

        ScriptResult ended = watch.Stop();

        Assert.Null(ended.Thrown);
        Assert.Empty(ended.Errors);
        await UntilAsync(() => chatwoot.Server.OpenSockets == 0);
    }

    [Fact]
    public async Task A_command_behind_it_that_has_enough_ends_it()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(everyday: true);
        using PowerShellHost customer = chatwoot.AnotherShell();
        using RunningScript watch = chatwoot.Begin("Watch-ChatwootConversation -Event message.created | Select-Object -First 1");
        await ListeningAsync(chatwoot, customer);

        customer.Run("$null = Send-ChatwootClientMessage $conversation 'Enough'").Succeed();

        Assert.Single((await watch.EndAsync()).Output);
        await UntilAsync(() => chatwoot.Server.OpenSockets == 0);
    }

    [Fact]
    public async Task A_subscription_the_server_does_not_confirm_is_an_error_and_no_endless_wait()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        // A user of another account: the server says nothing at all.
        ScriptResult result = chatwoot.Run("Connect-Chatwoot -Uri $server.BaseAddress -AccessToken $server.AccessToken -AccountId $server.ForeignAccountId -SkipVerification; Watch-ChatwootConversation -Conversation 1 -Event conversation.updated -TimeoutSec 30");

        Assert.Contains(result.ErrorId, (string[])["ChatwootInvalidToken", "ChatwootNotInAccount"]);
        Assert.Equal(0, chatwoot.Server.OpenSockets);
    }

    [Theory]
    [InlineData("Watch-ChatwootConversation -Inbox 'No such inbox'", "ChatwootNotFound")]
    [InlineData("Watch-ChatwootConversation -Inbox 'No such*'", "ChatwootInvalidInput")]
    [InlineData("Watch-ChatwootConversation -StateFile /no/such/folder/cursor.json", "ChatwootInvalidInput")]
    public async Task Bad_input_is_refused_before_anything_is_watched(string script, string id)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal(id, chatwoot.Run(script).ErrorId);
        Assert.DoesNotContain("GET /cable", chatwoot.Received());
    }

    [Fact]
    public async Task An_agent_bot_is_told_that_it_has_webhooks()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Connect-Chatwoot -Uri $server.BaseAddress -AccessToken $server.BotToken -AccountId $server.AccountId; Watch-ChatwootConversation");

        Assert.Equal("ChatwootTokenKindRefused", result.ErrorId);
        Assert.Contains("Receive-ChatwootWebhook", result.Error.ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    /// <summary>A conversation of a customer, once somebody listens.</summary>
    internal static async Task<ClientConversation> ListeningAsync(ChatwootHost chatwoot, PowerShellHost customer)
    {
        await UntilAsync(() => chatwoot.Server.OpenSockets > 0 && chatwoot.Server.Requests.Any(request => request.Path.EndsWith("/conversations", StringComparison.Ordinal) && request.Query.Contains("updated_within", StringComparison.Ordinal)));
        customer.Run("$who = New-ChatwootClientContact -Name Ana; $conversation = New-ChatwootClientConversation -Contact $who").Succeed();
        return customer.Run("$conversation").Succeed<ClientConversation>()[0];
    }

    internal static async Task UntilAsync(Func<bool> happened)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(20));
        while (!happened())
            await Task.Delay(20, patience.Token);
    }
}
