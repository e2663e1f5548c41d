using System.Collections.Generic;
using System.Linq;

namespace Chatwoot;

/// <summary>
/// Conditions for -Filter, made by New-ChatwootFilter. It holds where all terms of one of its groups hold: the server knows
/// no brackets, and this form needs none.
/// </summary>
public sealed class ChatwootFilter
{
    /// <param name="groups">The alternatives; of each of them all terms must hold.</param>
    public ChatwootFilter(IReadOnlyList<IReadOnlyList<FilterTerm>> groups)
    {
        Groups = groups;
    }

    /// <summary>The alternatives; of each of them all terms must hold.</summary>
    public IReadOnlyList<IReadOnlyList<FilterTerm>> Groups { get; }

    /// <summary>The filter as New-ChatwootFilter -Expression reads it.</summary>
    public string Expression => string.Join(" or ", Groups.Select(group => string.Join(" and ", group)));

    /// <summary>What fulfils both.</summary>
    public ChatwootFilter And(ChatwootFilter other) =>
        new(Groups.SelectMany(mine => other.Groups.Select(theirs => (IReadOnlyList<FilterTerm>)[.. mine, .. theirs])).ToList());

    /// <summary>What fulfils one of them.</summary>
    public ChatwootFilter Or(ChatwootFilter other) => new([.. Groups, .. other.Groups]);

    public override string ToString() => Expression;
}
