using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Application.Labels;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations;

/// <summary>
/// Puts labels on conversations; those that are there stay. A whole pipeline becomes one request for every 500
/// conversations, which the server works through in the background: -Wait waits until it is done.
/// </summary>
/// <example>
/// <code>Get-ChatwootConversation -Search 'error 502' -Since 2026-05-01 | Add-ChatwootConversationLabel outage-may -CreateLabel -WhatIf</code>
/// Says how many conversations about an outage would get a label, in how many requests.
/// </example>
/// <example>
/// <code>Add-ChatwootConversationLabel vip, urgent -Conversation 4711 -Wait</code>
/// Puts two labels on one conversation, and comes back when they are there.
/// </example>
[Cmdlet(VerbsCommon.Add, "ChatwootConversationLabel", SupportsShouldProcess = true)]
[OutputType(typeof(Conversation))]
public sealed class AddChatwootConversationLabelCommand : ConversationBatchCmdlet
{
    private string[] _missing = [];

    /// <summary>The titles of the labels.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Label>))]
    public string[] Label { get; set; } = [];

    /// <summary>The numbers of the conversations, or the conversations.</summary>
    [Parameter(Mandatory = true, Position = 1, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ConversationId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Conversation>[] Conversation { get; set; } = [];

    /// <summary>
    /// Makes the labels that the account does not have yet, which needs an administrator; their titles become lower-case.
    /// Without it, a title the account does not know is put on all the same, but the dashboard lists no such label.
    /// </summary>
    [Parameter]
    public SwitchParameter CreateLabel { get; set; }

    private protected override void Process() => Keep(Conversation);

    private protected override BulkChange Change(ChatwootSession session)
    {
        string[] titles = LabelTitles.Check(Label);
        if (!CreateLabel)
            return ConversationLabels.Add(titles);
        titles = titles.Select(title => title.Trim().ToLowerInvariant()).Distinct().ToArray();
        if (titles.FirstOrDefault(title => !Regex.IsMatch(title, LabelTitle.Pattern, RegexOptions.CultureInvariant)) is { } bad)
            throw ErrorRecords.InvalidInput($"'{bad}' cannot be made a label.", $"A title must be {LabelTitle.Form}.");
        List<Label> known = Lookup(session, operation => operation.ListAsync<Label>(Resources.Labels.List(), Resources.Labels.Paging));
        _missing = titles.Where(title => !known.Exists(label => label.Title == title)).ToArray();
        return ConversationLabels.Add(titles);
    }

    private protected override void Prepare(ChatwootSession session)
    {
        foreach (string title in _missing)
            Lookup(session, operation => MakeAsync(operation, title));
    }

    private static async Task<bool> MakeAsync(Operation operation, string title)
    {
        try
        {
            await operation.SendAsync(Resources.Labels.Create(new Dictionary<string, object?> { ["title"] = title })).ConfigureAwait(false);
        }
        catch (ChatwootApiException refusal) when (refusal.Reason == ErrorReason.AlreadyExists)
        {
            // Somebody was quicker.
        }
        operation.Session.Names.Forget(operation.Session.Complete(Resources.Labels.List()).Path);
        return true;
    }
}
