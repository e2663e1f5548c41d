using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Conversations;
using Chatwoot.Emulator.Application.Messages;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;
using Chatwoot.Emulator.Webhooks;

namespace Chatwoot.Emulator.Application.Rules;

/// <summary>The actions of macros and automation rules: read from a request, shown, and done.</summary>
internal static class RuleActions
{
    public static readonly string[] OfMacros =
    [
        "send_message", "add_private_note", "send_attachment", "send_webhook_event", "send_email_transcript", "add_label", "remove_label", "assign_agent",
        "assign_team", "remove_assigned_agent", "remove_assigned_team", "change_status", "change_priority", "resolve_conversation", "snooze_conversation", "mute_conversation",
    ];

    public static readonly string[] OfRules = [.. OfMacros, "open_conversation", "pending_conversation", "send_email_to_team", "add_sla"];

    /// <summary>Replaces the actions by those of the request, and takes the files these name.</summary>
    public static void Apply(Call call, ActionList owner, JsonArray sent, string[] allowed, string noun)
    {
        var actions = sent.Copy();
        foreach (var action in actions.OfType<JsonObject>())
        {
            var name = Fields.AsText(action["action_name"]) ?? "";
            if (!allowed.Contains(name))
            {
                throw new Refusal(Answer.Refused(422, new JsonObject { ["error"] = new JsonObject { ["actions"] = new JsonArray($"{noun} actions {name} not supported.") } }));
            }
        }

        foreach (var action in actions.OfType<JsonObject>().Where(action => Fields.AsText(action["action_name"]) == "send_attachment"))
        {
            action["action_params"] = new JsonArray(call.World.Blobs.NumberOf(FileOf(call, owner, (action["action_params"] as JsonArray)?.FirstOrDefault())));
        }

        owner.Actions = actions;
    }

    public static void AddFiles(this Call call, JsonObject json, ActionList owner, string key)
    {
        if (owner.Files.Count == 0)
        {
            return;
        }

        var files = new JsonArray();
        foreach (var file in owner.Files)
        {
            files.Add(new JsonObject
            {
                ["id"] = file.Id,
                [key] = owner.Id,
                ["file_type"] = file.Blob.ContentType,
                ["account_id"] = call.Account.Id,
                ["file_url"] = call.Url($"rails/active_storage/blobs/redirect/{file.Blob.SignedId}/{file.Blob.Address.FileName}"),
                ["blob_id"] = call.World.Blobs.NumberOf(file.Blob),
                ["filename"] = file.Blob.FileName,
            });
        }

        json["files"] = files;
    }

    /// <summary>Does the actions to a conversation; what one of them cannot do is passed over.</summary>
    /// <param name="say">Sends a message or note.</param>
    public static void Run(Call call, ActionList owner, Conversation conversation, Action<string, bool> say)
    {
        foreach (var action in owner.Actions.OfType<JsonObject>())
        {
            var values = (action["action_params"] as JsonArray)?.Select(value => value is JsonValue ? Fields.AsText(value) : null).OfType<string>().ToArray() ?? [];
            try
            {
                var name = Fields.AsText(action["action_name"]) ?? "";
                if (name == "send_webhook_event")
                {
                    Tell(call, owner, conversation, values.FirstOrDefault() ?? "");
                }
                else
                {
                    Run(call, conversation, name, values, say);
                }
            }
            catch (Exception failure) when (failure is MessageFault or Refusal)
            {
                // Chatwoot logs it and goes on.
            }
        }
    }

    private static void Run(Call call, Conversation conversation, string name, string[] values, Action<string, bool> say)
    {
        var first = values.FirstOrDefault() ?? "";
        switch (name)
        {
            case "send_message" or "add_private_note":
                say(first, name == "add_private_note");
                break;
            case "add_label":
                ConversationChanges.SetLabels(call, conversation, [.. conversation.Labels.Union(values)]);
                break;
            case "remove_label":
                ConversationChanges.SetLabels(call, conversation, [.. conversation.Labels.Except(values)]);
                break;
            case "assign_agent":
                AssignAgent(call, conversation, first);
                break;
            case "remove_assigned_agent":
                ConversationChanges.Assign(call, conversation, (User?)null);
                break;
            case "assign_team":
                AssignTeam(call, conversation, first);
                break;
            case "remove_assigned_team":
                ConversationChanges.Assign(call, conversation, (Team?)null);
                break;
            case "change_status" when ConversationChanges.Statuses.Contains(first):
                ConversationChanges.SetStatus(call, conversation, first);
                break;
            case "resolve_conversation" or "open_conversation" or "pending_conversation" or "snooze_conversation":
                ConversationChanges.SetStatus(call, conversation, name switch { "resolve_conversation" => "resolved", "open_conversation" => "open", "pending_conversation" => "pending", _ => "snoozed" });
                break;
            case "change_priority":
                ConversationChanges.SetPriority(call, conversation, ConversationChanges.Priorities.Contains(first) ? first : null);
                break;
            case "mute_conversation":
                ConversationChanges.SetStatus(call, conversation, "resolved");
                ConversationChanges.Block(call, conversation.Contact, blocked: true);
                Activities.Muting(call, conversation, muted: true);
                break;
            case "add_sla" when call.Account.Rules.SlaPolicies.Find(Call.LeadingId(first)) is { } policy && conversation.SlaPolicyId is null:
                AppliedSlaResource.Put(call, conversation, policy);
                break;
            default:
                // Mails leave no trace here.
                break;
        }
    }

    private static void Tell(Call call, ActionList owner, Conversation conversation, string url)
    {
        var name = owner is AutomationRule rule ? "automation_event." + rule.EventName : "macro.executed";
        call.Raise(new Happening(WebhookListener.ByAction, conversation.Account)
        {
            Conversation = conversation,
            Details = new JsonObject { ["url"] = url, ["event"] = name },
        });
    }

    private static void AssignAgent(Call call, Conversation conversation, string wanted)
    {
        if (wanted == "nil")
        {
            ConversationChanges.Assign(call, conversation, (User?)null);
            return;
        }

        var user = wanted switch
        {
            "self" => call.CallingUser,
            "last_responding_agent" => conversation.Messages.Where(message => message is { Type: MessageType.Outgoing, Private: false }).Select(message => message.Sender).OfType<User>().LastOrDefault(),
            _ => call.World.Users.Find(Call.LeadingId(wanted)),
        };
        if (user is not null && call.Account.Members.TryGetValue(user.Id, out var member) && (member.Role == "administrator" || conversation.Inbox.Members.Contains(user.Id)))
        {
            ConversationChanges.Assign(call, conversation, user);
        }
    }

    private static void AssignTeam(Call call, Conversation conversation, string wanted)
    {
        if (wanted is "nil" or "0" or "")
        {
            ConversationChanges.Assign(call, conversation, (Team?)null);
        }
        else if (call.Account.Teams.Find(Call.LeadingId(wanted)) is { } team)
        {
            ConversationChanges.Assign(call, conversation, team);
        }
    }

    /// <summary>A signed id from the upload, or the number of a file the owner has already.</summary>
    private static Blob FileOf(Call call, ActionList owner, JsonNode? parameter)
    {
        var text = Fields.AsText(parameter as JsonValue) ?? "";
        if (owner.Files.Find(file => call.World.Blobs.NumberOf(file.Blob) == Call.LeadingId(text) || file.Blob.SignedId == text) is { } known)
        {
            return known.Blob;
        }

        var blob = parameter?.GetValueKind() == JsonValueKind.String ? call.World.Blobs.Find(text) : null;
        if (blob is null)
        {
            throw Refusal.Error(422, "Invalid attachment");
        }

        owner.Files.Add(new RuleFile(call.Account.Rules.NextFile(), blob));
        return blob;
    }
}
