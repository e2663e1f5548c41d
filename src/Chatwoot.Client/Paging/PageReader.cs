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

/// <summary>Reads a list of known shape page by page.</summary>
internal sealed class PageReader<T> : IPageReader<T>
    where T : class
{
    private readonly ChatwootClient _client;
    private readonly ApiRequest _request;
    private readonly Contract.Paging _paging;
    private readonly IExchangeObserver? _observer;
    private long _read;
    private int _page = 1;
    private string? _cursor;
    private bool _ended;

    public PageReader(ChatwootClient client, ApiRequest request, Contract.Paging paging, IExchangeObserver? observer)
    {
        _client = client;
        _request = request;
        _paging = paging;
        _observer = observer;
        // A list may be entered at a later page, so that skipping a thousand rows does not read them.
        if (paging.IsPaged && int.TryParse(request.Query.LastOrDefault(parameter => parameter.Key == "page").Value, NumberStyles.None, CultureInfo.InvariantCulture, out int first))
        {
            _page = first;
            _read = (long)(first - 1) * paging.PageSize;
        }
    }

    public async Task<Page<T>?> ReadAsync(CancellationToken cancellation)
    {
        if (_ended)
            return null;
        ApiRequest request = PageRequest();
        Exchange exchange = await _client.ExchangeAsync(request, _observer, cancellation).ConfigureAwait(false);
        List<T> rows = ChatwootClient.Parse(exchange, request, body => AnswerReader.ReadList<T>(body, request.Envelope));
        long? total = _paging.TotalField is null ? null : AnswerReader.ReadScalar(exchange.Body, _paging.TotalField) as long?;
        _read += rows.Count;
        _page++;
        _ended = IsLast(exchange, request, rows.Count, total);
        return new Page<T>(rows, total);
    }

    private bool IsLast(Exchange exchange, ApiRequest request, int rows, long? total)
    {
        if (!_paging.IsPaged || rows == 0)
            return true;
        if (_paging.IsCursor)
        {
            // The oldest row comes first, and the page before it ends just below.
            _cursor = FirstId(exchange.Body, request.Envelope);
            return rows < _paging.PageSize || _cursor is null;
        }
        if (_paging.HasMoreField is { } hasMore)
            return AnswerReader.ReadScalar(exchange.Body, hasMore) is not true;
        return total is { } all ? _read >= all : rows < _paging.PageSize;
    }

    private ApiRequest PageRequest()
    {
        if (!_paging.IsPaged)
            return _request;
        string? name = _paging.IsCursor ? "before" : "page";
        string? value = _paging.IsCursor ? _cursor : _page.ToString(CultureInfo.InvariantCulture);
        return value is null ? _request : _request.With(query: [.. _request.Query.Where(parameter => parameter.Key != name), new(name, value)]);
    }

    private static string? FirstId(byte[] body, string? envelope)
    {
        List<object> rows = AnswerReader.ReadList<object>(body, envelope);
        return rows[0] is Dictionary<string, object?> row && row.TryGetValue("id", out object? id)
            ? Convert.ToString(id, CultureInfo.InvariantCulture)
            : null;
    }
}
