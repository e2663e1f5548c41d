using System.Collections.Generic;

namespace Chatwoot.Contract;

/// <summary>An answer as text, for requests whose result has no type.</summary>
public sealed class ApiAnswer
{
    public ApiAnswer(int status, string text, object? value, IReadOnlyDictionary<string, string> headers)
    {
        Status = status;
        Text = text;
        Value = value;
        Headers = headers;
    }

    public int Status { get; }

    /// <summary>The body as it came; empty where there was none.</summary>
    public string Text { get; }

    /// <summary>The body in plain values (text, numbers, booleans, null, lists, dictionaries).</summary>
    public object? Value { get; }

    public IReadOnlyDictionary<string, string> Headers { get; }
}
