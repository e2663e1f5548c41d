using System.Collections.Generic;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Json;

/// <summary>Agents, users, bots and teams in the forms other resources embed.</summary>
internal static class PersonJson
{
    /// <summary>The resizing the address asks for; it is the same everywhere, and every answer is the picture itself.</summary>
    private const string Variation = "eyJfcmFpbHMiOnsibWVzc2FnZSI6InJlc2l6ZV90b19maWxsIiwicHVyIjoidmFyaWF0aW9uIn19";

    public static string AvatarUrl(this Call call, Picture? picture) =>
        picture is null ? "" : call.Url($"rails/active_storage/representations/redirect/{picture.SignedId}/{Variation}/{picture.FileName}");

    /// <summary>The agent shape: lists of agents, assignees, note authors, participants.</summary>
    public static JsonObject Agent(this Call call, User user)
    {
        var member = call.Account.Members.GetValueOrDefault(user.Id);
        var agent = new JsonObject
        {
            ["id"] = user.Id,
            ["account_id"] = call.Account.Id,
            ["availability_status"] = member?.AvailabilityStatus(call.Now),
            ["auto_offline"] = member?.AutoOffline,
            ["confirmed"] = user.Confirmed,
            ["email"] = user.Email,
            ["provider"] = user.Provider,
            ["available_name"] = user.AvailableName,
            ["name"] = user.Name,
            ["role"] = member?.Role,
            ["thumbnail"] = call.AvatarUrl(user.Avatar),
            ["custom_role_id"] = member?.CustomRoleId,
        };
        if (user.CustomAttributes.Count > 0)
        {
            agent["custom_attributes"] = user.CustomAttributes.Copy();
        }

        return agent;
    }

    /// <summary>The push form of a user: message senders, web-socket payloads.</summary>
    public static JsonObject UserPush(this Call call, User user) => new()
    {
        ["id"] = user.Id,
        ["name"] = user.Name,
        ["available_name"] = user.AvailableName,
        ["avatar_url"] = call.AvatarUrl(user.Avatar),
        ["type"] = "user",
        ["availability_status"] = call.Account.Members.GetValueOrDefault(user.Id)?.AvailabilityStatus(call.Now),
        ["thumbnail"] = call.AvatarUrl(user.Avatar),
    };

    public static JsonObject BotPush(this Call call, AgentBot bot) => new()
    {
        ["id"] = bot.Id,
        ["name"] = bot.Name,
        ["avatar_url"] = call.AvatarUrl(bot.Avatar),
        ["type"] = "agent_bot",
    };

    /// <summary>A bot as an assignee.</summary>
    public static JsonObject BotSlim(this Call call, AgentBot bot)
    {
        var slim = new JsonObject
        {
            ["id"] = bot.Id,
            ["name"] = bot.Name,
            ["description"] = bot.Description,
            ["thumbnail"] = call.AvatarUrl(bot.Avatar),
            ["bot_type"] = bot.BotType,
        };
        if (bot.AccountId is not null)
        {
            slim["outgoing_url"] = bot.OutgoingUrl;
        }

        return slim;
    }

    public static JsonObject Team(this Call call, Team team) => new()
    {
        ["id"] = team.Id,
        ["name"] = team.Name,
        ["description"] = team.Description,
        ["allow_auto_assign"] = team.AllowAutoAssign,
        ["account_id"] = call.Account.Id,
        ["is_member"] = call.CallingUser is { } user && team.Members.Contains(user.Id),
    };
}
