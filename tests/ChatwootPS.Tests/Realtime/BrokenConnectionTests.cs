using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;
using static ChatwootPS.Tests.Application.Conversations.WatchChatwootConversationCommandTests;

namespace ChatwootPS.Tests.Realtime;

public sealed class BrokenConnectionTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("watch").FullName;

    [Theory]
    [InlineData("Watch-ChatwootConversation -Event message.created")]
    [InlineData("Watch-ChatwootClientConversation -Contact $who -Event message.created")]
    public async Task A_thousand_messages_come_once_and_in_order_over_a_connection_that_is_cut_fifty_times(string watching)
    {
        const int Messages = 1000;
        const int Cuts = 50;
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(new EmulatorOptions { RecordRequests = false });
        using PowerShellHost customer = chatwoot.AnotherShell();
        ClientContact who = customer.Run("$who = New-ChatwootClientContact -Name Ana; $all = foreach ($n in 1..10) { New-ChatwootClientConversation -Contact $who }; $who").Succeed<ClientContact>()[0];
        chatwoot.Shell.Runspace.SessionStateProxy.SetVariable("who", who);
        using RunningScript watch = chatwoot.Begin($"{watching} -MaxEvents {Messages + 1} -TimeoutSec 120");
        await UntilAsync(() => chatwoot.Server.OpenSockets == 1);

        // Two hundred a minute are all that the server takes in one conversation.
        using var writing = new RunningScript(customer.Runspace, $"foreach ($n in 1..{Messages}) {{ $null = Send-ChatwootClientMessage $all[$n % 10] \"$n\"; [Threading.Thread]::Sleep(10) }}");
        int seen = 0;
        var open = Stopwatch.StartNew();
        for (int cuts = 0; cuts < Cuts;)
        {
            await Task.Delay(10, TestContext.Current.CancellationToken);
            if (chatwoot.Server.OpenSockets == 0)
                open.Restart();
            // In the midst of live messages, and now and then before the first.
            else if (watch.Output<EventObject>().Count > seen + 2 || open.ElapsedMilliseconds > 300 || cuts % 5 == 0)
            {
                chatwoot.Server.CutSockets();
                cuts++;
                seen = watch.Output<EventObject>().Count;
            }
        }
        (await writing.EndAsync(60)).Succeed();
        customer.Run("$null = Send-ChatwootClientMessage $all[0] 'The end'").Succeed();

        ScriptResult ended = await watch.EndAsync(90);
        IEnumerable<string> texts = ended.Succeed<EventObject>().Select(told => told is ChatwootEvent agent ? agent.Message!.Content! : ((ClientEvent)told).Message!.Content!);
        Assert.Equal([.. Enumerable.Range(1, Messages).Select(number => $"{number}"), "The end"], texts);
        Assert.Contains(ended.Output, item => ((EventObject)item.BaseObject).IsCatchUp);
        Assert.Contains(ended.Output, item => !((EventObject)item.BaseObject).IsCatchUp);
    }

    [Fact]
    public async Task A_connection_that_falls_silent_is_given_up_and_what_was_written_meanwhile_is_read()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(new EmulatorOptions { PingInterval = System.Threading.Timeout.InfiniteTimeSpan });
        using PowerShellHost customer = chatwoot.AnotherShell();
        using RunningScript watch = chatwoot.Begin("Watch-ChatwootConversation -Event message.created -Verbose -MaxEvents 1");
        await ListeningAsync(chatwoot, customer);
        chatwoot.Server.MuteSockets = true;

        customer.Run("$null = Send-ChatwootClientMessage $conversation 'Nobody tells'").Succeed();

        ScriptResult ended = await watch.EndAsync();
        ChatwootEvent told = Assert.Single(ended.Succeed<ChatwootEvent>());
        Assert.Equal("Nobody tells", told.Message!.Content);
        Assert.True(told.IsCatchUp);
        Assert.Contains(ended.Verbose, text => text.Contains("not even the server's pings", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_server_that_is_away_for_a_while_is_waited_for()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using PowerShellHost customer = chatwoot.AnotherShell();
        using RunningScript watch = chatwoot.Begin("Watch-ChatwootConversation -Event message.created -MaxEvents 2");
        await ListeningAsync(chatwoot, customer);
        customer.Run("$null = Send-ChatwootClientMessage $conversation 'One'").Succeed();
        await watch.WaitForAsync<ChatwootEvent>(1);

        chatwoot.Server.Faults.Add(new Fault { Path = "/cable", Status = 502, Times = 3 });
        chatwoot.Server.CutSockets();
        customer.Run("$null = Send-ChatwootClientMessage $conversation 'Two'").Succeed();

        Assert.Equal(["One", "Two"], (await watch.EndAsync()).Succeed<ChatwootEvent>().Select(told => told.Message!.Content));
    }

    [Fact]
    public async Task A_watch_with_a_state_file_goes_on_where_the_last_one_ended()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(everyday: true);
        using PowerShellHost customer = chatwoot.AnotherShell();
        string state = Path.Combine(_folder, "cursor.json");
        string watching = $"Watch-ChatwootConversation -Event message.created -StateFile '{state}'";
        using (RunningScript first = chatwoot.Begin(watching + " -MaxEvents 2"))
        {
            await ListeningAsync(chatwoot, customer);
            customer.Run("foreach ($n in 1..2) { $null = Send-ChatwootClientMessage $conversation \"$n\" }").Succeed();
            Assert.Equal(["1", "2"], (await first.EndAsync()).Succeed<ChatwootEvent>().Select(told => told.Message!.Content));
        }

        customer.Run("foreach ($n in 3..5) { $null = Send-ChatwootClientMessage $conversation \"$n\" }").Succeed();

        // Whoever has enough in the middle leaves the rest to the next one.
        Assert.Equal(["3"], chatwoot.Run(watching + " | Select-Object -First 1").Succeed<ChatwootEvent>().Select(told => told.Message!.Content));
        Assert.Equal(["4", "5"], chatwoot.Run(watching + " -TimeoutSec 2").Succeed<ChatwootEvent>().Select(told => told.Message!.Content));
        Assert.Empty(chatwoot.Run(watching + " -TimeoutSec 1").Succeed<ChatwootEvent>());
    }

    [Theory]
    [InlineData("{ \"version\": 1", "damaged")]
    [InlineData("{ \"version\": 99 }", "version")]
    [InlineData("{ \"version\": 1, \"of\": \"https://other.example/api/v1/accounts/1\", \"at\": \"2026-01-01T00:00:00Z\", \"up_to\": 1, \"and\": [] }", "another watch")]
    public async Task A_state_file_of_something_else_is_refused_and_left_alone(string text, string why)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        string state = Path.Combine(_folder, "cursor.json");
        await File.WriteAllTextAsync(state, text, TestContext.Current.CancellationToken);

        ScriptResult result = chatwoot.Run($"Watch-ChatwootConversation -StateFile '{state}' -TimeoutSec 1");

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains(why, result.Error.Exception.Message, StringComparison.Ordinal);
        Assert.Equal(text, await File.ReadAllTextAsync(state, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_token_that_is_no_longer_taken_ends_the_watch_with_an_error()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using RunningScript watch = chatwoot.Begin("Watch-ChatwootConversation");
        await UntilAsync(() => chatwoot.Server.OpenSockets == 1);
        chatwoot.Server.Faults.Add(new Fault { Path = "/api/v1/profile", Status = 401, Body = """{"error":"Invalid Access Token"}""", ContentType = "application/json" });

        chatwoot.Server.CutSockets();

        Assert.Equal("ChatwootInvalidToken", (await watch.EndAsync()).ErrorId);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
