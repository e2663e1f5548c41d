using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Completion;

/// <summary>
/// Reads a filter that is written out: <c>status eq open and (labels eq vip or priority eq high, urgent)</c>. 'and' binds
/// stronger than 'or'; texts with blanks stand in quotes.
/// </summary>
internal sealed class FilterExpression
{
    private readonly string _text;
    private readonly List<(string Word, bool IsQuoted)> _tokens = [];
    private int _at;

    private FilterExpression(string text)
    {
        _text = text;
    }

    /// <exception cref="ChatwootApiException">It cannot be read.</exception>
    public static ChatwootFilter Parse(string text)
    {
        var expression = new FilterExpression(text);
        expression.Split();
        ChatwootFilter filter = expression.Alternatives();
        return expression._at == expression._tokens.Count ? filter : throw expression.Refuse("'and' or 'or'");
    }

    private ChatwootFilter Alternatives()
    {
        ChatwootFilter filter = Together();
        while (Takes("or"))
            filter = filter.Or(Together());
        return filter;
    }

    private ChatwootFilter Together()
    {
        ChatwootFilter filter = One();
        while (Takes("and"))
            filter = filter.And(One());
        return filter;
    }

    private ChatwootFilter One()
    {
        if (Takes("("))
        {
            ChatwootFilter inner = Alternatives();
            return Takes(")") ? inner : throw Refuse("')'");
        }
        string attribute = Next("the name of an attribute");
        string word = Next("an operator: " + FilterWords.Choice);
        if (!FilterWords.TryRead(word, out FilterOperator filterOperator))
            throw ErrorRecords.InvalidInput($"'{word}' in the filter '{_text}' is no operator.", $"Use one of {FilterWords.Choice}.");
        IReadOnlyList<object?> values = FilterWords.TakesNoValue(filterOperator) ? [] : Values();
        return new ChatwootFilter([[new FilterTerm(attribute, filterOperator, values)]]);
    }

    private List<object?> Values()
    {
        bool isBracketed = Takes("(");
        var values = new List<object?>();
        do
        {
            values.Add(Next("a value"));
        }
        while (Takes(","));
        return !isBracketed || Takes(")") ? values : throw Refuse("')'");
    }

    private bool Takes(string word)
    {
        if (_at == _tokens.Count || _tokens[_at].IsQuoted || !string.Equals(_tokens[_at].Word, word, StringComparison.OrdinalIgnoreCase))
            return false;
        _at++;
        return true;
    }

    private string Next(string wanted)
    {
        if (_at == _tokens.Count || (!_tokens[_at].IsQuoted && _tokens[_at].Word is "(" or ")" or ","))
            throw Refuse(wanted);
        return _tokens[_at++].Word;
    }

    private ChatwootApiException Refuse(string wanted) => ErrorRecords.InvalidInput(
        $"The filter '{_text}' lacks {wanted} {(_at == _tokens.Count ? "at its end" : $"before '{_tokens[_at].Word}'")}.",
        "Write it like \"status eq open and labels eq vip\"; texts with blanks stand in single quotes.");

    private void Split()
    {
        for (int at = 0; at < _text.Length;)
        {
            char c = _text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
            }
            else if (c is '(' or ')' or ',')
            {
                _tokens.Add((c.ToString(), false));
                at++;
            }
            else if (c is '\'' or '"')
            {
                at = Quoted(at);
            }
            else
            {
                int end = at;
                while (end < _text.Length && !char.IsWhiteSpace(_text[end]) && _text[end] is not ('(' or ')' or ','))
                    end++;
                _tokens.Add((_text.Substring(at, end - at), false));
                at = end;
            }
        }
    }

    /// <summary>A text in quotes, in which the quote stands doubled.</summary>
    private int Quoted(int at)
    {
        char quote = _text[at++];
        var text = new StringBuilder();
        for (; at < _text.Length; at++)
        {
            if (_text[at] != quote)
                text.Append(_text[at]);
            else if (at + 1 < _text.Length && _text[at + 1] == quote)
                text.Append(_text[at++]);
            else
                break;
        }
        if (at == _text.Length)
            throw ErrorRecords.InvalidInput($"A quote in the filter '{_text}' is not closed.", "Close it; a quote within the text stands doubled.");
        _tokens.Add((text.ToString(), true));
        return at + 1;
    }
}
