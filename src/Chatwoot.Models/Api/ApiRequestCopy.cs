using System.Collections;

namespace Chatwoot;

/// <summary>
/// A request somebody copied from a browser, without the browser's cookies and tokens: Invoke-ChatwootApi repeats it with
/// the session's own credential.
/// </summary>
public sealed class ApiRequestCopy
{
    /// <summary>The HTTP verb.</summary>
    public string Method { get; init; } = "GET";

    /// <summary>The path from the root of the installation. The number of the account is replaced by <c>{account}</c>, the session's.</summary>
    public string Path { get; init; } = "";

    /// <summary>The parameters of the query; a repeated one (name[]) is a list. Null where there is none.</summary>
    public IDictionary? Query { get; init; }

    /// <summary>The body: an object of JSON, or text that is none. Null where there is none, or a form.</summary>
    public object? Body { get; init; }

    /// <summary>The fields of a form body. Files are not in a copy: their place holds the file's name.</summary>
    public IDictionary? Form { get; init; }

    /// <summary>The server it was sent to.</summary>
    public string Server { get; init; } = "";

    /// <summary>The account it was sent to, where its path names one.</summary>
    public long? AccountId { get; init; }

    /// <summary>The operation of the API, as the coverage page lists it; null where the module has no cmdlet for it.</summary>
    public string? Operation { get; init; }

    /// <summary>The cmdlet that stands for it; null where there is none.</summary>
    public string? Cmdlet { get; init; }

    /// <summary>The status the server answered with, where the copy has it.</summary>
    public int? Status { get; init; }

    /// <inheritdoc/>
    public override string ToString() => $"{Method} {Path}";
}
