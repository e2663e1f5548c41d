using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;
using ChatwootPS.Session;

namespace ChatwootPS.Application.Inboxes;

/// <summary>What New and Set have in common: the settings every inbox has, and those of its channel (sent below 'channel').</summary>
public abstract class InboxBodyCmdlet : WriteResourceCmdlet<Inbox>
{
    private protected const string Channel = "channel.";
    private const int LongestText = 10_000;

    /// <summary>Whether a customer who begins a conversation gets the greeting.</summary>
    [Parameter]
    [BodyField]
    public bool GreetingEnabled { get; set; }

    /// <summary>The greeting, at most 10000 characters.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    [ValidateLength(0, LongestText)]
    public string? GreetingMessage { get; set; }

    /// <summary>Whether the working hours count.</summary>
    [Parameter]
    [BodyField]
    public bool WorkingHoursEnabled { get; set; }

    /// <summary>What customers are told outside of the working hours, at most 10000 characters.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    [ValidateLength(0, LongestText)]
    public string? OutOfOfficeMessage { get; set; }

    /// <summary>The time zone of the working hours by its IANA name, such as 'Europe/Madrid'; Windows names are translated.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? Timezone { get; set; }

    /// <summary>Whether the widget asks visitors for their e-mail address.</summary>
    [Parameter]
    [BodyField]
    public bool EnableEmailCollect { get; set; }

    /// <summary>Whether customers are asked how satisfied they are once a conversation is resolved.</summary>
    [Parameter]
    [BodyField]
    public bool CsatSurveyEnabled { get; set; }

    /// <summary>The survey: display_type (emoji or star), message, button_text, language, survey_rules (operator contains or does_not_contain, values: label titles). Replaced as a whole.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public IDictionary? CsatConfig { get; set; }

    /// <summary>Whether new conversations are given to agents of the inbox in turn.</summary>
    [Parameter]
    [BodyField]
    public bool EnableAutoAssignment { get; set; }

    /// <summary>How many open conversations an agent may have before no more are given to him (enterprise edition).</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int MaxAssignmentLimit { get; set; }

    /// <summary>Whether customers may write on in a resolved conversation.</summary>
    [Parameter]
    [BodyField]
    public bool AllowMessagesAfterResolved { get; set; }

    /// <summary>Whether a customer has one conversation only, which is reopened.</summary>
    [Parameter]
    [BodyField]
    public bool LockToSingleConversation { get; set; }

    /// <summary>Under whose name mails go out.</summary>
    [Parameter]
    [BodyField]
    public SenderNameType SenderNameType { get; set; }

    /// <summary>The name of the business, for mails.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? BusinessName { get; set; }

    /// <summary>The number of the help center the widget shows; $null for none.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    public long? PortalId { get; set; }

    /// <summary>The path of a picture: JPEG, PNG, GIF or WebP of at most 15 MB.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Avatar { get; set; }

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = base.Fields(session);
        if (CsatConfig is not null)
            CsatSettings.Check((Dictionary<string, object?>)fields["csat_config"]!);
        if (Timezone is not null)
            fields["timezone"] = TimeZones.IanaName(Timezone);
        if (IsBound(nameof(MaxAssignmentLimit)))
            fields["auto_assignment_config"] = new Dictionary<string, object?> { ["max_assignment_limit"] = MaxAssignmentLimit };
        if (Avatar is not null)
            fields["avatar"] = AvatarFile.Find(this, Avatar);
        return fields;
    }

    /// <summary>Puts the fields of the channel, 'channel.email' and so on, below 'channel'.</summary>
    private protected static Dictionary<string, object?> TakeChannel(Dictionary<string, object?> fields)
    {
        var channel = new Dictionary<string, object?>();
        foreach (string name in fields.Keys.Where(name => name.StartsWith(Channel, StringComparison.Ordinal)).ToList())
        {
            channel[name.Substring(Channel.Length)] = fields[name];
            fields.Remove(name);
        }
        if (channel.TryGetValue("allowed_domains", out object? domains) && domains is List<object?> list)
            channel["allowed_domains"] = string.Join(",", list);
        return channel;
    }
}
