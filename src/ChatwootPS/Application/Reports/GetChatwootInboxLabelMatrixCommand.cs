using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Reports;

/// <summary>
/// Reads how many conversations of each inbox carry each label: a row for every pair, or with -Pivot a row for every inbox with
/// a property for every label. Needs an administrator, or a custom role with the permission report_manage.
/// </summary>
/// <example>
/// <code>Get-ChatwootInboxLabelMatrix -Since (Get-Date).AddDays(-30) | Where-Object ConversationsCount -gt 0</code>
/// The pairs that occurred in the last thirty days.
/// </example>
/// <example>
/// <code>Get-ChatwootInboxLabelMatrix -Inbox Website, 'Support Email' -Label refund, shipping -Pivot</code>
/// Two inboxes with two labels, as a table.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootInboxLabelMatrix")]
[OutputType(typeof(InboxLabelCount), typeof(PSObject))]
[Serves("GET /api/v2/accounts/{account_id}/reports/inbox_label_matrix")]
public sealed class GetChatwootInboxLabelMatrixCommand : ReportCmdlet
{
    /// <summary>Only these inboxes: ids, names or inboxes.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>[] Inbox { get; set; } = [];

    /// <summary>Only these labels: ids, titles or labels.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(NameCompleter<Label>))]
    public ResourceRef<Label>[] Label { get; set; } = [];

    /// <summary>Gives out a row for every inbox, with InboxId, Inbox and a property named after each label.</summary>
    [Parameter]
    public SwitchParameter Pivot { get; set; }

    private protected override void Process() => ForInput(null, () =>
    {
        List<KeyValuePair<string, string>> query = Time().Query;
        ChatwootSession session = SessionFor();
        // Where it knows none of the numbers, the server leaves the row or column away without a word.
        query.AddRange(Inbox.Select(inbox => Pair("inbox_ids[]", CheckedIdOf(inbox, session))));
        query.AddRange(Label.Select(label => Pair("label_ids[]", CheckedIdOf(label, session))));
        bool pivot = Pivot;
        Queue(null, session, operation => WriteAsync(operation, ReportRequest("reports/inbox_label_matrix", query), pivot));
    });

    private static KeyValuePair<string, string> Pair(string name, long id) => new(name, id.ToString(CultureInfo.InvariantCulture));

    private static async Task WriteAsync(Operation operation, ApiRequest request, bool pivot)
    {
        ApiAnswer answer = await operation.SendAsync(request).ConfigureAwait(false);
        var fields = (IDictionary)answer.Value!;
        List<IDictionary> inboxes = Objects(fields["inboxes"]);
        List<IDictionary> labels = Objects(fields["labels"]);
        List<List<int>> matrix = ((IEnumerable)fields["matrix"]!).Cast<IEnumerable>()
            .Select(row => row.Cast<object?>().Select(cell => Convert.ToInt32(cell, CultureInfo.InvariantCulture)).ToList()).ToList();
        for (int at = 0; at < inboxes.Count; at++)
        {
            (long inboxId, string? inboxName) = (Convert.ToInt64(inboxes[at]["id"], CultureInfo.InvariantCulture), inboxes[at]["name"] as string);
            var row = new PSObject();
            row.Properties.Add(new PSNoteProperty("InboxId", inboxId));
            row.Properties.Add(new PSNoteProperty("Inbox", inboxName));
            for (int column = 0; column < labels.Count; column++)
            {
                string title = labels[column]["title"] as string ?? "";
                int count = matrix[at][column];
                if (!pivot)
                {
                    long labelId = Convert.ToInt64(labels[column]["id"], CultureInfo.InvariantCulture);
                    operation.Write(new InboxLabelCount { Origin = operation.Session, InboxId = inboxId, InboxName = inboxName, LabelId = labelId, LabelTitle = title, ConversationsCount = count });
                }
                // A label may be called like a property that is there.
                else if (row.Properties[title] is null)
                {
                    row.Properties.Add(new PSNoteProperty(title, count));
                }
                else
                {
                    row.Properties.Add(new PSNoteProperty($"label {title}", count));
                }
            }
            if (pivot)
                operation.Write(row);
        }
    }

    private static List<IDictionary> Objects(object? list) => ((IEnumerable)list!).Cast<IDictionary>().ToList();
}
