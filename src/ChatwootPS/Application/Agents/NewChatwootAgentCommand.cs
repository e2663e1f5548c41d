using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Agents;

/// <summary>
/// Makes agents of the account and invites them by e-mail. Addresses of which nothing else is said are sent together; the server
/// answers that with nothing and passes over what it does not like, so the list of agents is read before and after, and whoever
/// is not made is an error. Needs an administrator.
/// </summary>
/// <example>
/// <code>New-ChatwootAgent ana@contoso.com -Name 'Ana Lima' -Role Administrator</code>
/// Makes an administrator and gives her out.
/// </example>
/// <example>
/// <code>Get-Content addresses.txt | New-ChatwootAgent</code>
/// Makes an agent of each line, named like the part before the '@', with one request for every 25.
/// </example>
/// <example>
/// <code>Import-Csv staff.csv | New-ChatwootAgent -CustomRole 'Report reader' -ThrottleLimit 4</code>
/// Takes Email, Name, Role, Availability and AutoOffline from each row.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootAgent", SupportsShouldProcess = true)]
[OutputType(typeof(Agent))]
[Serves("POST /api/v1/accounts/{account_id}/agents", "POST /api/v1/accounts/{account_id}/agents/bulk_create")]
public sealed class NewChatwootAgentCommand : AgentBodyCmdlet
{
    // Making a user takes the server about a tenth of a second, and it gives up after fifteen.
    private const int MostAtOnce = 25;

    private readonly Batches<NewAgent> _addresses = new();

    /// <summary>
    /// The e-mail addresses; the server makes them lower-case. A user of the installation who has the address joins the account
    /// and keeps his name. In the pipeline, addresses or rows with Email.
    /// </summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string[] Email { get; set; } = [];

    /// <summary>The name, at most 255 characters; by default the part of the address before the '@'. Only with a single address.</summary>
    [Parameter(Position = 1)]
    [BodyField]
    public string? Name { get; set; }

    /// <summary>Agent (by default) or Administrator.</summary>
    [Parameter]
    [BodyField]
    public AccountRole Role { get; set; }

    /// <summary>The custom role of an agent, by id, name or object. Needs the enterprise edition.</summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<CustomRole>))]
    public ResourceRef<CustomRole>? CustomRole { get; set; }

    /// <summary>
    /// Whether addresses of which nothing else is said are sent together, as they are by default. Those made so begin as Offline
    /// with AutoOffline off; -Batch:$false makes one request for each, and they begin as Online with AutoOffline on.
    /// </summary>
    [Parameter]
    public SwitchParameter Batch { get; set; } = true;

    /// <summary>The address or row in the pipeline.</summary>
    [Parameter(ValueFromPipeline = true, DontShow = true)]
    public PSObject? InputObject { get; set; }

    private protected override void Process()
    {
        if (InputObject is null && Email.Length == 0)
            ForInput(null, () => throw ErrorRecords.InvalidInput("No e-mail address was given.", "Give one or more with -Email, or pipe in addresses or rows with Email."));
        if (InputObject is not null)
            ForInput(InputObject.BaseObject, () => Take(EmailOf(InputObject), InputObject));
        else
            foreach (string email in Email)
                ForInput(email, () => Take(email, null));
    }

    private protected override void Finish()
    {
        foreach ((ChatwootSession session, List<NewAgent> agents) in _addresses.All)
        {
            if (agents.Count == 1)
                CreateOne(session, agents[0]);
            else
                foreach (List<NewAgent> portion in Batches<NewAgent>.Portions(agents, MostAtOnce))
                    CreateMany(session, portion);
        }
    }

    private void Take(string email, PSObject? row)
    {
        if (Name is not null && Email.Length > 1)
            throw ErrorRecords.InvalidInput("-Name fits one agent, and several addresses were given.", "Leave -Name out, or pipe in rows with Email and Name.");
        ChatwootSession session = SessionFor();
        var agent = new NewAgent(UserFields.CheckedEmail(email), Fields(session, row), row?.BaseObject ?? email);
        agent.Fields["email"] = agent.Email;
        if (Batch && agent.Fields.Count == 1)
            _addresses.Add(session, agent);
        else
            CreateOne(session, agent);
    }

    /// <summary>What is said on the command line goes before what is in the row.</summary>
    private Dictionary<string, object?> Fields(ChatwootSession session, PSObject? row)
    {
        Dictionary<string, object?> fields = BodyFields(session);
        // An agent in the pipeline comes from another account: only who it is means anything here.
        bool isAgent = row?.BaseObject is Agent;
        FromRow(fields, row, "Name", text => text);
        FromRow(fields, row, "Role", text => Word<AccountRole>(text, "Role"));
        if (!isAgent)
        {
            FromRow(fields, row, "Availability", text => Word<AvailabilityStatus>(text, "Availability"));
            FromRow(fields, row, "AutoOffline", Flag);
        }
        if (fields.TryGetValue("name", out object? name))
            UserFields.CheckedName(name as string);
        if (CustomRole is not null)
            AddCustomRole(fields, CustomRole, session);
        else if (!isAgent && PipedRow.Text(row, nameof(CustomRole)) is { } role)
            AddCustomRole(fields, new ResourceRef<CustomRole>(role), session);
        return fields;
    }

    private void FromRow(Dictionary<string, object?> fields, PSObject? row, string column, Func<string, object> read)
    {
        if (!IsBound(column) && PipedRow.Text(row, column) is { } text)
            fields[Chatwoot.Contract.Wire.Name(column)] = read(text);
    }

    private static string EmailOf(PSObject input)
    {
        if (input.BaseObject is string text)
            return text;
        const string advice = "Pipe e-mail addresses, or objects with Email and perhaps Name, Role, Availability, AutoOffline, such as rows of Import-Csv.";
        PipedRow.Check(input, "agent", advice, allowed: typeof(Agent));
        return PipedRow.Text(input, "Email") ?? throw ErrorRecords.InvalidInput("The row has no Email.", advice);
    }

    private static object Word<T>(string text, string column)
        where T : struct, Enum =>
        Enum.TryParse(text, ignoreCase: true, out T word) && Enum.IsDefined(typeof(T), word)
            ? word
            : throw ErrorRecords.InvalidInput($"'{text}' is no {column}.", $"Give one of {string.Join(", ", Enum.GetNames(typeof(T)))}.");

    private static object Flag(string text) =>
        bool.TryParse(text, out bool flag) ? flag : throw ErrorRecords.InvalidInput($"'{text}' is neither True nor False.", "Write True or False into the column AutoOffline.");

    private void CreateOne(ChatwootSession session, NewAgent agent)
    {
        if (!Approves($"agent '{agent.Email}'", "Create and invite"))
            return;
        var request = Resource.Create(agent.Fields);
        Queue(agent.Input, session, async operation =>
        {
            Agent made = await operation.GetAsync<Agent>(request).ConfigureAwait(false);
            AgentCreation.Forget(operation);
            operation.Write(made);
        });
    }

    private void CreateMany(ChatwootSession session, List<NewAgent> agents)
    {
        string names = string.Join(", ", agents.Select(agent => agent.Email));
        if (!Approves($"{agents.Count} agents ({names})", "Create and invite, with one request"))
            return;
        AgentCreation creation = new(agents);
        Queue(agents.Select(agent => agent.Input).ToArray(), session, creation.RunAsync);
        // In the order of the input, one error each, once it is known who was not made.
        foreach (NewAgent agent in agents)
            Queue(agent.Input, session, operation => creation.TellAsync(operation, agent));
    }
}
