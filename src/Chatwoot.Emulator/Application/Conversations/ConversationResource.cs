using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Rules;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Conversations;

/// <summary>One conversation: show, change, remove, and what hangs on it.</summary>
internal static class ConversationResource
{
    public const string Path = "/api/v1/accounts/{account_id}/conversations";
    public const string One = Path + "/{conversation_id}";
    private const int AttachmentsPerPage = 100;

    public static void Map(Routes routes)
    {
        routes.Get(One, Show, bots: true);
        routes.Update(One, Update, bots: true);
        routes.Delete(One, Delete);
        routes.Post(One + "/custom_attributes", SetCustomAttributes, bots: true);
        routes.Get(One + "/attachments", ListAttachments);
        routes.Get(One + "/inbox_assistant", call =>
        {
            Find(call);
            return Answer.Ok(new JsonObject { ["assistant"] = null });
        });
    }

    /// <summary>The conversation of the path, if the caller may see it.</summary>
    public static Conversation Find(Call call)
    {
        if (!call.Account.Conversations.TryGetValue(call.Id("conversation_id"), out var conversation))
        {
            throw Refusal.NotFound();
        }

        return call.MaySee(conversation) ? conversation : throw Refusal.NotAuthorized();
    }

    /// <summary>A bot sees no team: rendering whether it is a member of one breaks the server, after the work is done.</summary>
    public static Answer Render(Call call, Conversation conversation) =>
        call.Bot is not null && conversation.Team is not null ? throw Refusal.Crash() : Answer.Ok(call.Conversation(conversation));

    private static Answer Show(Call call) => Render(call, Find(call));

    private static Answer Update(Call call)
    {
        var conversation = Find(call);
        if (call.Fields.TryInteger("sla_policy_id", out var policy) && policy != conversation.SlaPolicyId)
        {
            var before = call.Columns(conversation);
            ChangePolicy(call, conversation, policy);
            call.RaiseUpdated(conversation, before);
        }

        if (call.Fields.TryChoice("priority", ConversationChanges.Priorities, out var priority))
        {
            ConversationChanges.SetPriority(call, conversation, priority);
        }

        return Render(call, conversation);
    }

    private static void ChangePolicy(Call call, Conversation conversation, long? policy)
    {
        if (conversation.SlaPolicyId is not null)
        {
            throw policy is null
                ? Refusal.Invalid("Sla policy cannot remove sla policy from conversation", "sla_policy")
                : Refusal.Invalid("Sla policy conversation already has a different sla", "sla_policy");
        }

        if (call.Account.Rules.SlaPolicies.Find(policy ?? 0) is { } known)
        {
            AppliedSlaResource.Put(call, conversation, known);
        }
        else
        {
            conversation.SlaPolicyId = policy;
        }
    }

    private static Answer Delete(Call call)
    {
        var conversation = Find(call);
        call.RequireAdministrator();
        call.Account.Conversations.Remove(conversation.DisplayId);
        if (conversation is { Status: "open", UnreadCount: > 0 })
        {
            call.RaiseUnread(conversation);
        }

        return Answer.Empty();
    }

    private static Answer SetCustomAttributes(Call call)
    {
        var conversation = Find(call);
        var attributes = call.Params["custom_attributes"] as JsonObject ?? throw Refusal.Crash();
        ConversationChanges.CheckAttributes(attributes);
        var before = call.Columns(conversation);
        conversation.CustomAttributes = attributes.Copy();
        conversation.UpdatedAt = call.Now;
        call.RaiseUpdated(conversation, before);
        return Answer.Ok(new JsonObject { ["custom_attributes"] = attributes.Copy() });
    }

    private static Answer ListAttachments(Call call)
    {
        var conversation = Find(call);
        // Oldest message first, yet the last of its files before the others.
        var files = conversation.Messages.SelectMany(message => message.Attachments.AsEnumerable().Reverse()).ToArray();
        var (page, _) = call.Page(AttachmentsPerPage);
        var payload = new JsonArray();
        foreach (var attachment in Call.PageOf(files, page, AttachmentsPerPage))
        {
            var item = call.AttachmentItem(attachment);
            item.Remove("conversation_id");
            payload.Add(item);
        }

        return Answer.Ok(new JsonObject { ["meta"] = new JsonObject { ["total_count"] = files.Length }, ["payload"] = payload });
    }
}
