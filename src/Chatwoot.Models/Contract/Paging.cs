using System.Collections.Generic;

namespace Chatwoot.Contract;

/// <summary>How a list comes in pages. Data, one for each shape the API has.</summary>
public sealed class Paging
{
    private Paging(int pageSize, string? totalField, string? hasMoreField, bool cursor)
    {
        PageSize = pageSize;
        TotalField = totalField;
        HasMoreField = hasMoreField;
        IsCursor = cursor;
    }

    /// <summary>Everything in one answer; a page parameter would be ignored.</summary>
    public static Paging None { get; } = new(0, null, null, false);

    /// <summary>Rows of a full page; 0 where the list is not paged.</summary>
    public int PageSize { get; }

    /// <summary>Where the answer tells how many rows there are in all, as property names joined by dots.</summary>
    public string? TotalField { get; }

    /// <summary>Where the answer tells whether another page follows.</summary>
    public string? HasMoreField { get; }

    /// <summary>Whether pages are asked for by the id of the row before them instead of a number; rows then come newest page first.</summary>
    public bool IsCursor { get; }

    public bool IsPaged => PageSize > 0;

    /// <summary>Pages with numbers from 1. Ends with a short page, or when the total is reached, or when the answer says so.</summary>
    public static Paging Numbered(int pageSize, string? total = null, string? hasMore = null) => new(pageSize, total, hasMore, false);

    /// <summary>Pages backwards from the newest row by <c>before</c>.</summary>
    public static Paging Before(int pageSize) => new(pageSize, null, null, true);
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
