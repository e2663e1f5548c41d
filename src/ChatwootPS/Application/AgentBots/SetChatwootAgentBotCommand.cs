using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.AgentBots;

/// <summary>Changes agent bots of the account; those of the installation cannot be changed from here. Needs an administrator.</summary>
/// <example>
/// <code>Set-ChatwootAgentBot 'Order status' -OutgoingUrl https://bots.contoso.com/v2/orders</code>
/// Lets the events of a bot go elsewhere.
/// </example>
/// <example>
/// <code>Get-ChatwootAgentBot 'Test*' | Set-ChatwootAgentBot -OutgoingUrl $null -RemoveAvatar -PassThru</code>
/// Takes address and picture from several bots, and gives them out.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootAgentBot", SupportsShouldProcess = true)]
[OutputType(typeof(AgentBot))]
[Serves("PATCH /api/v1/accounts/{account_id}/agent_bots/{id}", "DELETE /api/v1/accounts/{account_id}/agent_bots/{id}/avatar")]
public sealed class SetChatwootAgentBotCommand : AgentBotBodyCmdlet
{
    /// <summary>The ids, names or bots to change. A name must stand for exactly one bot.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<AgentBot>))]
    public ResourceRef<AgentBot>[] Id { get; set; } = [];

    /// <summary>The new name.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    [ValidateLongest(255)]
    public string? Name { get; set; }

    /// <summary>Removes the picture.</summary>
    [Parameter]
    public SwitchParameter RemoveAvatar { get; set; }

    /// <summary>Gives out the changed bot.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Update(Id, PassThru);

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        ParameterRules.RefuseTogether((RemoveAvatar, nameof(RemoveAvatar)), (Avatar is not null, nameof(Avatar)), (AvatarUrl is not null, nameof(AvatarUrl)));
        return base.Fields(session);
    }

    private protected override bool IsAnythingToDo(Dictionary<string, object?> fields) => base.IsAnythingToDo(fields) || RemoveAvatar;

    private protected override UpdatePlan PlanUpdate(ChatwootSession session, long id, Dictionary<string, object?> fields)
    {
        (Dictionary<string, object?> first, Dictionary<string, object?>? picture) = FormFields.Split(fields);
        var requests = new List<ApiRequest>();
        if (first.Count > 0)
            requests.Add(Resources.AgentBots.Update(id, first));
        if (picture is not null)
            requests.Add(Resources.AgentBots.Update(id, picture));
        if (RemoveAvatar)
            requests.Add(new ApiRequest(ApiFamily.Application, "DELETE", Resources.AgentBots.ItemPath(id) + "/avatar"));
        return operation => AgentBotAnswers.ChangingAsync(operation, id, async () =>
        {
            AgentBot? changed = null;
            foreach (ApiRequest request in requests)
                changed = await operation.GetAsync<AgentBot>(request).ConfigureAwait(false);
            return changed!;
        });
    }
}
