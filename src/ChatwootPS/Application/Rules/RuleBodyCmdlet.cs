using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Rules;

/// <summary>Makes or changes what has a list of actions: macros and automation rules.</summary>
public abstract class RuleBodyCmdlet<T> : WriteResourceCmdlet<T>
    where T : ChatwootObject
{
    private protected abstract RuleActionList KnownActions { get; }

    /// <summary>The actions that were given, in the user's form.</summary>
    private protected abstract object[]? GivenActions { get; }

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = base.Fields(session);
        if (GivenActions is { } actions)
            fields["actions"] = KnownActions.Payload(actions, References(session));
        return fields;
    }

    private protected RuleReferences References(ChatwootSession session) => new(
        agent => CheckedIdOf(agent, session),
        inbox => CheckedIdOf(inbox, session),
        policy => CheckedIdOf(policy, session),
        team => CheckedIdOf(team, session));
}
