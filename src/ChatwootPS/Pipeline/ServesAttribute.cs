using System;

namespace ChatwootPS.Pipeline;

/// <summary>
/// Which operations of Chatwoot's APIs the cmdlet stands for, each as 'VERB /path/{placeholder}' the way the server's
/// own list writes them. What a cmdlet reads only on the way belongs to another cmdlet. The coverage page is made from it,
/// and a test compares it with all operations there are.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ServesAttribute : Attribute
{
    /// <param name="operations">Such as <c>GET /api/v1/accounts/{account_id}/labels</c>.</param>
    public ServesAttribute(params string[] operations)
    {
        Operations = operations;
    }

    /// <summary>The operations.</summary>
    public string[] Operations { get; }
}
