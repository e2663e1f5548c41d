using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Reflection;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Api;

/// <summary>
/// Walks the connected server with harmless reads and reports where it differs from the Chatwoot 4.15.1 this module was
/// made for: fields it sends that have no property, fields it no longer sends, operations that are missing. Nothing comes
/// out where nothing differs.
/// </summary>
/// <example>
/// <code>Test-ChatwootApi</code>
/// Lists the differences, as seen with the credentials of the current session.
/// </example>
/// <example>
/// <code>Test-ChatwootApi -IncludeMatching -Session staging | Group-Object Kind -NoElement</code>
/// Counts what matches and what does not, before production is upgraded.
/// </example>
/// <example>
/// <code>if (Test-ChatwootApi | Where-Object Kind -in Missing, Mistyped) { throw 'ChatwootPS does not fit this server' }</code>
/// Stops a runbook on a server that has drifted too far.
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "ChatwootApi")]
[OutputType(typeof(ApiDrift))]
public sealed class TestChatwootApiCommand : OperationCmdlet
{
    /// <summary>Gives out the operations that match, too.</summary>
    [Parameter]
    public SwitchParameter IncludeMatching { get; set; }

    /// <summary>How many requests may be under way at once; the output keeps its order.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public override int ThrottleLimit { get; set; } = 4;

    private protected override void Process() => ForInput(null, () =>
    {
        ChatwootSession session = SessionFor();
        var review = new AnswerReview(new KnownAnswers());
        bool all = IncludeMatching;
        List<ApiProbe> probes = [.. ApiProbe.All().Where(probe => session.Apis.Contains(probe.Request.Api))];
        foreach (ApiProbe probe in probes)
            Queue(session, session, operation => WalkAsync(operation, probe, review, all));
        if (!session.Apis.Contains(ApiFamily.Application))
            return;
        var read = new HashSet<string>(probes.Select(probe => ApiProbe.Operation(probe.Request.Path)));
        foreach (string path in PlainReads().Where(path => !read.Contains($"GET {path}")))
            Queue(session, session, operation => AskAsync(operation, path, all));
    });

    /// <summary>Reads a list, one of its rows, and below the first conversation its messages.</summary>
    private static async Task WalkAsync(Operation operation, ApiProbe probe, AnswerReview review, bool all)
    {
        string name = ApiProbe.Operation(probe.Request.Path);
        object? rows = await ReviewAsync(operation, name, probe.Request, probe.Model, review, all).ConfigureAwait(false);
        if (rows is not List<object?> { Count: > 0 } list || list[0] is not Dictionary<string, object?> first || !first.TryGetValue("id", out object? value) || value is not (int or long))
            return;
        long id = Convert.ToInt64(value, CultureInfo.InvariantCulture);
        if (probe.Item is { } item)
            await ReviewAsync(operation, name + "/{id}", item(id), probe.Model, review, all).ConfigureAwait(false);
        if (probe.Model == typeof(Conversation))
            await ReviewAsync(operation, name + "/{conversation_id}/messages", ApiProbe.MessagesOf(id).Request, typeof(Message), review, all).ConfigureAwait(false);
    }

    private static async Task<object?> ReviewAsync(Operation operation, string name, ApiRequest request, Type model, AnswerReview review, bool all)
    {
        try
        {
            ApiAnswer answer = await operation.SendAsync(request).ConfigureAwait(false);
            if (answer.Value is null)
            {
                Write(operation, name, ApiDriftKind.Failed, "answered without JSON");
                return null;
            }
            List<ApiDrift> found = [.. review.Review(name, model, answer.Value)];
            found.ForEach(operation.Write);
            if (all && found.Count == 0)
                Write(operation, name, ApiDriftKind.Matches, answer.Value is List<object?> { Count: 0 } ? "has no rows to look at" : "");
            return answer.Value;
        }
        catch (ChatwootApiException failure) when (failure.Status is not null)
        {
            Write(operation, name, KindOf(failure), failure.ServerMessage ?? failure.Message);
            return null;
        }
    }

    /// <summary>Whether a read without a model is there at all.</summary>
    private static async Task AskAsync(Operation operation, string path, bool all)
    {
        string name = $"GET {path}";
        try
        {
            await operation.SendAsync(new ApiRequest(ApiFamily.Application, "GET", path.TrimStart('/').Replace("{account_id}", "{account}"))).ConfigureAwait(false);
            if (all)
                Write(operation, name, ApiDriftKind.Matches, "");
        }
        catch (ChatwootApiException failure) when (failure.Status is not null)
        {
            Write(operation, name, KindOf(failure), failure.ServerMessage ?? failure.Message);
        }
    }

    // An unknown route and an unknown object are told apart by their words: only the framework says 'Not Found'.
    private static ApiDriftKind KindOf(ChatwootApiException failure) => failure switch
    {
        { Status: 404, ServerMessage: null or "Not Found" } or { Status: 501 } => ApiDriftKind.Missing,
        { Status: >= 500 } => ApiDriftKind.Failed,
        _ => ApiDriftKind.Refused,
    };

    private static void Write(Operation operation, string name, ApiDriftKind kind, string detail) =>
        operation.Write(new ApiDrift { Operation = name, Kind = kind, Detail = detail });

    /// <summary>The reads the cmdlets serve that need nothing but the account; reports, searches and downloads do, or cost the server much.</summary>
    private static IEnumerable<string> PlainReads() => typeof(TestChatwootApiCommand).Assembly.GetTypes()
        .SelectMany(type => type.GetCustomAttribute<ServesAttribute>()?.Operations ?? [])
        .Where(operation => operation.StartsWith("GET /api/v1/accounts/{account_id}/", StringComparison.Ordinal) && operation.IndexOf('{', "GET /api/v1/accounts/{account_id}".Length) < 0)
        .Select(operation => operation.Substring("GET ".Length))
        // Whom to assign depends on inboxes.
        .Where(path => !path.EndsWith("/assignable_agents", StringComparison.Ordinal))
        .Where(path => !path.EndsWith("/download", StringComparison.Ordinal) && path.IndexOf("/search", StringComparison.Ordinal) < 0)
        .OrderBy(path => path, StringComparer.Ordinal);
}
