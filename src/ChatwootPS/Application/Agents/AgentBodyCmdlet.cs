using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Agents;

/// <summary>What New and Set have in common.</summary>
public abstract class AgentBodyCmdlet : WriteResourceCmdlet<Agent>
{
    /// <summary>What the agent chose to be seen as: Online, Offline or Busy.</summary>
    [Parameter]
    [BodyField]
    public AvailabilityStatus Availability { get; set; }

    /// <summary>Whether the agent is offline while no dashboard is open; -Availability shows only while one is, or where this is $false.</summary>
    [Parameter]
    [BodyField]
    public bool AutoOffline { get; set; }

    private protected const string CustomRoleField = "custom_role_id";

    /// <summary>The custom role as its number: of one that does not exist, the server would make a role nobody can read.</summary>
    private protected void AddCustomRole(Dictionary<string, object?> fields, ResourceRef<CustomRole>? role, ChatwootSession session)
    {
        if (role is not null && fields.TryGetValue("role", out object? plain) && plain is AccountRole.Administrator)
            throw ErrorRecords.InvalidInput("An administrator has no custom role: it says what an agent may do.", "Give -Role Administrator or -CustomRole.");
        fields[CustomRoleField] = role is null ? null : CheckedIdOf(role, session);
    }
}
