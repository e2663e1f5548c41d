using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Conversations;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

/// <summary>One change for many conversations or contacts. The answer says nothing of what a job then does, or does not do.</summary>
internal static class BulkActionResource
{
    public static void Map(Routes routes) => routes.Post("/api/v1/accounts/{account_id}/bulk_actions", Create);

    private static Answer Create(Call call)
    {
        switch (Fields.AsText(call.Params["type"]))
        {
            case "Conversation" or "conversation":
                call.Later(() => Run(call, ChangeConversations));
                return Answer.Empty();
            case "Contact" or "contact":
                if (IsDeletion(call))
                {
                    call.RequireAdministrator();
                }

                call.Later(() => Run(call, ChangeContacts));
                return Answer.Empty();
            default:
                throw new Refusal(Answer.Refused(422, new JsonObject { ["success"] = false }));
        }
    }

    /// <summary>What breaks a job is nowhere told.</summary>
    private static void Run(Call call, System.Action<Call> job)
    {
        try
        {
            job(call);
        }
        catch (Refusal)
        {
        }
    }

    /// <summary>Of those not listed for the caller none is touched. Labels are removed before others are added.</summary>
    private static void ChangeConversations(Call call)
    {
        var chosen = Ids(call).Select(id => call.Account.Conversations.GetValueOrDefault(id)).OfType<Conversation>().Where(row => call.MayUse(row.Inbox)).ToArray();
        foreach (var conversation in chosen)
        {
            Relabel(call, conversation, conversation.Labels.Except(Labels(call, "remove")).ToList());
        }

        foreach (var conversation in chosen)
        {
            Relabel(call, conversation, conversation.Labels.Union(Labels(call, "add")).ToList());
            if (call.Params["fields"] is JsonObject fields)
            {
                Update(call, conversation, new Fields(fields));
            }
        }
    }

    private static void Relabel(Call call, Conversation conversation, List<string> labels)
    {
        if (!labels.SequenceEqual(conversation.Labels))
        {
            ConversationChanges.SetLabels(call, conversation, labels);
        }
    }

    /// <summary>The team comes last, so that it drops an assignee from outside.</summary>
    private static void Update(Call call, Conversation conversation, Fields fields)
    {
        fields.TryChoice("status", ConversationChanges.Statuses, out var status);
        var until = call.Params["snoozed_until"];
        if (status is not null || until is not null)
        {
            ConversationChanges.SetStatus(call, conversation, status ?? conversation.Status, until);
        }

        if (fields.TryInteger("assignee_id", out var assignee))
        {
            ConversationChanges.Assign(call, conversation, call.Account.Members.GetValueOrDefault(assignee ?? 0)?.User);
        }

        if (fields.TryInteger("team_id", out var team))
        {
            ConversationChanges.Assign(call, conversation, call.Account.Teams.Find(team ?? 0));
        }
    }

    /// <summary>One of three things, in this order.</summary>
    private static void ChangeContacts(Call call)
    {
        var chosen = Ids(call).Select(call.Account.Contacts.Find).OfType<Contact>().ToArray();
        var add = Labels(call, "add");
        foreach (var contact in chosen)
        {
            if (IsDeletion(call))
            {
                ContactWriting.Remove(call, contact);
            }
            else if (add.Count > 0)
            {
                contact.Labels = contact.Labels.Union(add).ToList();
            }
            else
            {
                contact.Labels = contact.Labels.Except(Labels(call, "remove")).ToList();
            }
        }
    }

    private static bool IsDeletion(Call call) => call.Fields.Text("action_name") == "delete";

    private static long[] Ids(Call call) => (call.Fields.List("ids") ?? []).Select(Call.LeadingIdOf).Distinct().ToArray();

    private static List<string> Labels(Call call, string what) => ContactRelations.ReadLabels(call.Fields.Object("labels")?[what]);
}
