using System.Collections.Generic;

namespace Chatwoot.Contract;

/// <summary>How a list comes in pages. Data, one for each shape the API has.</summary>
public sealed class Paging
{
    private Paging(int pageSize, string? totalField = null, string? hasMoreField = null, bool cursor = false, bool window = false)
    {
        PageSize = pageSize;
        TotalField = totalField;
        HasMoreField = hasMoreField;
        IsCursor = cursor;
        IsWindow = window;
    }

    /// <summary>Everything in one answer; a page parameter would be ignored.</summary>
    public static Paging None { get; } = new(0);

    /// <summary>Rows of a full page; 0 where the list is not paged.</summary>
    public int PageSize { get; }

    /// <summary>Where the answer tells how many rows there are in all, as property names joined by dots.</summary>
    public string? TotalField { get; }

    /// <summary>Where the answer tells whether another page follows.</summary>
    public string? HasMoreField { get; }

    /// <summary>Whether pages are asked for by the id of the row before them instead of a number; rows then come newest page first.</summary>
    public bool IsCursor { get; }

    /// <summary>Whether the request asks for a range of ids and the next page begins behind the last row.</summary>
    public bool IsWindow { get; }

    public bool IsPaged => PageSize > 0;

    public bool IsNumbered => IsPaged && !IsCursor && !IsWindow;

    /// <summary>
    /// Pages with numbers from 1. Ends with a short page, or when the total is reached, or when the answer says so. With a
    /// total, rows that leave the list while it is read do not make others be skipped.
    /// </summary>
    public static Paging Numbered(int pageSize, string? total = null, string? hasMore = null) => new(pageSize, total, hasMore);

    /// <summary>Pages backwards from the newest row by <c>before</c>.</summary>
    public static Paging Before(int pageSize) => new(pageSize, cursor: true);

    /// <summary>
    /// Pages forwards through the ids from <c>after</c> (inclusive) to <c>before</c> (exclusive), which the request's query
    /// must both hold; the next page is asked for from the last id and one on.
    /// </summary>
    public static Paging Window(int pageSize) => new(pageSize, window: true);
}

/// <summary>A page of a list.</summary>
public sealed class Page<T>
{
    public Page(IReadOnlyList<T> items, long? total)
    {
        Items = items;
        Total = total;
    }

    public IReadOnlyList<T> Items { get; }

    /// <summary>How many rows the server says there are in all; null where it does not say.</summary>
    public long? Total { get; }
}
