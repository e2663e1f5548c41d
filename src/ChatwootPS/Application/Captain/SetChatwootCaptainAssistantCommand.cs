using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>Changes AI assistants, and in which inboxes they answer. Needs an administrator and the enterprise edition.</summary>
/// <example>
/// <code>Set-ChatwootCaptainAssistant Helper -Config @{ temperature = 0.2 }</code>
/// Changes one setting and keeps the others.
/// </example>
/// <example>
/// <code>Set-ChatwootCaptainAssistant Helper -AddInbox Website -RemoveInbox 'Support API' -PassThru</code>
/// Has it answer in one inbox and no more in another.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootCaptainAssistant", SupportsShouldProcess = true)]
[OutputType(typeof(CaptainAssistant))]
[Serves("PATCH /api/v1/accounts/{account_id}/captain/assistants/{id}", "POST /api/v1/accounts/{account_id}/captain/assistants/{assistant_id}/inboxes", "DELETE /api/v1/accounts/{account_id}/captain/assistants/{assistant_id}/inboxes/{inbox_id}")]
public sealed class SetChatwootCaptainAssistantCommand : CaptainAssistantBodyCmdlet
{
    /// <summary>The ids, names or assistants to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    public ResourceRef<CaptainAssistant>[] Id { get; set; } = [];

    /// <summary>The new name.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>What it is for.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? Description { get; set; }

    /// <summary>Inboxes (ids, names or objects) it is to answer in. An inbox can have one assistant.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Inbox>[] AddInbox { get; set; } = [];

    /// <summary>Inboxes (ids, names or objects) it is to answer in no more.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Inbox>[] RemoveInbox { get; set; } = [];

    /// <summary>Gives out the changed assistant.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Update(Id, PassThru);

    private protected override bool IsAnythingToDo(Dictionary<string, object?> fields) => fields.Count + AddInbox.Length + RemoveInbox.Length > 0;

    private protected override UpdatePlan PlanUpdate(ChatwootSession session, long id, Dictionary<string, object?> fields)
    {
        Resource<CaptainAssistant> resource = Resource;
        long[] added = AddInbox.Select(inbox => IdOf(inbox, session)).ToArray();
        long[] removed = RemoveInbox.Select(inbox => IdOf(inbox, session)).ToArray();
        bool passThru = PassThru;
        return async operation =>
        {
            CaptainAssistant? changed = fields.Count == 0 ? null : await ChangeAsync(operation, resource, id, fields).ConfigureAwait(false);
            string inboxes = resource.ItemPath(id) + "/inboxes";
            foreach (long inbox in removed)
                await operation.SendAsync(new ApiRequest(ApiFamily.Application, "DELETE", $"{inboxes}/{ApiRequest.Segment(inbox)}")).ConfigureAwait(false);
            foreach (long inbox in added)
            {
                var link = new Dictionary<string, object?> { ["inbox"] = new Dictionary<string, object?> { ["inbox_id"] = inbox } };
                await operation.SendAsync(new ApiRequest(ApiFamily.Application, "POST", inboxes) { Body = link }).ConfigureAwait(false);
            }
            return changed ?? (passThru ? await operation.GetAsync<CaptainAssistant>(resource.Get(id)).ConfigureAwait(false) : new CaptainAssistant { Id = id });
        };
    }

    // The server replaces all settings by those it gets.
    private static async Task<CaptainAssistant> ChangeAsync(Operation operation, Resource<CaptainAssistant> resource, long id, Dictionary<string, object?> fields)
    {
        if (fields.TryGetValue("config", out object? given) && given is Dictionary<string, object?> config)
        {
            var merged = new Dictionary<string, object?>((await operation.GetAsync<CaptainAssistant>(resource.Get(id)).ConfigureAwait(false)).Config ?? []);
            foreach (KeyValuePair<string, object?> pair in config)
                merged[pair.Key] = pair.Value;
            fields = new Dictionary<string, object?>(fields) { ["config"] = merged };
        }
        return await operation.GetAsync<CaptainAssistant>(resource.Update(id, fields)).ConfigureAwait(false);
    }
}
