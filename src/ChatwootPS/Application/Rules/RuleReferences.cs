using System;
using System.Globalization;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Rules;

/// <summary>Looks up what actions and conditions name: the server takes ids of nobody without a word.</summary>
internal sealed class RuleReferences
{
    private readonly Func<ResourceRef<Agent>, long> _agent;
    private readonly Func<ResourceRef<Inbox>, long> _inbox;
    private readonly Func<ResourceRef<SlaPolicy>, long> _policy;
    private readonly Func<ResourceRef<Team>, long> _team;

    public RuleReferences(Func<ResourceRef<Agent>, long> agent, Func<ResourceRef<Inbox>, long> inbox, Func<ResourceRef<SlaPolicy>, long> policy, Func<ResourceRef<Team>, long> team)
    {
        _agent = agent;
        _inbox = inbox;
        _policy = policy;
        _team = team;
    }

    public long Agent(object value) => _agent(Reference<Agent>(value));

    public long Inbox(object value) => _inbox(Reference<Inbox>(value));

    public long Policy(object value) => _policy(Reference<SlaPolicy>(value));

    public long Team(object value) => _team(Reference<Team>(value));

    private static ResourceRef<T> Reference<T>(object value)
        where T : ChatwootObject
    {
        if (value is ResourceRef<T> reference)
            return reference;
        if (value is T known)
            return new ResourceRef<T>(known);
        string text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        if (value is ChatwootObject || text.Trim().Length == 0 || text.Trim() is "0" || text.TrimStart().StartsWith("-", StringComparison.Ordinal))
        {
            string noun = typeof(T).Name;
            throw ErrorRecords.InvalidInput($"'{value}' is no {noun}.", $"Give the id, the name or the object of a {noun}.");
        }
        return new ResourceRef<T>(text);
    }
}
