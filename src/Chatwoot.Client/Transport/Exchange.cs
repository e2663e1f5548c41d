using System;
using System.Collections.Generic;

namespace Chatwoot.Client.Transport;

/// <summary>An answer read to its end.</summary>
internal sealed class Exchange
{
    public required int Status { get; init; }

    public required byte[] Body { get; init; }

    public required IReadOnlyDictionary<string, string> Headers { get; init; }

    /// <summary>Where the answer came from, after redirects.</summary>
    public required Uri Address { get; init; }

    public bool IsSuccess => Status is >= 200 and < 300;

    public string? Header(string name) => Headers.TryGetValue(name, out string? value) ? value : null;

    public bool LooksLikeHtml
    {
        get
        {
            if (Header("Content-Type")?.IndexOf("html", StringComparison.OrdinalIgnoreCase) >= 0)
                return true;
            foreach (byte b in Body)
                if (!char.IsWhiteSpace((char)b))
                    return b == (byte)'<';
            return false;
        }
    }
}
