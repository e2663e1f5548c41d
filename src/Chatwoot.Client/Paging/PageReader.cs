using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot.Client.Json;
using Chatwoot.Client.Transport;
using Chatwoot.Contract;

namespace Chatwoot.Client.Paging;

/// <summary>
/// Reads a list of known shape page by page. What is done with the rows may take them out of the list (closing what is
/// open, removing what was found): the rest then moves up, and a reader that went on with the next number would skip as
/// many. When the total shrinks, the reader steps back as far as rows can have moved; no row comes twice.
/// </summary>
internal sealed class PageReader<T> : IPageReader<T>
    where T : class
{
    // Immutable once found.
    private static readonly Func<object, object?>? s_id = ModelContract.TypeInfo<T>().Properties.FirstOrDefault(property => property.Name == "id")?.Get;

    private readonly ChatwootClient _client;
    private readonly ApiRequest _request;
    private readonly Contract.Paging _paging;
    private readonly IExchangeObserver? _observer;
    private readonly HashSet<object> _seen = [];
    private readonly int _firstPage;
    private int _page = 1;
    private long? _total;
    private string? _cursor;
    private bool _ended;

    // Once for each new row at most: a total that goes up and down must not send the reader to and fro for ever.
    private bool _mayStepBack;

    public PageReader(ChatwootClient client, ApiRequest request, Contract.Paging paging, IExchangeObserver? observer)
    {
        _client = client;
        _request = request;
        _paging = paging;
        _observer = observer;
        // A list may be entered at a later page, so that skipping a thousand rows does not read them.
        if (paging.IsNumbered && int.TryParse(request.Query.LastOrDefault(parameter => parameter.Key == "page").Value, NumberStyles.None, CultureInfo.InvariantCulture, out int first) && first > 0)
            _page = first;
        _firstPage = _page;
    }

    public async Task<Page<T>?> ReadAsync(CancellationToken cancellation)
    {
        if (_ended)
            return null;
        ApiRequest request = PageRequest();
        Exchange exchange = await _client.ExchangeAsync(request, _observer, cancellation).ConfigureAwait(false);
        List<T> rows = ChatwootClient.Parse(exchange, request, body => AnswerReader.ReadList<T>(body, request.Envelope));
        long? total = _paging.TotalField is null ? null : AnswerReader.ReadScalar(exchange.Body, _paging.TotalField) as long?;
        List<T> fresh = _paging.IsNumbered ? Fresh(rows) : rows;
        _mayStepBack |= s_id is not null && fresh.Count > 0;
        _ended = IsLast(exchange, request, rows, total);
        return new Page<T>(fresh, total);
    }

    private bool IsLast(Exchange exchange, ApiRequest request, List<T> rows, long? total)
    {
        if (!_paging.IsPaged)
            return true;
        if (_paging.IsNumbered)
            return IsLastNumber(exchange, rows.Count, total);
        if (rows.Count == 0)
            return true;
        if (_paging.IsWindow)
            _cursor = (Convert.ToInt64(IdOf(rows[rows.Count - 1]), CultureInfo.InvariantCulture) + 1).ToString(CultureInfo.InvariantCulture);
        else
            // The oldest row comes first, and the page before it ends just below.
            _cursor = Convert.ToString(IdOf(rows[0]), CultureInfo.InvariantCulture);
        return rows.Count < _paging.PageSize;
    }

    private bool IsLastNumber(Exchange exchange, int rows, long? total)
    {
        long position = (long)(_page - 1) * _paging.PageSize;
        long left = total is { } now && _total is { } before ? before - now : 0;
        _total = total;
        if (left > 0 && _page > _firstPage && _mayStepBack)
        {
            _mayStepBack = false;
            _page = Math.Max(_firstPage, (int)(Math.Max(0, position - left) / _paging.PageSize) + 1);
            return false;
        }
        _page++;
        if (rows == 0)
            return true;
        if (_paging.HasMoreField is { } hasMore)
            return AnswerReader.ReadScalar(exchange.Body, hasMore) is not true;
        return total is { } all ? position + rows >= all : rows < _paging.PageSize;
    }

    /// <summary>The rows that no page had yet.</summary>
    private List<T> Fresh(List<T> rows) => s_id is null ? rows : rows.FindAll(row => s_id(row) is not { } id || id is 0L or "" || _seen.Add(id));

    private ApiRequest PageRequest()
    {
        if (!_paging.IsPaged)
            return _request;
        string name = _paging.IsNumbered ? "page" : _paging.IsWindow ? "after" : "before";
        string? value = _paging.IsNumbered ? _page.ToString(CultureInfo.InvariantCulture) : _cursor;
        return value is null ? _request : _request.With(query: [.. _request.Query.Where(parameter => parameter.Key != name), new(name, value)]);
    }

    private static object IdOf(T row) =>
        s_id?.Invoke(row) ?? throw new FormatException("A row of the list has no id to ask for the next page by.");
}
