using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Application.Rules;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Campaigns;

/// <summary>What New and Set have in common.</summary>
public abstract class CampaignBodyCmdlet : WriteResourceCmdlet<Campaign>
{
    private static readonly string[] s_ofWebsites = [nameof(TriggerRule), nameof(TriggerOnlyDuringBusinessHours)];
    private static readonly string[] s_ofPhones = [nameof(ScheduledAt), nameof(Audience), nameof(TemplateParam)];

    /// <summary>A note for colleagues.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? Description { get; set; }

    /// <summary>Whether the campaign is shown. A new one is, unless this says $false.</summary>
    [Parameter]
    [BodyField]
    public bool Enabled { get; set; }

    /// <summary>The agent in whose name it is sent: id, name, e-mail address or object; $null for nobody.</summary>
    [Parameter]
    [AllowNull]
    [ArgumentCompleter(typeof(NameCompleter<Agent>))]
    public ResourceRef<Agent>? Sender { get; set; }

    /// <summary>
    /// Websites: where and when a visitor sees it, such as @{ Url = 'https://shop.example.com/*'; TimeOnPage = 10 }, the time in
    /// seconds or as a time span. Set replaces both.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? TriggerRule { get; set; }

    /// <summary>Websites: whether it is shown only during the inbox's working hours.</summary>
    [Parameter]
    [BodyField]
    public bool TriggerOnlyDuringBusinessHours { get; set; }

    /// <summary>SMS and WhatsApp: when it is sent; without it, a new one is sent at once.</summary>
    [Parameter]
    public DateTime ScheduledAt { get; set; }

    /// <summary>SMS and WhatsApp: the labels (ids, titles or objects) whose contacts get it. Set replaces all of them.</summary>
    [Parameter]
    [ArgumentCompleter(typeof(NameCompleter<Label>))]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Label>[]? Audience { get; set; }

    /// <summary>WhatsApp: the template, without which nothing is sent: name, category, language, namespace, processed_params.</summary>
    [Parameter]
    [BodyField("template_params")]
    [ValidateNotNull]
    public IDictionary? TemplateParam { get; set; }

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = base.Fields(session);
        if (IsBound(nameof(Sender)))
            fields["sender_id"] = Sender is null ? null : CheckedIdOf(Sender, session);
        if (TriggerRule is not null)
            fields["trigger_rules"] = Trigger(TriggerRule);
        // As text: a number is dropped without a word, and the campaign sent at once.
        if (IsBound(nameof(ScheduledAt)))
            fields["scheduled_at"] = FieldMap.TextOf(ScheduledAt);
        if (Audience is not null)
            fields["audience"] = Audience.Select(label => (object?)new Dictionary<string, object?> { ["type"] = "Label", ["id"] = CheckedIdOf(label, session) }).ToList();
        return fields;
    }

    /// <summary>What an inbox has no use for is dropped by the server without a word.</summary>
    /// <exception cref="ChatwootApiException">The inbox takes no campaigns, or something given is for another kind of inbox.</exception>
    private protected void CheckInbox(ChatwootSession session, ResourceRef<Inbox> reference)
    {
        long id = IdOf(reference, session);
        Inbox inbox = reference.Value ?? Lookup(session, operation => operation.GetAsync<Inbox>(Resources.Inboxes.Get(id)));
        bool isWebsite = inbox.ChannelType is "Channel::WebWidget";
        if (!isWebsite && inbox.ChannelType is not ("Channel::TwilioSms" or "Channel::Sms" or "Channel::Whatsapp"))
            throw ErrorRecords.InvalidInput($"{reference.Describe()} ({inbox.ChannelType}) takes no campaigns.", "Give an inbox of a website, or of SMS or WhatsApp.");
        if ((isWebsite ? s_ofPhones : s_ofWebsites).FirstOrDefault(IsBound) is { } wrong)
            throw ErrorRecords.InvalidInput($"-{wrong} has no meaning for {reference.Describe()} ({inbox.ChannelType}).", $"For this inbox there are {string.Join(" and ", (isWebsite ? s_ofWebsites : s_ofPhones).Select(name => "-" + name))}.");
    }

    private static Dictionary<string, object?> Trigger(IDictionary given)
    {
        var rules = new Dictionary<string, object?>();
        foreach (KeyValuePair<string, object?> rule in (Dictionary<string, object?>)PlainValue.From(given, nameof(TriggerRule))!)
        {
            switch (Wire.Name(rule.Key))
            {
                case "url":
                    rules["url"] = HttpAddress.Check(FieldMap.TextOf(rule.Value), "-TriggerRule");
                    break;
                case "time_on_page":
                    rules["time_on_page"] = Seconds(rule.Value);
                    break;
                default:
                    throw ErrorRecords.InvalidInput($"-TriggerRule has no '{rule.Key}'.", "Use Url and TimeOnPage.");
            }
        }
        return rules.ContainsKey("url") ? rules : throw ErrorRecords.InvalidInput("-TriggerRule lacks Url.", "Write -TriggerRule @{ Url = 'https://shop.example.com/*'; TimeOnPage = 10 }.");
    }

    private static object Seconds(object? value)
    {
        if (value is TimeSpan span)
            value = (long)span.TotalSeconds;
        return long.TryParse(FieldMap.TextOf(value), NumberStyles.None, CultureInfo.InvariantCulture, out long seconds)
            ? seconds
            : throw ErrorRecords.InvalidInput($"'{value}' is no time on a page.", "Give whole seconds, or a time span.");
    }
}
