using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Server;

/// <summary>One request on its way through a handler: who calls, for which account, with which parameters.</summary>
internal sealed class Call
{
    private readonly Dictionary<string, string> segments;
    private readonly Queue<Action> jobs = [];
    private readonly Queue<Action> slowJobs = [];
    private bool isWorking;

    public Call(World world, Route route, Dictionary<string, string> segments, Parameters parameters, Accept accept, Uri baseAddress)
    {
        World = world;
        Route = route;
        Parameters = parameters;
        Accept = accept;
        BaseAddress = baseAddress;
        this.segments = segments;
    }

    public World World { get; }

    public Route Route { get; }

    public Parameters Parameters { get; }

    public Accept Accept { get; }

    public Uri BaseAddress { get; }

    /// <summary>Query and body together.</summary>
    public JsonObject Params => Parameters.Merged;

    public Fields Fields => new(Parameters.Merged);

    /// <summary>Set by the authentication wherever the route belongs to an account.</summary>
    public Account Account { get; set; } = null!;

    /// <summary>The calling user; null for bots, platform apps and open routes.</summary>
    public User? CallingUser { get; set; }

    public AgentBot? Bot { get; set; }

    public PlatformApp? App { get; set; }

    public Membership? Membership { get; set; }

    public User User => CallingUser ?? throw new InvalidOperationException("The route admits callers that are no users.");

    public bool IsAdministrator => Membership?.Role == "administrator";

    public DateTimeOffset Now => World.Now;

    public void RequireAdministrator()
    {
        if (!IsAdministrator)
        {
            throw Refusal.NotAuthorized();
        }
    }

    /// <summary>Administrators reach every inbox, agents those they are members of.</summary>
    public bool MayUse(Inbox inbox) => Bot is not null || IsAdministrator || inbox.Members.Contains(User.Id);

    public void Require(Inbox inbox)
    {
        if (!MayUse(inbox))
        {
            throw Refusal.NotAuthorized();
        }
    }

    /// <summary>The visibility of a conversation: its inbox or its team.</summary>
    public bool MaySee(Conversation conversation) =>
        MayUse(conversation.Inbox) || (conversation.Team is { } team && team.Members.Contains(User.Id));

    public string Segment(string name) => segments[name];

    /// <summary>An id in the path: its leading digits count; no digits, no record.</summary>
    public long Id(string name = "id") => LeadingId(segments[name]);

    /// <summary>An id from a body or query, a number or text; 0 when there is none, which matches no record.</summary>
    public long IdOf(string key) => Params[key] is JsonValue value && Fields.AsText(value) is { } text ? LeadingId(text) : 0;

    public static long LeadingIdOf(JsonNode? node) => node is JsonValue && Fields.AsText(node) is { } text ? LeadingId(text) : 0;

    public static long LeadingId(string text) =>
        JsonText.LeadingNumber(text) is { } number && number > 0 && number <= long.MaxValue ? (long)number : 0;

    /// <summary>
    /// The object under the resource's key. A flat JSON body is wrapped by Rails: its fields that are columns of the
    /// model count as if they were under the key.
    /// </summary>
    public Fields Wrapped(string key, params ReadOnlySpan<string> columns)
    {
        var source = Params;
        if (!source.ContainsKey(key) && Parameters.BodyIsJson)
        {
            var wrapped = new JsonObject();
            foreach (var column in columns)
            {
                if (Parameters.Body.TryGetPropertyValue(column, out var value))
                {
                    wrapped[column] = value?.DeepClone();
                }
            }

            if (wrapped.Count > 0)
            {
                return new Fields(wrapped);
            }
        }

        return source[key] switch
        {
            JsonObject { Count: > 0 } inner => new Fields(inner),
            null or JsonObject or JsonArray { Count: 0 } => throw Refusal.Missing(key),
            var other when string.IsNullOrWhiteSpace(Fields.AsText(other)) => throw Refusal.Missing(key),
            _ => throw Refusal.Crash(),
        };
    }

    /// <summary>The page asked for, and how Chatwoot echoes it: raw as it came, the number 1 when it did not.</summary>
    public (int Page, JsonNode Echo) Page(int size)
    {
        if (!Params.TryGetPropertyValue("page", out var node) || node is null)
        {
            // A bracketed key arrives as a list or object under "page".
            return (1, 1);
        }

        if (node is not JsonValue)
        {
            throw Refusal.Crash();
        }

        var number = JsonText.LeadingNumber(Fields.AsText(node)!) ?? 1;
        if ((number - 1) * size > long.MaxValue)
        {
            throw Refusal.Crash();
        }

        var page = number < 1 ? 1 : number > int.MaxValue / size ? int.MaxValue / size : (int)number;
        return (page, node.DeepClone());
    }

    public static IEnumerable<T> PageOf<T>(IReadOnlyList<T> rows, int page, int size)
    {
        var first = (long)(page - 1) * size;
        return first >= rows.Count ? [] : rows.Skip((int)first).Take(size);
    }

    /// <summary>What a background job of Chatwoot does, soon after the answer.</summary>
    public void Later(Action job) => jobs.Enqueue(job);

    /// <summary>What takes longer than any other job, such as the automation rules: no answer shows its effect.</summary>
    public void MuchLater(Action job) => slowJobs.Enqueue(job);

    /// <summary>Whether anybody listens; else there is no need to find out what changed.</summary>
    public bool IsHeard => World.Listeners.Count > 0;

    /// <summary>In whose name events arise: the caller, as long as his request is handled. Jobs and rules act in nobody's.</summary>
    public Entity? Performer => isWorking || ActingAs is not null ? null : (Entity?)CallingUser ?? Bot;

    /// <summary>Tells all listeners, in a job like Chatwoot: nobody hears of it before the change is whole. What a job raises is told at once.</summary>
    public void Raise(Happening happening)
    {
        if (!IsHeard)
        {
            return;
        }

        if (isWorking)
        {
            Tell(happening);
        }
        else
        {
            Later(() => Tell(happening));
        }
    }

    /// <summary>In whose name the jobs act, where it is not the caller.</summary>
    public string? ActingAs { get; set; }

    public void RunAllJobs()
    {
        RunJobs();
        while (slowJobs.TryDequeue(out var job))
        {
            job();
            RunJobs();
        }
    }

    public void RunJobs()
    {
        var nested = isWorking;
        isWorking = true;
        try
        {
            while (jobs.TryDequeue(out var job))
            {
                job();
            }
        }
        finally
        {
            isWorking = nested;
        }
    }

    private void Tell(Happening happening)
    {
        foreach (var listener in World.Listeners)
        {
            listener.Hear(this, happening);
        }
    }

    public string Url(string path) => new Uri(BaseAddress, path).AbsoluteUri;
}
