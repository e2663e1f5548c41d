using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Filters;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Conversations;

/// <summary>What the query of a list, of its counts or of a search selects.</summary>
internal sealed class ConversationSelection
{
    public const int PageSize = 25;

    private readonly Call call;
    private readonly Conversation[] rows;

    public ConversationSelection(Call call)
    {
        this.call = call;
        (Page, _) = call.Page(PageSize);
        rows = Select().ToArray();
    }

    public int Page { get; }

    /// <summary>Null where nothing was searched for.</summary>
    public LikePattern? Pattern { get; private set; }

    /// <summary>A search for text counts what is left of each kind for this page, not totals.</summary>
    public Counts Count()
    {
        var mine = rows.Count(row => row.Assignee == call.User);
        var unassigned = rows.Count(row => !row.HasAssignee);
        var counts = new Counts(Window(mine), Window(unassigned), Window(rows.Length));
        return counts;
    }

    public IEnumerable<Conversation> Rows()
    {
        var shown = Text("assignee_type") switch
        {
            "me" => rows.Where(row => row.Assignee == call.User),
            "unassigned" => rows.Where(row => !row.HasAssignee),
            "assigned" => rows.Where(row => row.HasAssignee),
            _ => rows,
        };
        var ordered = ConversationOrder.Apply(shown, Text("sort_by"));
        if (Text("updated_within") is { Length: > 0 } within && !string.IsNullOrWhiteSpace(within))
        {
            var since = call.Now.AddSeconds(-(double)(JsonText.LeadingNumber(within) ?? 0));
            return ordered.Where(row => row.UpdatedAt > since);
        }

        return Call.PageOf(ordered.ToArray(), Page, PageSize);
    }

    public static bool Matches(Message message, LikePattern pattern) =>
        message.Type is MessageType.Incoming or MessageType.Outgoing && pattern.Matches(message.Content);

    private int Window(int total) => Pattern is null ? total : (int)Math.Min(PageSize, Math.Max(0, total - ((long)PageSize * (Page - 1))));

    private string? Text(string key) => Fields.AsText(call.Params[key]);

    private IEnumerable<Conversation> Select()
    {
        var searching = call.Params["q"] is not null;
        var selected = ByType();
        if (!searching)
        {
            selected = ByStatus(selected);
        }

        if (call.Params["team_id"] is not null)
        {
            var team = call.Account.Teams.Find(call.IdOf("team_id")) ?? throw Refusal.NotFound();
            selected = selected.Where(row => row.Team == team);
        }

        if (call.Params["labels"] is { } labels)
        {
            var titles = Titles(labels);
            selected = selected.Where(row => row.Labels.Exists(titles.Contains));
        }

        if (searching)
        {
            var pattern = LikePattern.Create(Text("q") ?? "", ignoreCase: true);
            Pattern = pattern;
            selected = selected.Where(row => row.Messages.Exists(message => Matches(message, pattern)));
        }

        if (Text("source_id") is { } source)
        {
            selected = selected.Where(row => row.ContactInbox.SourceId == source);
        }

        return selected;
    }

    private IEnumerable<Conversation> ByType()
    {
        IEnumerable<Conversation> all = call.Account.Conversations.Values;
        var type = Text("conversation_type");
        if (type == "participating")
        {
            return all.Where(row => row.Participants.Contains(call.User.Id));
        }

        if (call.Params["inbox_id"] is not null)
        {
            var inbox = call.IdOf("inbox_id");
            all = all.Where(row => row.Inbox.Id == inbox);
        }

        all = all.Where(row => call.MayUse(row.Inbox));
        return type switch
        {
            "mention" => all.Where(row => row.Mentions.Contains(call.User.Id)),
            "unattended" => all.Where(row => row.FirstReplyCreatedAt is null || row.WaitingSince is not null),
            _ => all,
        };
    }

    private IEnumerable<Conversation> ByStatus(IEnumerable<Conversation> selected)
    {
        switch (call.Params["status"])
        {
            case null:
                return selected.Where(row => row.Status == "open");
            case JsonArray list:
                var several = list.Select(Status).ToHashSet(StringComparer.Ordinal);
                return selected.Where(row => several.Contains(row.Status));
            case JsonValue value when Fields.AsText(value) == "all":
                return selected;
            case var one:
                var status = Status(one);
                return selected.Where(row => row.Status == status);
        }
    }

    /// <summary>A word, or its number; an unknown one selects nothing.</summary>
    private static string Status(JsonNode? node)
    {
        var text = Fields.AsText(node) ?? "";
        return text.Length == 1 && text[0] is >= '0' and <= '3' ? ConversationChanges.Statuses[text[0] - '0'] : text;
    }

    private static HashSet<string> Titles(JsonNode labels)
    {
        var list = labels is JsonArray array ? array : [labels.DeepClone()];
        return ContactRelations.ReadLabels(list).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>How many conversations a selection holds for each choice of assignee.</summary>
internal sealed record Counts(int Mine, int Unassigned, int All)
{
    public static Counts Of(Call call, IReadOnlyCollection<Conversation> rows) =>
        new(rows.Count(row => row.Assignee == call.User), rows.Count(row => !row.HasAssignee), rows.Count);

    public JsonObject Json(bool withAssigned)
    {
        var json = new JsonObject { ["mine_count"] = Mine };
        if (withAssigned)
        {
            json["assigned_count"] = All - Unassigned;
        }

        json["unassigned_count"] = Unassigned;
        json["all_count"] = All;
        return json;
    }
}
