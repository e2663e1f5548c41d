using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Reports;

/// <summary>Whose figures are asked for.</summary>
internal sealed class ReportSubject
{
    public ReportSubject(ReportBy by, long? id, string? name)
    {
        By = by;
        Id = id;
        Name = name;
    }

    public ReportBy By { get; }

    /// <summary>Null for the account.</summary>
    public long? Id { get; }

    public string? Name { get; }

    public IEnumerable<KeyValuePair<string, string>> Query
    {
        get
        {
            yield return new("type", Wire.Word(By));
            if (Id is { } id)
                yield return new("id", id.ToString(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>All agents, inboxes, labels or teams there are; the account is one.</summary>
    public static async Task<List<ReportSubject>> AllAsync(ReportBy by, Operation operation) => by switch
    {
        ReportBy.Agent => await ListAsync<Agent>(by, operation).ConfigureAwait(false),
        ReportBy.Inbox => await ListAsync<Inbox>(by, operation).ConfigureAwait(false),
        ReportBy.Label => await ListAsync<Label>(by, operation).ConfigureAwait(false),
        ReportBy.Team => await ListAsync<Team>(by, operation).ConfigureAwait(false),
        _ => [new ReportSubject(ReportBy.Account, null, null)],
    };

    private static async Task<List<ReportSubject>> ListAsync<T>(ReportBy by, Operation operation)
        where T : ChatwootObject
    {
        Resource<T> resource = Resources.Of<T>();
        List<T> rows = await operation.ListAsync<T>(resource.List(), resource.Paging).ConfigureAwait(false);
        return rows.ConvertAll(row => new ReportSubject(by, resource.Id(row), NameOf(row, resource)));
    }

    /// <summary>What people call it; an agent's first unique name is his address.</summary>
    public static string? NameOf<T>(T row, Resource<T> resource)
        where T : ChatwootObject => row is Agent agent ? agent.Name : resource.Names(row).FirstOrDefault();
}
