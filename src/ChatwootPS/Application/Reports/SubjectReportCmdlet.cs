using System;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Reports;

/// <summary>A report of the account or of single agents, inboxes, labels or teams.</summary>
public abstract class SubjectReportCmdlet : ReportCmdlet
{
    private protected const string BySet = "By";

    /// <summary>The agents whose figures are asked for: ids, e-mail addresses, names or agents.</summary>
    [Parameter(ParameterSetName = "Agent", Mandatory = true, ValueFromPipeline = true)]
    [Alias("UserId")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public ResourceRef<Agent>[] Agent { get; set; } = [];

    /// <summary>The inboxes whose figures are asked for: ids, names or inboxes.</summary>
    [Parameter(ParameterSetName = "Inbox", Mandatory = true, ValueFromPipeline = true)]
    [Alias("InboxId")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>[] Inbox { get; set; } = [];

    /// <summary>The labels whose figures are asked for: ids, titles or labels. Counted is what carries them now.</summary>
    [Parameter(ParameterSetName = "Label", Mandatory = true, ValueFromPipeline = true)]
    [Alias("LabelId")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Label>))]
    public ResourceRef<Label>[] Label { get; set; } = [];

    /// <summary>The teams whose figures are asked for: ids, names or teams. Counted is what they have now.</summary>
    [Parameter(ParameterSetName = "Team", Mandatory = true, ValueFromPipeline = true)]
    [Alias("TeamId")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Team>))]
    public ResourceRef<Team>[] Team { get; set; } = [];

    /// <summary>Counts only the working hours of the inboxes in mean times; what happened in inboxes without working hours took no time then.</summary>
    [Parameter]
    public SwitchParameter BusinessHours { get; set; }

    private protected override void Process()
    {
        switch (ParameterSetName)
        {
            case "Agent":
                EachOf(ReportBy.Agent, Agent);
                break;
            case "Inbox":
                EachOf(ReportBy.Inbox, Inbox);
                break;
            case "Label":
                EachOf(ReportBy.Label, Label);
                break;
            case "Team":
                EachOf(ReportBy.Team, Team);
                break;
            default:
                ForInput(null, () => QueueAll(SessionFor(), Time()));
                break;
        }
    }

    /// <summary>The report of one agent, inbox, label or team.</summary>
    private protected abstract void QueueOne(object input, ChatwootSession session, ReportSubject subject, ReportTime time);

    /// <summary>The report that -By asks for.</summary>
    private protected abstract void QueueAll(ChatwootSession session, ReportTime time);

    private void EachOf<T>(ReportBy by, ResourceRef<T>[] references)
        where T : ChatwootObject
    {
        foreach (ResourceRef<T> reference in references)
        {
            ForInput(reference.Input, () =>
            {
                ReportTime time = Time();
                ChatwootSession session = SessionFor(reference);
                string? name = reference.Value is { } value ? ReportSubject.NameOf(value, Resources.Of<T>()) : reference.Name;
                QueueOne(reference.Input, session, new ReportSubject(by, IdOf(reference, session), name), time);
            });
        }
    }
}
