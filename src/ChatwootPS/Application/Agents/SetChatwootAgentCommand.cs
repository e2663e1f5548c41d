using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Agents;

/// <summary>
/// Changes agents of the account: role, availability, name. Their e-mail addresses only they themselves can change. Needs an
/// administrator.
/// </summary>
/// <example>
/// <code>Set-ChatwootAgent ana@contoso.com -Role Administrator</code>
/// Makes an agent an administrator; a custom role she had ends with that.
/// </example>
/// <example>
/// <code>Get-ChatwootTeamMember 'night shift' | Set-ChatwootAgent -Availability Busy -AutoOffline $false</code>
/// Shows all members of a team as busy.
/// </example>
/// <example>
/// <code>Set-ChatwootAgent ben@contoso.com -CustomRole 'Report reader' -PassThru</code>
/// Gives an agent a custom role.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootAgent", SupportsShouldProcess = true)]
[OutputType(typeof(Agent))]
[Serves("PATCH /api/v1/accounts/{account_id}/agents/{id}")]
public sealed class SetChatwootAgentCommand : AgentBodyCmdlet
{
    /// <summary>The agents: ids, e-mail addresses, names or agents.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public ResourceRef<Agent>[] Id { get; set; } = [];

    /// <summary>The new name, at most 255 characters. It changes in all accounts of the user.</summary>
    [Parameter]
    [BodyField]
    public string? Name { get; set; }

    /// <summary>Agent or Administrator. Ends a custom role, unless -CustomRole is given, too; without it, the custom role stays.</summary>
    [Parameter]
    [BodyField]
    public AccountRole Role { get; set; }

    /// <summary>
    /// The custom role, by id, name or object, which makes an administrator an agent; $null takes it away, which leaves a plain agent. Needs the
    /// enterprise edition.
    /// </summary>
    [Parameter]
    [AllowNull]
    [ArgumentCompleter(typeof(NameCompleter<CustomRole>))]
    public ResourceRef<CustomRole>? CustomRole { get; set; }

    /// <summary>Gives out the changed agent.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Update(Id, PassThru);

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = base.Fields(session);
        if (fields.ContainsKey("name"))
            UserFields.CheckedName(Name);
        if (IsBound(nameof(CustomRole)))
            AddCustomRole(fields, CustomRole, session);
        return fields;
    }

    private protected override UpdatePlan PlanUpdate(ChatwootSession session, long id, Dictionary<string, object?> fields)
    {
        Resource<Agent> resource = Resource;
        bool isCustomRoleGiven = fields.TryGetValue(CustomRoleField, out object? customRole);
        if (customRole is not null)
            fields["role"] = AccountRole.Agent;
        bool isRoleGiven = fields.ContainsKey("role");
        return async operation =>
        {
            var body = new Dictionary<string, object?>(fields);
            // Left out, the server takes the custom role away; alone, it counts as nothing.
            if (!isRoleGiven)
            {
                List<Agent> agents = await operation.ListAsync<Agent>(resource.List(), Paging.None).ConfigureAwait(false);
                Agent? present = agents.FirstOrDefault(agent => agent.Id == id);
                if (!isCustomRoleGiven && present?.CustomRoleId is { } kept)
                    body[CustomRoleField] = kept;
                else if (isCustomRoleGiven && fields.Count == 1)
                    body["role"] = present?.Role ?? AccountRole.Agent;
            }
            return await operation.GetAsync<Agent>(resource.Update(id, body)).ConfigureAwait(false);
        };
    }
}
