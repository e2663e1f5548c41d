using System;
using System.Collections.Generic;
using System.Linq;
using Chatwoot.Emulator.Tests.Replay;

namespace ChatwootPS.Tests.Recorded;

/// <summary>How a recorded operation is said with a cmdlet. Fields of body and query find their parameters by name; what does not is said here.</summary>
/// <param name="Operation">'VERB A/labels/{id}', where A stands for /api/v1/accounts/{account_id} and A2 for the same of v2.</param>
/// <param name="Cmdlet">The cmdlet.</param>
internal sealed record Drive(string Operation, string Cmdlet)
{
    /// <summary>Parameters taken from the path: 'Id={id}', or fixed ones: 'Unassign=true'. Separated by blanks.</summary>
    public string Parameters { get; init; } = "";

    /// <summary>The key the body's fields stand under.</summary>
    public string? Root { get; init; }

    /// <summary>Fields of body or query and their parameters where the name does not tell: 'inbox_id=Inbox'. Separated by blanks; 'type=-' leaves one to the adjustment.</summary>
    public string Renames { get; init; } = "";

    /// <summary>A key below the root whose fields are parameters like the others.</summary>
    public string? Inside { get; init; }

    /// <summary>Where the answer's object or list is, as names joined by dots; '-' where the output is not of the answer's shape (say why beside it).</summary>
    public string? Answer { get; init; }

    /// <summary>Rows of a page, where the list has pages.</summary>
    public int PageSize { get; init; }

    /// <summary>Parameters of the query that the cmdlet sends although the recording lacks them. Separated by blanks.</summary>
    public string AlsoSends { get; init; } = "";

    /// <summary>Parameters of the query to whose value the cmdlet appends, after a comma. Separated by blanks.</summary>
    public string Extends { get; init; } = "";

    /// <summary>Words of body and query that the server takes as numbers as well, which makes no difference: 'filter_type=conversation,contact'.</summary>
    public string Numbers { get; init; } = "";

    /// <summary>Which exchanges of the operation it is for, where two cmdlets share one.</summary>
    public Func<Exchange, bool>? When { get; init; }

    /// <summary>The last word on the parameters.</summary>
    public Action<Exchange, Dictionary<string, object?>>? Adjust { get; init; }

    public bool Fits(Exchange exchange) => $"{exchange.Method} {exchange.Template}" == Template && When?.Invoke(exchange) != false;

    public string Template { get; } = Operation.Replace(" A2/", " /api/v2/accounts/{account_id}/", StringComparison.Ordinal).Replace(" A/", " /api/v1/accounts/{account_id}/", StringComparison.Ordinal);

    internal IEnumerable<(string Key, string Value)> Pairs(string text) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).Select(pair => (pair[0], pair.ElementAtOrDefault(1) ?? "true"));
}
