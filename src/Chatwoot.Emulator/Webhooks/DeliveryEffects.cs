using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Conversations;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Webhooks;

/// <summary>What a delivery that failed for good brings about.</summary>
internal static class DeliveryEffects
{
    public static void Follow(Delivery delivery, string error)
    {
        // Only what tells of a message leaves a trace.
        if (delivery.Kind == TargetKind.Silent || delivery.Message is not { } message)
        {
            return;
        }

        var origin = delivery.Origin;
        lock (origin.World.Gate)
        {
            // In the name of the system, whoever asked for what failed.
            var call = new Call(origin.World, origin.Route, [], origin.Parameters, origin.Accept, origin.BaseAddress) { Account = message.Conversation.Account };
            if (delivery.Kind == TargetKind.ApiInbox)
            {
                Fail(call, message, error);
            }
            else
            {
                Open(call, message.Conversation);
            }

            call.RunAllJobs();
        }
    }

    /// <summary>One that has failed so already stays as it is, so that no update follows the failure of an update for ever.</summary>
    private static void Fail(Call call, Message message, string error)
    {
        if (message.Status == "failed" && Fields.AsText(message.ContentAttributes["external_error"] as JsonValue) == error)
        {
            return;
        }

        var before = call.Columns(message);
        message.Status = "failed";
        message.ContentAttributes["external_error"] = error;
        message.UpdatedAt = call.Now;
        call.RaiseUpdated(message, before);
    }

    private static void Open(Call call, Conversation conversation)
    {
        if (conversation.Status == "pending" && !StaysPending(conversation.Account))
        {
            ConversationChanges.SetStatus(call, conversation, "open");
            Activities.Write(call, conversation, "Conversation was marked open by system due to an error with the agent bot.");
        }
    }

    private static bool StaysPending(Account account) => account.Settings["keep_pending_on_bot_failure"] is JsonValue value && value.TryGetValue<bool>(out var kept) && kept;
}
