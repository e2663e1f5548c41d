using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Conversations;

internal static class AssignmentResource
{
    public static void Map(Routes routes) => routes.Post(ConversationResource.One + "/assignments", Create, bots: true);

    /// <summary>The team is looked at only where no assignee is named.</summary>
    private static Answer Create(Call call)
    {
        var conversation = ConversationResource.Find(call);
        if (call.Fields.Text("assignee_type") == "AgentBot")
        {
            return AssignBot(call, conversation);
        }

        if (call.Params.ContainsKey("assignee_id") || call.Params.ContainsKey("assignee_type"))
        {
            return AssignAgent(call, conversation);
        }

        return call.Params.ContainsKey("team_id") ? AssignTeam(call, conversation) : Answer.Ok(null);
    }

    /// <summary>Whoever is no user of the account is nobody: the conversation is unassigned.</summary>
    private static Answer AssignAgent(Call call, Conversation conversation)
    {
        var agent = call.Account.Members.TryGetValue(call.IdOf("assignee_id"), out var member) ? member.User : null;
        ConversationChanges.Assign(call, conversation, agent);
        return Answer.Ok(agent is null ? null : call.Agent(agent));
    }

    private static Answer AssignBot(Call call, Conversation conversation)
    {
        if (call.World.AgentBots.Find(call.IdOf("assignee_id")) is not { } bot || (bot.AccountId is not null && bot.AccountId != call.Account.Id))
        {
            return Answer.Ok(null);
        }

        ConversationChanges.Assign(call, conversation, bot);
        return Answer.Ok(call.BotSlim(bot));
    }

    /// <summary>The answer is the row itself, with its times.</summary>
    private static Answer AssignTeam(Call call, Conversation conversation)
    {
        var team = call.Account.Teams.Find(call.IdOf("team_id"));
        ConversationChanges.Assign(call, conversation, team);
        return Answer.Ok(team is null ? null : new JsonObject
        {
            ["id"] = team.Id,
            ["name"] = team.Name,
            ["description"] = team.Description,
            ["allow_auto_assign"] = team.AllowAutoAssign,
            ["account_id"] = call.Account.Id,
            ["created_at"] = team.CreatedAt.Iso(),
            ["updated_at"] = team.UpdatedAt.Iso(),
        });
    }
}
