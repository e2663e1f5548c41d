using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

/// <summary>The bots of an account, and those of the installation, which it sees only.</summary>
internal static class AgentBotResource
{
    private const string Path = "/api/v1/accounts/{account_id}/agent_bots";
    private const int LongestUrl = 2048;
    private static readonly string[] Types = ["webhook"];

    public static void Map(Routes routes)
    {
        routes.Get(Path, call => Answer.Ok(new JsonArray([.. call.World.AgentBots.Where(bot => IsSeen(call, bot)).Select(bot => Render(call, bot))])));
        routes.Get(Path + "/{id}", call => Answer.Ok(Render(call, call.World.AgentBots.Find(call.Id()) is { } bot && IsSeen(call, bot) ? bot : throw Refusal.NotFound())));
        routes.Post(Path, Create);
        routes.Update(Path + "/{id}", call =>
        {
            var bot = Own(call);
            Apply(call, bot);
            return Answer.Ok(Render(call, bot));
        });
        routes.Delete(Path + "/{id}", Delete);
        routes.Delete(Path + "/{id}/avatar", call =>
        {
            var bot = Own(call);
            bot.Avatar = null;
            return Answer.Ok(Render(call, bot));
        });
        routes.Post(Path + "/{id}/reset_access_token", ResetToken);
        routes.Post(Path + "/{id}/reset_secret", call =>
        {
            var bot = Own(call);
            bot.Secret = call.World.NewToken();
            return Answer.Ok(Render(call, bot));
        });
    }

    /// <param name="tokenAsRow">Where an inbox shows its bot, the token comes as the row it is stored in.</param>
    public static JsonObject Render(Call call, AgentBot bot, bool tokenAsRow = false)
    {
        var json = new JsonObject
        {
            ["id"] = bot.Id,
            ["name"] = bot.Name,
            ["description"] = bot.Description,
            ["thumbnail"] = call.AvatarUrl(bot.Avatar),
        };
        if (bot.AccountId is not null)
        {
            json["outgoing_url"] = bot.OutgoingUrl;
        }

        json["bot_type"] = bot.BotType;
        json["bot_config"] = bot.BotConfig.Copy();
        json["account_id"] = bot.AccountId;
        if (bot.AccountId is not null)
        {
            json["access_token"] = tokenAsRow
                ? new JsonObject { ["id"] = bot.Id, ["owner_type"] = "AgentBot", ["owner_id"] = bot.Id, ["token"] = bot.AccessToken, ["created_at"] = bot.CreatedAt.Iso(), ["updated_at"] = bot.CreatedAt.Iso() }
                : bot.AccessToken;
            if (call.IsAdministrator)
            {
                json["secret"] = bot.Secret;
            }
        }

        json["system_bot"] = bot.AccountId is null;
        return json;
    }

    private static bool IsSeen(Call call, AgentBot bot) => bot.AccountId is null || bot.AccountId == call.Account.Id;

    private static AgentBot Own(Call call)
    {
        var bot = call.World.AgentBots.Find(call.Id());
        if (bot is null || bot.AccountId != call.Account.Id)
        {
            throw Refusal.NotFound();
        }

        call.RequireAdministrator();
        return bot;
    }

    private static Answer Create(Call call)
    {
        call.RequireAdministrator();
        Check(call, null);
        var bot = call.World.AddBot(null, call.Account.Id);
        bot.CreatedAt = call.Now;
        Apply(call, bot);
        return Answer.Ok(Render(call, bot));
    }

    private static Answer Delete(Call call)
    {
        var bot = Own(call);
        call.World.AgentBots.Remove(bot);
        call.World.Owners.Remove(bot.AccessToken);
        foreach (var inbox in call.Account.Inboxes.Where(inbox => inbox.AgentBot == bot))
        {
            inbox.AgentBot = null;
        }

        return Answer.Empty();
    }

    private static Answer ResetToken(Call call)
    {
        var bot = Own(call);
        call.World.Owners.Remove(bot.AccessToken);
        bot.AccessToken = call.World.NewToken();
        call.World.Owners.Add(bot.AccessToken, bot);
        return Answer.Ok(Render(call, bot));
    }

    private static (string? Name, string? Description, string? Url, string Type) Check(Call call, AgentBot? bot)
    {
        var fields = call.Fields;
        var name = fields.TryText("name", out var text) ? text : bot?.Name;
        var description = fields.TryText("description", out text) ? text : bot?.Description;
        var url = fields.TryText("outgoing_url", out text) ? text : bot?.OutgoingUrl;
        var type = fields.TryChoice("bot_type", Types, out var chosen) ? chosen ?? "webhook" : bot?.BotType ?? "webhook";
        Avatars.Read(call, fields, bot?.Avatar);
        var validation = new Validation();
        validation.AtMost("outgoing_url", url, LongestUrl);
        validation.Short("name", name);
        validation.Short("description", description);
        validation.Check();
        return (name, description, url, type);
    }

    private static void Apply(Call call, AgentBot bot)
    {
        (bot.Name, bot.Description, bot.OutgoingUrl, bot.BotType) = Check(call, bot);
        bot.BotConfig = call.Fields.Object("bot_config")?.Copy() ?? bot.BotConfig;
        bot.Avatar = Avatars.Read(call, call.Fields, bot.Avatar);
    }
}
