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
/// Reads a list whose envelope is not known: a bare array, <c>payload</c>, <c>data.payload</c>, or the only list in the
/// answer. Pages are asked for by number until one is empty, or repeats the one before (many lists ignore the number),
/// or the counted rows are all there. Messages go backwards by <c>before</c>.
/// </summary>
internal sealed class AnyPageReader : IPageReader<object>
{
    private readonly ChatwootClient _client;
    private readonly ApiRequest _request;
    private readonly IExchangeObserver? _observer;
    private readonly bool _byCursor;
    private readonly HashSet<string> _seen = [];
    private int _page;
    private string? _cursor;
    private bool _ended;

    public AnyPageReader(ChatwootClient client, ApiRequest request, IExchangeObserver? observer)
    {
        _client = client;
        _request = request;
        _observer = observer;
        _byCursor = request.Path.TrimEnd('/').EndsWith("/messages", StringComparison.Ordinal);
        _page = int.TryParse(request.Query.LastOrDefault(parameter => parameter.Key == "page").Value, NumberStyles.None, CultureInfo.InvariantCulture, out int first) ? first : 1;
    }

    public async Task<Page<object>?> ReadAsync(CancellationToken cancellation)
    {
        if (_ended)
            return null;
        ApiRequest request = PageRequest();
        Exchange exchange = await _client.ExchangeAsync(request, _observer, cancellation).ConfigureAwait(false);
        object? answer = ChatwootClient.Parse(exchange, request, body => AnswerReader.Read<object>(body, null));
        List<object?>? rows = FindList(answer);
        if (rows is null)
        {
            // No list at all: the answer is its own only row.
            _ended = true;
            return answer is null ? null : new Page<object>([answer], null);
        }
        // Lists that ignore the page number repeat themselves; rows that moved between pages come once.
        List<object> fresh = rows.Where(row => row is not null && _seen.Add(KeyOf(row))).ToList()!;
        _page++;
        _cursor = rows.Count > 0 ? IdOf(rows[0]) : null;
        _ended = fresh.Count == 0 || (_byCursor && _cursor is null) || TotalOf(answer) is { } total && _seen.Count >= total;
        return fresh.Count == 0 ? null : new Page<object>(fresh, TotalOf(answer));
    }

    private ApiRequest PageRequest()
    {
        if (_byCursor)
            return _cursor is null ? _request : WithQuery("before", _cursor);
        return _page == 1 ? _request : WithQuery("page", _page.ToString(CultureInfo.InvariantCulture));
    }

    private ApiRequest WithQuery(string name, string value) =>
        _request.With(query: [.. _request.Query.Where(parameter => parameter.Key != name), new(name, value)]);

    private static List<object?>? FindList(object? answer)
    {
        if (answer is List<object?> list)
            return list;
        if (answer is not Dictionary<string, object?> fields)
            return null;
        foreach (string envelope in new[] { "payload", "data" })
            if (fields.TryGetValue(envelope, out object? inner) && FindList(inner) is { } found)
                return found;
        List<List<object?>> lists = fields.Values.OfType<List<object?>>().ToList();
        // An object that happens to hold a list (a contact with its inboxes) is an object; a list comes alone or with counters.
        return lists.Count == 1 && !fields.ContainsKey("id") ? lists[0] : null;
    }

    private static long? TotalOf(object? answer)
    {
        if (answer is not Dictionary<string, object?> fields)
            return null;
        if (fields.TryGetValue("total_entries", out object? entries))
            return AsCount(entries);
        if (!fields.TryGetValue("meta", out object? meta))
            return fields.TryGetValue("data", out object? data) ? TotalOf(data) : null;
        // Contact search counts the page, not the whole: then its has_more is what says so.
        if (meta is not Dictionary<string, object?> counters || counters.ContainsKey("has_more"))
            return null;
        return counters.TryGetValue("count", out object? count) || counters.TryGetValue("total_count", out count) ? AsCount(count) : null;
    }

    private static long? AsCount(object? value) => value is int or long ? Convert.ToInt64(value, CultureInfo.InvariantCulture) : null;

    private static string KeyOf(object? row) => IdOf(row) ?? System.Text.Encoding.UTF8.GetString(PlainJson.Write(row));

    private static string? IdOf(object? row) =>
        row is Dictionary<string, object?> fields && fields.TryGetValue("id", out object? id) ? Convert.ToString(id, CultureInfo.InvariantCulture) : null;
}
