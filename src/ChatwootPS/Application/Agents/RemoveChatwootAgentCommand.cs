using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Application.Conversations;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Agents;

/// <summary>
/// Takes agents out of the account. The server takes them out of inboxes and teams and unassigns their conversations soon
/// after; a user who is in no other account is deleted altogether. The last administrator is not removed. Needs an administrator.
/// </summary>
/// <example>
/// <code>Remove-ChatwootAgent ben@contoso.com -ReassignTo ana@contoso.com</code>
/// Asks, gives the conversations that are not resolved to another agent, and removes the agent.
/// </example>
/// <example>
/// <code>Get-ChatwootAgent '*@partner.example' | Remove-ChatwootAgent -Force</code>
/// Removes all agents of a domain without asking.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootAgent", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Agent))]
[Serves("DELETE /api/v1/accounts/{account_id}/agents/{id}")]
public sealed class RemoveChatwootAgentCommand : RemoveResourceCmdlet<Agent>
{
    /// <summary>
    /// Who gets the conversations that are not resolved, before the agent goes: an id, an e-mail address, a name or an agent; 'me'
    /// for oneself. Where one of them cannot be given away, the agent is not removed.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public ResourceRef<Agent>? ReassignTo { get; set; }

    private protected override string Action => ReassignTo is null ? "Remove" : $"Give the conversations that are not resolved to {ReassignTo}, and remove";

    private protected override Func<Operation, long, Task> BeforeRemoval
    {
        get
        {
            ResourceRef<Agent>? heir = ReassignTo;
            return async (operation, id) =>
            {
                await RequireAnotherAdministratorAsync(operation, id).ConfigureAwait(false);
                if (heir is not null)
                    await ReassignAsync(operation, id, heir).ConfigureAwait(false);
            };
        }
    }

    private static async Task RequireAnotherAdministratorAsync(Operation operation, long id)
    {
        List<Agent> agents = await operation.ListAsync<Agent>(Resources.Agents.List(), Paging.None).ConfigureAwait(false);
        if (agents.Where(agent => agent.Role == AccountRole.Administrator).ToList() is [{ } last] && last.Id == id)
            throw ErrorRecords.InvalidInput($"{last} is the only administrator: without one, nobody could look after the account any more.", "Make another agent an administrator first: Set-ChatwootAgent -Role Administrator.");
    }

    private static async Task ReassignAsync(Operation operation, long id, ResourceRef<Agent> heir)
    {
        long heirId = await AgentReference.IdAsync(heir, operation).ConfigureAwait(false);
        if (heirId == id)
            throw ErrorRecords.InvalidInput("The conversations cannot be given to the agent who is to be removed.", "Give another agent with -ReassignTo.");
        var query = new ConversationQuery
        {
            Statuses = [ConversationStatus.Open, ConversationStatus.Pending, ConversationStatus.Snoozed],
            AssigneeId = id,
        };
        // The whole list first: each one given away moves the pages.
        ApiRequest request = query.Request();
        Func<Conversation, bool> keep = query.Keep ?? (_ => true);
        List<Conversation> conversations = (await operation.ListAsync<Conversation>(request, query.Paging).ConfigureAwait(false)).Where(keep).ToList();
        foreach (Conversation conversation in conversations)
            await ConversationRequests.AssignAsync(operation, conversation.Id, heirId).ConfigureAwait(false);
        operation.Verbose($"{conversations.Count} conversations of agent {id} were given to {heir}.");
    }
}
