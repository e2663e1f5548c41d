using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;

namespace ChatwootPS.Pipeline;

/// <summary>What an operation has in hand while it runs off the pipeline thread: its session, and a place to write to.</summary>
internal sealed class Operation : IExchangeObserver
{
    private readonly OrderedPump.Slot? _slot;
    private readonly CancellationToken _cancellation;

    /// <param name="slot">Null for a look-up on the pipeline thread, which says nothing.</param>
    public Operation(ChatwootSession session, OrderedPump.Slot? slot, bool wantsExchanges, CancellationToken cancellation)
    {
        Session = session;
        WantsExchanges = wantsExchanges && slot is not null;
        _slot = slot;
        _cancellation = cancellation;
    }

    public ChatwootSession Session { get; }

    public bool WantsExchanges { get; }

    /// <summary>Sends a request whose answer is an object.</summary>
    public async Task<T?> SendAsync<T>(ApiRequest request)
        where T : class
    {
        T? answer = await Session.Client.SendAsync<T>(Session.Complete(request), this, _cancellation).ConfigureAwait(false);
        return Adopt(answer, request);
    }

    /// <summary>Sends a request whose answer is of no interest or has no type.</summary>
    public Task<ApiAnswer> SendAsync(ApiRequest request) =>
        Session.Client.SendRawAsync(Session.Complete(request), this, _cancellation);

    /// <summary>Reads a file by its address, on whatever host, without a credential.</summary>
    public Task<byte[]> DownloadAsync(Uri address) =>
        Session.Client.SendForFileAsync(new ApiRequest(ApiFamily.Public, "GET", address.AbsolutePath.TrimStart('/')) { Address = address }, this, _cancellation);

    /// <summary>Sends a request that must answer with an object.</summary>
    public async Task<T> GetAsync<T>(ApiRequest request)
        where T : class =>
        await SendAsync<T>(request).ConfigureAwait(false)
            ?? throw new ChatwootApiException(ErrorReason.InvalidAnswer, $"The server answered 'null' [{request.Method} /{request.Path}]");

    /// <summary>Reads a list to its end, or to <paramref name="first"/> rows, and hands over each row as its page arrives.</summary>
    /// <param name="began">Is told the total once, before the first row.</param>
    /// <param name="isPast">Ends the reading at the first row of which it is true.</param>
    public async Task ReadAsync<T>(ApiRequest request, Paging paging, Func<T, bool> keep, long skip, long first, Action<long?>? began, Func<T, bool>? isPast = null)
        where T : class
    {
        IPageReader<T> reader = Session.Client.ReadPages<T>(Session.Complete(request), paging, this);
        while ((first > 0 || began is not null) && await reader.ReadAsync(_cancellation).ConfigureAwait(false) is { } page)
        {
            // What comes in one answer is counted here.
            began?.Invoke(page.Total ?? (paging.IsPaged ? null : page.Items.Count(keep)));
            began = null;
            if (first == 0)
                return;
            foreach (T row in page.Items)
            {
                if (isPast?.Invoke(row) == true)
                    return;
                if (!keep(row))
                    continue;
                if (skip-- > 0)
                    continue;
                Write(Adopt(row, request)!);
                if (--first == 0)
                    return;
            }
            await WaitForDemandAsync(page.Items.Count / 2).ConfigureAwait(false);
        }
    }

    /// <summary>Reads a list into memory.</summary>
    /// <param name="atLeast">No further page is read once so many rows are there.</param>
    public async Task<List<T>> ListAsync<T>(ApiRequest request, Paging paging, long atLeast = long.MaxValue)
        where T : class
    {
        var rows = new List<T>();
        IPageReader<T> reader = Session.Client.ReadPages<T>(Session.Complete(request), paging, this);
        while (rows.Count < atLeast && await reader.ReadAsync(_cancellation).ConfigureAwait(false) is { } page)
            foreach (T row in page.Items)
                rows.Add(Adopt(row, request)!);
        return rows;
    }

    /// <summary>Hands over a list page by page until <paramref name="wantsMore"/> says no.</summary>
    public async Task WalkAsync<T>(ApiRequest request, Paging paging, Func<IReadOnlyList<T>, bool> wantsMore)
        where T : class
    {
        IPageReader<T> reader = Session.Client.ReadPages<T>(Session.Complete(request), paging, this);
        while (await reader.ReadAsync(_cancellation).ConfigureAwait(false) is { } page)
        {
            foreach (T row in page.Items)
                Adopt(row, request);
            if (!wantsMore(page.Items))
                return;
        }
    }

    public IPageReader<object> ReadAnyPages(ApiRequest request) => Session.Client.ReadAnyPages(Session.Complete(request), this);

    public Task<Page<object>?> NextAsync(IPageReader<object> reader) => reader.ReadAsync(_cancellation);

    /// <summary>Waits a while, for something the server does in the background.</summary>
    public Task DelayAsync(TimeSpan delay) => Task.Delay(delay, _cancellation);

    public Task WaitForDemandAsync(int pending) => _slot?.WaitForDemandAsync(pending, _cancellation) ?? Task.CompletedTask;

    public void Write(object value) => _slot?.Add(StreamRecord.Output(value));

    /// <summary>One error of several: the operation goes on.</summary>
    /// <param name="target">The input that could not be dealt with.</param>
    public void Error(ChatwootApiException failure, object? target) => _slot?.Add(StreamRecord.Error(ErrorRecords.From(failure, target)));

    public void Verbose(string text) => _slot?.Add(StreamRecord.Verbose(text));

    public void Warning(string text) => _slot?.Add(StreamRecord.Warning(text));

    public void Progress(System.Management.Automation.ProgressRecord record) => _slot?.Add(StreamRecord.Progress(record));

    public void Waiting(string reason, TimeSpan delay) =>
        Verbose($"{reason} Trying again in {delay.TotalSeconds.ToString("0.#", CultureInfo.CurrentCulture)} s.");

    public void Exchanged(string curl, string outcome) => _slot?.Add(StreamRecord.Debug($"{curl}{Environment.NewLine}# {outcome}"));

    private T? Adopt<T>(T? value, ApiRequest request)
        where T : class
    {
        if (value is ChatwootObject model)
            model.Origin = Session;
        if (value is IPlaced placed)
            placed.Place(request.Path);
        return value;
    }
}
