using System;
using System.Globalization;
using System.Threading.Tasks;
using Chatwoot.Contract;
using Polly;
using Polly.Retry;

namespace Chatwoot.Client.Transport;

/// <summary>
/// Which failures are tried again: what is safe, by status. A 500 is tried a second time only, since the server answers
/// many bad inputs with 500; a POST only when nothing of it was sent. 429 refuses before anything is done, so any verb may
/// follow it, after the wait that all requests of the session share.
/// </summary>
internal sealed class RetryPolicy
{
    private static readonly ResiliencePropertyKey<Attempt> s_attempt = new("attempt");
    private static readonly TimeSpan s_firstDelay = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan s_longestDelay = TimeSpan.FromSeconds(30);

    private readonly ResiliencePipeline<Exchange> _pipeline;
    private readonly RateLimitGate _gate;
    private readonly ClientSettings _settings;
    private readonly TimeProvider _time;

    public RetryPolicy(ClientSettings settings, RateLimitGate gate, TimeProvider time)
    {
        _settings = settings;
        _gate = gate;
        _time = time;
        var builder = new ResiliencePipelineBuilder<Exchange> { TimeProvider = time };
        builder.AddRetry(new RetryStrategyOptions<Exchange>
        {
            Name = "rate limit",
            MaxRetryAttempts = int.MaxValue,
            Delay = TimeSpan.Zero,
            ShouldHandle = outcome => new ValueTask<bool>(ShouldWaitForWindow(outcome.Context, outcome.Outcome.Result)),
            OnRetry = retry =>
            {
                CloseGate(retry.Context, retry.Outcome.Result!);
                return default;
            },
        });
        if (settings.MaximumRetryCount > 0)
        {
            builder.AddRetry(new RetryStrategyOptions<Exchange>
            {
                Name = "transient fault",
                MaxRetryAttempts = settings.MaximumRetryCount,
                BackoffType = DelayBackoffType.Exponential,
                Delay = s_firstDelay,
                MaxDelay = s_longestDelay,
                UseJitter = true,
                ShouldHandle = outcome => new ValueTask<bool>(IsWorthRepeating(outcome.Context, outcome.Outcome)),
                DelayGenerator = outcome => new ValueTask<TimeSpan?>(RetryAfter(outcome.Outcome.Result) is { } asked ? Shorter(asked, s_longestDelay) : null),
                OnRetry = retry =>
                {
                    retry.Context.Properties.GetValue(s_attempt, null!).Observer?.Waiting(Describe(retry.Outcome), retry.RetryDelay);
                    return default;
                },
            });
        }
        _pipeline = builder.Build();
    }

    public async Task<Exchange> ExecuteAsync(ApiRequest request, IExchangeObserver? observer, Func<System.Threading.CancellationToken, Task<Exchange>> send, System.Threading.CancellationToken cancellation)
    {
        ResilienceContext context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellation);
        try
        {
            context.Properties.Set(s_attempt, new Attempt(request, observer, _time.GetUtcNow()));
            return await _pipeline.ExecuteAsync(
                async inner =>
                {
                    await _gate.PassAsync(inner.CancellationToken).ConfigureAwait(false);
                    return await send(inner.CancellationToken).ConfigureAwait(false);
                },
                context).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    /// <summary>How long the server asks to wait, given as seconds or as a date; null where it does not say.</summary>
    internal TimeSpan? RetryAfter(Exchange? exchange)
    {
        if (exchange?.Header("Retry-After") is not { } text)
            return null;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double seconds))
            return TimeSpan.FromSeconds(seconds);
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset date))
            return date - _time.GetUtcNow() is var wait && wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
        return null;
    }

    private bool ShouldWaitForWindow(ResilienceContext context, Exchange? exchange)
    {
        if (exchange?.Status != 429)
            return false;
        Attempt attempt = context.Properties.GetValue(s_attempt, null!);
        return _time.GetUtcNow() - attempt.Started < _settings.MaximumRateLimitWait
            && !(RetryAfter(exchange) > _settings.MaximumRateLimitWait);
    }

    private void CloseGate(ResilienceContext context, Exchange exchange)
    {
        TimeSpan wait = _gate.Close(RetryAfter(exchange));
        context.Properties.GetValue(s_attempt, null!).Observer?.Waiting("The rate limit is reached (429).", wait);
    }

    private static bool IsWorthRepeating(ResilienceContext context, Outcome<Exchange> outcome)
    {
        Attempt attempt = context.Properties.GetValue(s_attempt, null!);
        if (outcome.Exception is ChatwootApiException failure)
        {
            return failure.Reason switch
            {
                ErrorReason.ConnectionFailed => ConnectionFault.NothingWasSent(failure) || attempt.IsRepeatable,
                ErrorReason.TimedOut or ErrorReason.InvalidAnswer => attempt.IsRepeatable,
                _ => false,
            };
        }
        if (outcome.Result is not { } exchange || !attempt.IsRepeatable)
            return false;
        return exchange.Status switch
        {
            408 or 502 or 503 or 504 => true,
            500 => attempt.IsFirstServerFault(),
            _ => false,
        };
    }

    private static string Describe(Outcome<Exchange> outcome) =>
        outcome.Result is { } exchange ? $"The server answered {exchange.Status}." : outcome.Exception!.Message;

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;

    /// <summary>What one request remembers over its attempts.</summary>
    private sealed class Attempt
    {
        private bool _sawServerFault;

        public Attempt(ApiRequest request, IExchangeObserver? observer, DateTimeOffset started)
        {
            Observer = observer;
            Started = started;
            IsRepeatable = request.Repeatable || request.Method is "GET" or "HEAD" or "PUT" or "DELETE";
        }

        public IExchangeObserver? Observer { get; }

        public DateTimeOffset Started { get; }

        public bool IsRepeatable { get; }

        public bool IsFirstServerFault()
        {
            bool first = !_sawServerFault;
            _sawServerFault = true;
            return first;
        }
    }
}
