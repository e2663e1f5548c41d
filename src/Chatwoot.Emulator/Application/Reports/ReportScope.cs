using System;
using System.Collections.Generic;
using System.Linq;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Reports;

/// <summary>Whose conversations, messages and events a report counts.</summary>
internal sealed class ReportScope
{
    private readonly Account account;
    private readonly Func<Conversation, bool> ownsConversation;
    private readonly Func<Message, bool>? ownsMessage;
    private readonly Func<ReportingEvent, bool>? ownsEvent;

    private ReportScope(Account account, Func<Conversation, bool> ownsConversation, Func<Message, bool>? ownsMessage = null, Func<ReportingEvent, bool>? ownsEvent = null)
    {
        this.account = account;
        this.ownsConversation = ownsConversation;
        this.ownsMessage = ownsMessage;
        this.ownsEvent = ownsEvent;
    }

    /// <summary>What <c>type</c> and <c>id</c> ask for.</summary>
    public static ReportScope Of(Call call)
    {
        var account = call.Account;
        var id = call.IdOf("id");
        return (Fields.AsText(call.Params["type"]) ?? (call.Params.ContainsKey("type") ? "" : null)) switch
        {
            "" or "account" => OfAccount(account),
            "agent" when account.Members.ContainsKey(id) => OfAgent(account, id),
            "inbox" when account.Inboxes.Find(id) is { } inbox => OfInbox(account, inbox),
            "label" when account.Labels.Find(id) is { } label => OfLabel(account, label),
            "team" when account.Teams.Find(id) is { } team => OfTeam(account, team),
            "agent" or "inbox" or "label" or "team" => throw Refusal.NotFound(),
            _ => throw Refusal.Crash(),
        };
    }

    public static ReportScope OfAccount(Account account) => new(account, _ => true);

    /// <summary>Assigned conversations, but the messages he sent and the events that are his.</summary>
    public static ReportScope OfAgent(Account account, long id) =>
        new(account, conversation => conversation.Assignee?.Id == id, message => message.Sender is User user && user.Id == id, row => row.UserId == id);

    public static ReportScope OfInbox(Account account, Inbox inbox) => new(account, conversation => conversation.Inbox == inbox);

    /// <summary>Those that carry it now.</summary>
    public static ReportScope OfLabel(Account account, Label label) => new(account, conversation => conversation.Labels.Contains(label.Title));

    public static ReportScope OfTeam(Account account, Team team) => new(account, conversation => conversation.Team == team);

    public IEnumerable<Conversation> Conversations(TimeRange? range) => range is not { } time
        ? []
        : account.Conversations.Values.Where(conversation => time.Contains(conversation.CreatedAt) && ownsConversation(conversation));

    public IEnumerable<Message> Messages(MessageType type, TimeRange? range) => range is not { } time
        ? []
        : account.Conversations.Values
            .Where(conversation => ownsMessage is not null || ownsConversation(conversation))
            .SelectMany(conversation => conversation.Messages)
            .Where(message => message.Type == type && time.Contains(message.CreatedAt) && ownsMessage?.Invoke(message) != false);

    public IEnumerable<ReportingEvent> Events(string name, TimeRange? range) => range is not { } time
        ? []
        : account.EventsOfLiving().Where(row => row.Name == name && time.Contains(row.CreatedAt) && (ownsEvent?.Invoke(row) ?? ownsConversation(row.Conversation)));

    /// <summary>The mean of a kind of event; null without any.</summary>
    public double? Average(string name, TimeRange? range, bool businessHours) => Events(name, range).Mean(businessHours);

    public int BotResolutions(TimeRange? range) => Distinct(Events(ReportEvents.BotResolution, range)).Except(Distinct(Events(ReportEvents.HandOff, range))).Count();

    public int HandOffs(TimeRange? range) => Distinct(Events(ReportEvents.HandOff, range)).Count();

    private static IEnumerable<Conversation> Distinct(IEnumerable<ReportingEvent> rows) => rows.Select(row => row.Conversation).Distinct();
}

internal static class ReportingEvents
{
    /// <summary>Events go with their conversations.</summary>
    public static IEnumerable<ReportingEvent> EventsOfLiving(this Account account) =>
        account.ReportingEvents.Where(row => account.Conversations.ContainsKey(row.Conversation.DisplayId));

    public static double Seconds(this ReportingEvent row, bool businessHours) => businessHours ? row.ValueInBusinessHours : row.Value;

    public static double? Mean(this IEnumerable<ReportingEvent> rows, bool businessHours)
    {
        var values = rows.Select(row => row.Seconds(businessHours)).ToArray();
        return values.Length == 0 ? null : values.Average();
    }

    public static bool BusinessHours(this Call call) => call.Fields.TryBoolean("business_hours", out var flag) && flag == true;
}
