using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Chatwoot.Emulator.Server;

internal enum Realm
{
    /// <summary>No credentials: service and client-API routes.</summary>
    Open,

    /// <summary>A user, no account: the profile.</summary>
    User,

    /// <summary>The account looked up among the caller's own: non-members get 404, suspended ones pass.</summary>
    OwnAccount,

    /// <summary>Everything below an account.</summary>
    Account,

    /// <summary>Platform apps.</summary>
    Platform,
}

/// <param name="Bots">Whether an agent bot's token is accepted.</param>
/// <param name="NulAllowed">Whether the handler itself deals with NUL characters; elsewhere they break the server.</param>
internal sealed record Route(string Method, string Pattern, Realm Realm, Func<Call, Answer>? Handler, bool Bots, bool NulAllowed);

/// <summary>Finds the handler of a request. Literal segments win over parameters.</summary>
internal sealed class Routes
{
    private readonly Node root = new();

    public IEnumerable<Route> All => root.Everything();

    /// <summary>Maps one operation; PATCH maps PUT as well unless <paramref name="patchOnly"/>.</summary>
    public void Map(string method, string pattern, Func<Call, Answer> handler, bool bots = false, bool nulAllowed = false, bool patchOnly = false)
    {
        var node = root.Reach(pattern);
        node.Add(new Route(method, pattern, RealmOf(pattern), handler, bots, nulAllowed));
        if (method == "PATCH" && !patchOnly)
        {
            node.Add(new Route("PUT", pattern, RealmOf(pattern), handler, bots, nulAllowed));
        }
    }

    public void Get(string pattern, Func<Call, Answer> handler, bool bots = false) => Map("GET", pattern, handler, bots);

    public void Post(string pattern, Func<Call, Answer> handler, bool bots = false, bool nulAllowed = false) => Map("POST", pattern, handler, bots, nulAllowed);

    public void Update(string pattern, Func<Call, Answer> handler, bool bots = false) => Map("PATCH", pattern, handler, bots);

    public void Delete(string pattern, Func<Call, Answer> handler) => Map("DELETE", pattern, handler);

    /// <summary>Real operations of Chatwoot that nobody mapped: they answer 501 rather than pretend not to exist.</summary>
    public void AddUnimplemented()
    {
        using var stream = typeof(Routes).Assembly.GetManifestResourceStream("operations.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var at = line.IndexOf(' ', StringComparison.Ordinal);
            if (at <= 0 || line[0] == '#')
            {
                continue;
            }

            var pattern = line[(at + 1)..];
            root.Reach(pattern).TryAdd(new Route(line[..at], pattern, RealmOf(pattern), null, Bots: true, NulAllowed: true));
        }
    }

    public Route? Find(string method, string[] path, Dictionary<string, string> values)
    {
        var node = root.Find(path, 0, method);
        if (node is null)
        {
            return null;
        }

        var route = node.Handlers[method];
        var names = route.Pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var index = 0; index < names.Length; index++)
        {
            if (names[index][0] == '{')
            {
                // A dot ends what a Rails route takes for one segment; only names of files hold any.
                if (names[index] != "{filename}" && path[index].Contains('.', StringComparison.Ordinal))
                {
                    return null;
                }

                values[names[index][1..^1]] = path[index];
            }
        }

        return route;
    }

    private static Realm RealmOf(string pattern)
    {
        const string account = "/api/v1/accounts/{account_id}";
        return pattern switch
        {
            account or account + "/cache_keys" or account + "/update_active_at" => Realm.OwnAccount,
            _ when pattern.StartsWith(account + "/", StringComparison.Ordinal) => Realm.Account,
            _ when pattern.StartsWith("/api/v2/accounts/{account_id}/", StringComparison.Ordinal) => Realm.Account,
            _ when pattern.StartsWith("/api/v1/profile", StringComparison.Ordinal) => Realm.User,
            _ when pattern.StartsWith("/api/v1/notification_subscriptions", StringComparison.Ordinal) => Realm.User,
            _ when pattern.StartsWith("/platform/", StringComparison.Ordinal) => Realm.Platform,
            _ => Realm.Open,
        };
    }

    private sealed class Node
    {
        private readonly Dictionary<string, Node> literals = [];
        private Node? parameter;

        public Dictionary<string, Route> Handlers { get; } = [];

        public void Add(Route route) => Handlers.Add(route.Method, route);

        public void TryAdd(Route route) => Handlers.TryAdd(route.Method, route);

        public Node Reach(string pattern)
        {
            var node = this;
            foreach (var part in pattern.Split('/', StringSplitOptions.RemoveEmptyEntries))
            {
                if (part[0] == '{')
                {
                    node = node.parameter ??= new Node();
                }
                else if (node.literals.TryGetValue(part, out var next))
                {
                    node = next;
                }
                else
                {
                    node = node.literals[part] = new Node();
                }
            }

            return node;
        }

        public Node? Find(string[] path, int at, string method)
        {
            if (at == path.Length)
            {
                return Handlers.ContainsKey(method) ? this : null;
            }

            return (literals.TryGetValue(path[at], out var literal) ? literal.Find(path, at + 1, method) : null)
                ?? parameter?.Find(path, at + 1, method);
        }

        public IEnumerable<Route> Everything()
        {
            var below = literals.Values.SelectMany(node => node.Everything());
            return Handlers.Values.Concat(below).Concat(parameter?.Everything() ?? []);
        }
    }
}
