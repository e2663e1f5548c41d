using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Filters;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

/// <summary>The search page: four sections, fifteen rows a page, no totals.</summary>
internal static class SearchResource
{
    private const string Path = "/api/v1/accounts/{account_id}/search";
    private const int PageSize = 15;
    private const int DaysOfMessages = 92;
    private const int DaysBack = 90;

    public static void Map(Routes routes)
    {
        routes.Get(Path, Everything);
        routes.Get(Path + "/conversations", call => Section("conversations", Conversations(call, withAttributes: true)));
        routes.Get(Path + "/contacts", call => Section("contacts", Contacts(call)));
        routes.Get(Path + "/messages", call => Section("messages", Messages(call)));
        routes.Get(Path + "/articles", _ => Section("articles", []));
    }

    private static Answer Everything(Call call) => Answer.Ok(new JsonObject
    {
        ["payload"] = new JsonObject
        {
            ["conversations"] = Conversations(call, withAttributes: false),
            ["contacts"] = Contacts(call),
            ["messages"] = Messages(call),
            ["articles"] = new JsonArray(),
        },
    });

    private static Answer Section(string name, JsonArray rows) => Answer.Ok(new JsonObject { ["payload"] = new JsonObject { [name] = rows } });

    private static JsonArray Conversations(Call call, bool withAttributes)
    {
        var pattern = Pattern(call);
        var times = Times(call);
        var rows = call.Account.Conversations.Values
            .Where(row => call.MayUse(row.Inbox) && times(row.CreatedAt))
            .Where(row => pattern.Matches(row.DisplayId.ToString(CultureInfo.InvariantCulture)) || Matches(pattern, row.Contact))
            .OrderByDescending(row => row.CreatedAt);
        return Page(call, rows, row => Render(call, row, withAttributes));
    }

    private static JsonArray Contacts(Call call)
    {
        var pattern = Pattern(call);
        var times = Times(call);
        var rows = call.Account.Contacts
            .Where(row => row.Resolved && Matches(pattern, row) && times(row.LastActivityAt))
            .OrderByDescending(row => row.LastActivityAt ?? DateTimeOffset.MinValue)
            .ThenByDescending(row => row.Id);
        return Page(call, rows, Render);
    }

    private static JsonArray Messages(Call call)
    {
        var pattern = Pattern(call);
        var times = Times(call);
        var oldest = call.Now.AddDays(-DaysOfMessages);
        var isAdvanced = IsAdvanced(call);
        var inbox = isAdvanced ? call.IdOf("inbox_id") : 0;
        var from = isAdvanced ? Fields.AsText(call.Params["from"]) : null;
        var rows = call.Account.Conversations.Values
            .Where(row => call.MayUse(row.Inbox) && (inbox == 0 || row.Inbox.Id == inbox))
            .SelectMany(row => row.Messages)
            .Where(row => row.CreatedAt >= oldest && pattern.Matches(row.Content) && times(row.CreatedAt))
            .Where(row => string.IsNullOrEmpty(from) || from == Sender(row))
            .OrderByDescending(row => row.CreatedAt)
            .ThenByDescending(row => row.Id);
        return Page(call, rows, row => call.Message(row));
    }

    private static string? Sender(Message message) => message.Sender switch
    {
        User user => $"agent:{user.Id}",
        Contact contact => $"contact:{contact.Id}",
        _ => null,
    };

    private static LikePattern Pattern(Call call) => LikePattern.Create(Fields.AsText(call.Params["q"])?.Trim() ?? "", ignoreCase: true);

    private static bool IsAdvanced(Call call) => call.Account.Features.Contains("advanced_search");

    /// <summary>since and until, which count only where the feature is switched on.</summary>
    private static Func<DateTimeOffset?, bool> Times(Call call)
    {
        if (!IsAdvanced(call))
        {
            return _ => true;
        }

        var earliest = call.Now.AddDays(-DaysBack);
        var since = Time(call, "since") is { } asked && asked > earliest ? asked : Time(call, "since") is null ? (DateTimeOffset?)null : earliest;
        var until = Time(call, "until");
        return time => (since is null || time >= since) && (until is null || time <= until);
    }

    private static DateTimeOffset? Time(Call call, string key) =>
        JsonText.LeadingNumber(Fields.AsText(call.Params[key]) ?? "") is { } seconds && seconds > 0 ? DateTimeOffset.FromUnixTimeSeconds((long)seconds) : null;

    private static bool Matches(LikePattern pattern, Contact contact) =>
        pattern.Matches(contact.Name) || pattern.Matches(contact.Email) || pattern.Matches(contact.PhoneNumber) || pattern.Matches(contact.Identifier);

    private static JsonArray Page<T>(Call call, IEnumerable<T> rows, Func<T, JsonObject> render)
    {
        var (page, _) = call.Page(PageSize);
        return new JsonArray([.. Call.PageOf(rows.ToArray(), page, PageSize).Select(render)]);
    }

    private static JsonObject Render(Call call, Conversation row, bool withAttributes)
    {
        // Made for conversations with a message; another one breaks it.
        var first = row.Messages.Count > 0 ? row.Messages[0] : throw Refusal.Crash();
        var json = new JsonObject
        {
            ["id"] = row.DisplayId,
            ["account_id"] = call.Account.Id,
            ["created_at"] = row.CreatedAt.Unix(),
            ["message"] = call.Message(first),
            ["contact"] = Render(row.Contact),
            ["inbox"] = new JsonObject { ["id"] = row.Inbox.Id, ["channel_id"] = row.Inbox.Channel.Id, ["name"] = row.Inbox.Name, ["channel_type"] = row.Inbox.Channel.Type },
        };
        if (row.Assignee is { } agent)
        {
            json["agent"] = new JsonObject
            {
                ["id"] = agent.Id,
                ["available_name"] = agent.AvailableName,
                ["email"] = agent.Email,
                ["name"] = agent.Name,
                ["role"] = call.Account.Members.GetValueOrDefault(agent.Id)?.Role,
            };
        }

        if (withAttributes)
        {
            json["additional_attributes"] = row.AdditionalAttributes.Copy();
        }

        return json;
    }

    private static JsonObject Render(Contact contact) => new()
    {
        ["email"] = contact.Email,
        ["id"] = contact.Id,
        ["name"] = contact.Name,
        ["phone_number"] = contact.PhoneNumber,
        ["identifier"] = contact.Identifier,
        ["additional_attributes"] = contact.AdditionalAttributes.Copy(),
        ["last_activity_at"] = contact.LastActivityAt?.Unix(),
    };
}
