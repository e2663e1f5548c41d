using System;
using System.Collections.Generic;
using System.Linq;
using Chatwoot;
using ChatwootPS.Application.Contacts;
using ChatwootPS.Application.Conversations;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Filters;

/// <summary>Which grammar a filter is held against.</summary>
internal static class FilterGrammars
{
    /// <summary>The grammar for a kind of object; both where none is named; none for reports, of which the server reads no conditions.</summary>
    /// <param name="type">A <see cref="CustomFilterType"/>, or its name.</param>
    public static IReadOnlyList<FilterGrammar> For(object? type) => Enum.TryParse(type?.ToString(), ignoreCase: true, out CustomFilterType known)
        ? known switch
        {
            CustomFilterType.Conversation => [ConversationFilter.Grammar],
            CustomFilterType.Contact => [ContactFilter.Grammar],
            _ => [],
        }
        : [ConversationFilter.Grammar, ContactFilter.Grammar];

    /// <summary>Holds a filter against what is known beforehand; custom attributes only the server knows.</summary>
    /// <exception cref="Chatwoot.ChatwootApiException">The server would fail on a condition, or match nothing.</exception>
    public static void Check(ChatwootFilter filter, CustomFilterType? type)
    {
        foreach (IReadOnlyList<FilterTerm> group in filter.Groups)
            foreach (FilterTerm term in group)
                Check(term, For(type));
    }

    private static void Check(FilterTerm term, IReadOnlyList<FilterGrammar> grammars)
    {
        string attribute = Chatwoot.Contract.Wire.Name(term.Attribute);
        ChatwootApiException? refusal = null;
        foreach (FilterGrammar grammar in grammars)
        {
            if (!grammar.Attributes.ContainsKey(attribute) && grammars.Count > 1)
                continue;
            try
            {
                foreach (FilterTerm single in FilterConditions.Expanded([term], grammar).SelectMany(group => group))
                    FilterCondition.Parse(single, grammar);
                return;
            }
            catch (ChatwootApiException failure)
            {
                refusal ??= failure;
            }
        }
        if (refusal is not null)
            throw refusal;
    }
}
