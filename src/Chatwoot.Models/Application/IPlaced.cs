using System;

namespace Chatwoot;

/// <summary>An object that does not say what it belongs to: it is told the path it was read from.</summary>
internal interface IPlaced
{
    /// <summary>Takes from the path what the answer lacks.</summary>
    void Place(string path);
}

/// <summary>Reads paths.</summary>
internal static class PlacedPath
{
    /// <summary>The segment that follows another one, unescaped; null where there is none.</summary>
    public static string? After(string path, string segment)
    {
        string[] segments = path.Split('/');
        int at = Array.IndexOf(segments, segment);
        return at >= 0 && at + 1 < segments.Length ? Uri.UnescapeDataString(segments[at + 1]) : null;
    }
}
