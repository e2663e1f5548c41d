using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Pipeline;

/// <summary>Many inputs at once, in order, stoppable.</summary>
public class OrderedConcurrencyTests
{
    private const string MakeLabels = "1..24 | ForEach-Object { [pscustomobject]@{ Title = 'label-{0:00}' -f $_ } } | New-ChatwootLabel";

    private static IEnumerable<string> Titles => Enumerable.Range(1, 24).Select(number => $"label-{number:00}");

    [Fact]
    public async Task Output_keeps_the_order_of_the_input_however_long_each_takes()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(new Fault { Method = "POST", Action = FaultAction.Delay, DelayMilliseconds = 200, Every = 5 });

        var made = chatwoot.Run($"{MakeLabels} -ThrottleLimit 8").Succeed<Label>();

        Assert.Equal(Titles, made.Select(label => label.Title));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task No_more_requests_run_at_once_than_the_throttle_allows(int throttle)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(new EmulatorOptions { Latency = TimeSpan.FromMilliseconds(30) });

        chatwoot.Run($"{MakeLabels} -ThrottleLimit {throttle}").Succeed();

        int most = chatwoot.Server.Requests.Max(one => chatwoot.Server.Requests.Count(other => other.At <= one.At && one.At < other.At + other.Elapsed));
        Assert.Equal(24, chatwoot.Server.Requests.Count);
        Assert.InRange(most, throttle == 1 ? 1 : 2, throttle);
    }

    [Fact]
    public async Task A_failure_is_one_error_in_its_place_and_the_others_are_done()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootLabel label-05; New-ChatwootLabel label-17").Succeed();

        ScriptResult result = chatwoot.Run($"{MakeLabels} -ThrottleLimit 8");

        Assert.Equal(Titles.Except(["label-05", "label-17"]), result.Output.Select(label => ((Label)label.BaseObject).Title));
        Assert.Equal(["label-05", "label-17"], result.Errors.Select(error => error.TargetObject));
    }

    [Fact]
    public async Task ErrorAction_Stop_delivers_what_came_before_and_sends_nothing_after()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootLabel label-05").Succeed();
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run($"{MakeLabels} -ErrorAction Stop");

        Assert.Equal(["label-01", "label-02", "label-03", "label-04"], result.Output.Select(label => ((Label)label.BaseObject).Title));
        Assert.Equal("label-05", result.Error.TargetObject);
        Assert.Equal(5, chatwoot.Server.Requests.Count);
    }

    [Fact]
    public async Task ErrorAction_Stop_ends_an_array_argument_where_it_fails()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        for (int attempt = 0; attempt < 5; attempt++)
            Assert.Equal("ChatwootNotFound", chatwoot.Run("Remove-ChatwootLabel 99999, 1, 2 -Force -ErrorAction Stop").ErrorId);

        Assert.All(chatwoot.Received(), request => Assert.Equal("DELETE /api/v1/accounts/1/labels/99999", request));
    }

    [Fact]
    public async Task What_is_refused_before_sending_comes_after_what_the_inputs_before_it_give_out()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        const string Rows = "1..6 | ForEach-Object { [pscustomobject]@{ Identifier = \"row-$_\"; Email = if ($_ -eq 5) { 'none' } } } | New-ChatwootContact -ThrottleLimit 8";

        ScriptResult stopped = chatwoot.Run($"{Rows} -ErrorAction Stop");

        Assert.Equal(["row-1", "row-2", "row-3", "row-4"], stopped.Output.Select(contact => ((Contact)contact.BaseObject).Identifier));
        Assert.Equal("ChatwootInvalidInput", stopped.ErrorId);
    }

    [Fact]
    public async Task Stopping_ends_what_is_in_flight_at_once()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(new Fault { Method = "POST", Action = FaultAction.Delay, DelayMilliseconds = 120_000 });
        using PowerShell shell = PowerShell.Create(chatwoot.Shell.Runspace);
        shell.AddScript($"{MakeLabels} -ThrottleLimit 4");
        IAsyncResult running = shell.BeginInvoke();
        await Task.Delay(500, TestContext.Current.CancellationToken);

        await Task.Run(shell.Stop, TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);

        Assert.Throws<PipelineStoppedException>(() => shell.EndInvoke(running));
    }

    [Fact]
    public async Task A_pipeline_that_ends_early_reads_no_further_pages()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        // What Select-Object -First does to upstream commands, too: they are disposed of, neither stopped nor ended.
        ScriptResult result = chatwoot.Run("foreach ($once in 1) { Invoke-ChatwootApi GET 'accounts/{account}/contacts' -All | ForEach-Object { $_; break } }");

        Assert.Single(result.Output);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.Single(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task First_stops_asking_for_pages()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal(20, chatwoot.Run("Invoke-ChatwootApi GET 'accounts/{account}/contacts' -First 20").Succeed<object>().Count);
        Assert.Equal(2, chatwoot.Server.Requests.Count);
    }

    [Fact]
    public async Task Changes_of_the_same_object_keep_their_order_even_side_by_side()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$label = New-ChatwootLabel chained").Succeed();
        chatwoot.Server.Faults.Add(new Fault { Method = "PATCH", Action = FaultAction.Delay, DelayMilliseconds = 300, Nth = 1 });

        chatwoot.Run("$label, $label, $label | Set-ChatwootLabel -Description 'same' -ThrottleLimit 8").Succeed();

        var changes = chatwoot.Server.Requests.Where(request => request.Method == "PATCH").OrderBy(request => request.At).ToList();
        Assert.All(changes.Zip(changes.Skip(1)), pair => Assert.True(pair.First.At + pair.First.Elapsed <= pair.Second.At.AddMilliseconds(5)));
    }

    [Fact]
    public async Task Commands_may_be_nested_in_the_pipeline_of_others()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var read = chatwoot.Run("Get-ChatwootLabel | ForEach-Object { Get-ChatwootLabel $_.Id }").Succeed<Label>();

        Assert.Equal(chatwoot.Run("Get-ChatwootLabel").Succeed<Label>().Select(label => label.Id), read.Select(label => label.Id));
    }
}
