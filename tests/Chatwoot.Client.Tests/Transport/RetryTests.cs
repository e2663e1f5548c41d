using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot.Client.Tests.Support;
using Chatwoot.Contract;
using Chatwoot.Emulator;
using Chatwoot.Emulator.Server;
using Xunit;

namespace Chatwoot.Client.Tests.Transport;

/// <summary>What is sent again, and what is not.</summary>
public class RetryTests
{
    private static ApiRequest NewLabel => new(ApiFamily.Application, "POST", "api/v1/accounts/1/labels") { Body = new Dictionary<string, object?> { ["title"] = "retried" } };

    [Theory]
    [InlineData(408)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Reading_is_repeated_until_the_server_is_back(int status)
    {
        await using Engine engine = await Engine.StartAsync();
        engine.Server.Faults.Add(new Fault { Status = status, Times = 2 });

        await engine.SendAsync(Engine.Labels());

        Assert.Equal([status, status, 200], engine.Server.Requests.Select(request => request.Status));
        Assert.Equal(2, engine.Observer.Waits.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(503)]
    public async Task A_post_the_server_may_have_acted_on_is_not_repeated(int status)
    {
        await using Engine engine = await Engine.StartAsync();
        engine.Server.Faults.Add(new Fault { Status = status });

        ChatwootApiException refusal = await engine.RefusalAsync(NewLabel);

        Assert.Equal(status, refusal.Status);
        Assert.Single(engine.Server.Requests);
    }

    [Fact]
    public async Task A_post_that_only_searches_is_repeated()
    {
        await using Engine engine = await Engine.StartAsync();
        engine.Server.Faults.Add(new Fault { Status = 503, Times = 1 });

        await engine.SendAsync(new ApiRequest(ApiFamily.Application, "POST", "api/v1/accounts/1/contacts/filter")
        {
            Body = new Dictionary<string, object?> { ["payload"] = new List<object?>() },
            Repeatable = true,
        });

        Assert.Equal([503, 200], engine.Server.Requests.Select(request => request.Status));
    }

    [Fact]
    public async Task The_second_500_is_reported_and_not_hammered()
    {
        await using Engine engine = await Engine.StartAsync(retries: 3);
        engine.Server.Faults.Add(Fault.ServerError());

        ChatwootApiException refusal = await engine.RefusalAsync(Engine.Labels());

        Assert.Equal(ErrorReason.ServerFault, refusal.Reason);
        Assert.Equal("Internal Server Error", refusal.ServerMessage);
        Assert.Equal(2, engine.Server.Requests.Count);
    }

    [Fact]
    public async Task A_connection_cut_while_reading_is_tried_again()
    {
        await using Engine engine = await Engine.StartAsync();
        engine.Server.Faults.Add(new Fault { Action = FaultAction.ResetAfter, Times = 1 });

        await engine.SendAsync(Engine.Labels());

        Assert.Equal(2, engine.Server.Requests.Count);
    }

    [Fact]
    public async Task A_connection_cut_after_a_post_is_an_error()
    {
        await using Engine engine = await Engine.StartAsync();
        engine.Server.Faults.Add(new Fault { Action = FaultAction.ResetAfter, Times = 1 });

        ChatwootApiException refusal = await engine.RefusalAsync(NewLabel);

        Assert.True(refusal.Reason is ErrorReason.ConnectionFailed or ErrorReason.InvalidAnswer, refusal.Reason.ToString());
        Assert.Single(engine.Server.Requests);
    }

    [Fact]
    public async Task A_refused_value_is_not_tried_again()
    {
        await using Engine engine = await Engine.StartAsync();

        ChatwootApiException refusal = await engine.RefusalAsync(new ApiRequest(ApiFamily.Application, "POST", "api/v1/accounts/1/labels") { Body = new Dictionary<string, object?> { ["title"] = "two words" } });

        Assert.Equal(ErrorReason.InvalidInput, refusal.Reason);
        Assert.Equal(["title"], refusal.Attributes);
        Assert.Single(engine.Server.Requests);
    }

    [Fact]
    public async Task A_time_out_names_itself_and_ends_the_request()
    {
        await using Engine engine = await Engine.StartAsync(retries: 0, timeoutSeconds: 0.3);
        engine.Server.Faults.Add(new Fault { Action = FaultAction.Delay, DelayMilliseconds = 20_000 });

        ChatwootApiException refusal = await engine.RefusalAsync(Engine.Labels());

        Assert.Equal(ErrorReason.TimedOut, refusal.Reason);
    }

    [Fact]
    public async Task A_cancelled_request_ends_at_once_and_is_no_error()
    {
        await using Engine engine = await Engine.StartAsync();
        engine.Server.Faults.Add(new Fault { Action = FaultAction.Delay, DelayMilliseconds = 60_000 });
        using var stop = new System.Threading.CancellationTokenSource();

        Task<ApiAnswer> pending = engine.Client.SendRawAsync(Engine.Labels(), null, stop.Token);
        stop.CancelAfter(TimeSpan.FromMilliseconds(100));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => pending.WaitAsync(TimeSpan.FromSeconds(10), Engine.Cancellation));
    }
}
