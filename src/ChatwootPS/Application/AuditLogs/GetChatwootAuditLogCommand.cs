using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.AuditLogs;

/// <summary>
/// Reads who changed what in the account, the newest first. The server has no filters: they are compared here while the pages
/// come, and with -Since no older pages are read. Needs an administrator, the enterprise edition and the feature audit_logs;
/// without the feature the server tells of nothing.
/// </summary>
/// <example>
/// <code>Get-ChatwootAuditLog -Since (Get-Date).AddDays(-1)</code>
/// What was changed since yesterday.
/// </example>
/// <example>
/// <code>Get-ChatwootAuditLog -User '*@contoso.com' -Action Destroy -AuditableType Inbox, Team</code>
/// Who of a domain removed inboxes or teams.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootAuditLog", DefaultParameterSetName = IdSet, SupportsPaging = true)]
[OutputType(typeof(AuditLog))]
[Serves("GET /api/v1/accounts/{account_id}/audit_logs")]
public sealed class GetChatwootAuditLogCommand : GetResourceCmdlet<AuditLog>
{
    /// <summary>The ids, or the entries to read anew; without it, the list. All pages may have to be looked through.</summary>
    [Parameter(ParameterSetName = IdSet, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNullOrEmpty]
    public override ResourceRef<AuditLog>[] Id { get; set; } = [];

    /// <summary>Only entries from this time on.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public DateTime Since { get; set; } = DateTime.MinValue;

    /// <summary>Only entries before this time.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public DateTime Until { get; set; } = DateTime.MaxValue;

    /// <summary>Only what these did: ids of users, or e-mail addresses, wildcards allowed. Also of those who have left.</summary>
    [Parameter(ParameterSetName = ListSet)]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public string[] User { get; set; } = [];

    /// <summary>Only these: Create, Update, Destroy, SignIn, SignOut.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public AuditAction[] Action { get; set; } = [];

    /// <summary>Only what was done to these types, wildcards allowed: Account, AccountUser, AgentBot, AutomationRule, Conversation, Inbox, InboxMember, Macro, SlaPolicy, Team, TeamMember, User, Webhook.</summary>
    [Parameter(ParameterSetName = ListSet)]
    public string[] AuditableType { get; set; } = [];

    private protected override Func<AuditLog, bool>? Keep
    {
        get
        {
            if (!IsBound(nameof(Since)) && !IsBound(nameof(Until)) && User.Length == 0 && Action.Length == 0 && AuditableType.Length == 0)
                return null;
            (DateTime since, DateTime until, IReadOnlyList<AuditAction> actions) = (Local(Since), Local(Until), Action);
            List<WildcardPattern> users = Patterns(User);
            List<WildcardPattern> types = Patterns(AuditableType);
            // What is written meanwhile moves rows from one page to the next.
            var seen = new HashSet<long>();
            return entry => seen.Add(entry.Id)
                && !(entry.CreatedAt < since)
                && !(entry.CreatedAt >= until)
                && (actions.Count == 0 || (entry.Action is { } action && actions.Contains(action)))
                && (types.Count == 0 || types.Exists(type => type.IsMatch(entry.AuditableType ?? "")))
                && (users.Count == 0 || users.Exists(user => user.IsMatch(entry.Username ?? "") || user.IsMatch(FieldMap.TextOf(entry.UserId))));
        }
    }

    private protected override Func<AuditLog, bool>? IsPast
    {
        get
        {
            DateTime since = Local(Since);
            return IsBound(nameof(Since)) ? entry => entry.CreatedAt < since : null;
        }
    }

    private protected override void Process()
    {
        if (IsBound(nameof(Since)) && IsBound(nameof(Until)) && Local(Since) >= Local(Until))
            ForInput(null, () => throw ErrorRecords.InvalidInput($"-Since {Since} is not before -Until {Until}.", "Give the earlier time as -Since."));
        else
            base.Process();
    }

    private static DateTime Local(DateTime time) => time.Kind == DateTimeKind.Utc ? time.ToLocalTime() : time;

    private static List<WildcardPattern> Patterns(string[] texts) =>
        texts.Select(text => WildcardPattern.Get(text, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant)).ToList();
}
