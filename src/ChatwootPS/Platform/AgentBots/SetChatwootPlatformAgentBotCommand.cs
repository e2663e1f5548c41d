using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Platform.AgentBots;

/// <summary>Changes agent bots of the installation.</summary>
/// <example>
/// <code>Set-ChatwootPlatformAgentBot Triage -OutgoingUrl https://bots.example.com/v2/triage</code>
/// Sends what happens to another address.
/// </example>
/// <example>
/// <code>Get-ChatwootPlatformAgentBot | Set-ChatwootPlatformAgentBot -RemoveAvatar -PassThru</code>
/// Takes the pictures off all bots.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootPlatformAgentBot", SupportsShouldProcess = true)]
[Serves("PATCH /platform/api/v1/agent_bots/{id}", "DELETE /platform/api/v1/agent_bots/{id}/avatar")]
[OutputType(typeof(PlatformAgentBot))]
public sealed class SetChatwootPlatformAgentBotCommand : PlatformAgentBotBodyCmdlet
{
    /// <summary>The ids, names or bots to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<PlatformAgentBot>[] Id { get; set; } = [];

    /// <summary>The new name, at most 255 characters.</summary>
    [Parameter]
    [BodyField]
    [ValidateText(@"\S", "a text that is not blank")]
    [ValidateLength(1, 255)]
    public string? Name { get; set; }

    /// <summary>Removes the picture.</summary>
    [Parameter]
    public SwitchParameter RemoveAvatar { get; set; }

    /// <summary>Gives out the changed bots.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Update(Id, PassThru);

    private protected override Dictionary<string, object?> Fields(ChatwootSession session) => RemoveAvatar && Avatar is not null
        ? throw ErrorRecords.InvalidInput("-RemoveAvatar and -Avatar exclude each other.", "A new picture replaces the present one anyway.")
        : base.Fields(session);

    private protected override bool IsAnythingToDo(Dictionary<string, object?> fields) => base.IsAnythingToDo(fields) || RemoveAvatar;

    private protected override UpdatePlan PlanUpdate(ChatwootSession session, long id, Dictionary<string, object?> fields)
    {
        UpdatePlan plan = base.PlanUpdate(session, id, fields);
        if (!RemoveAvatar)
            return plan;
        bool changes = fields.Count > 0;
        var removal = new ApiRequest(ApiFamily.Platform, "DELETE", Resources.PlatformAgentBots.ItemPath(id) + "/avatar");
        return async operation =>
        {
            if (changes)
                await plan(operation).ConfigureAwait(false);
            return await operation.GetAsync<PlatformAgentBot>(removal).ConfigureAwait(false);
        };
    }
}
