using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using Chatwoot;

namespace ChatwootPS.Session;

/// <summary>The sessions of one runspace. Runspaces see each other's sessions only where a script hands one over.</summary>
internal sealed class RunspaceSessions
{
    // Weak: the sessions of a runspace go with it.
    private static readonly ConditionalWeakTable<Runspace, RunspaceSessions> s_byRunspace = new();

    private readonly Dictionary<string, ChatwootSession> _byName = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Those of the runspace that runs on this thread. Only the pipeline thread may ask.</summary>
    public static RunspaceSessions Here =>
        s_byRunspace.GetValue(Runspace.DefaultRunspace ?? throw new InvalidOperationException("No runspace runs on this thread."), _ => new RunspaceSessions());

    /// <summary>The session that is used where none is given.</summary>
    public ChatwootSession? Current { get; private set; }

    public IReadOnlyList<ChatwootSession> All => _byName.Values.OrderBy(session => session.ConnectedAt).ToList();

    public ChatwootSession? Find(string name) => _byName.TryGetValue(name, out ChatwootSession? session) ? session : null;

    /// <summary>Makes a session the current one, in place of another of the same name.</summary>
    public void Select(ChatwootSession session)
    {
        _byName[session.Name] = session;
        Current = session;
    }

    public void Remove(ChatwootSession session)
    {
        foreach (string name in _byName.Where(entry => ReferenceEquals(entry.Value.Connection, session.Connection)).Select(entry => entry.Key).ToList())
            _byName.Remove(name);
        if (Current is not null && ReferenceEquals(Current.Connection, session.Connection))
            Current = All.LastOrDefault();
    }
}
