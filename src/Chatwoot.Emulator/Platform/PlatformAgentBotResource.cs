using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Platform;

internal static class PlatformAgentBotResource
{
    private const string Path = "/platform/api/v1/agent_bots";
    private const int LongestUrl = 2048;

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Post(Path, Create);
        routes.Get(Path + "/{id}", call => Answer.Ok(Render(call.PermissibleBot())));
        routes.Update(Path + "/{id}", Update);
        routes.Delete(Path + "/{id}", Delete);
        routes.Delete(Path + "/{id}/avatar", DeleteAvatar);
    }

    private static Answer List(Call call)
    {
        var list = new JsonArray();
        foreach (var bot in call.World.AgentBots.Where(bot => call.App!.AgentBots.Contains(bot.Id)))
        {
            list.Add(Render(bot));
        }

        return Answer.Ok(list);
    }

    private static Answer Create(Call call)
    {
        // Checked on a bot nobody sees, so that a refusal leaves none behind.
        Check(call, null, out _, out _, out _);
        var bot = call.World.AddBot(null, null);
        Apply(call, bot);
        call.App!.AgentBots.Add(bot.Id);
        return Answer.Ok(Render(bot));
    }

    private static Answer Update(Call call)
    {
        var bot = call.PermissibleBot();
        Apply(call, bot);
        return Answer.Ok(Render(bot));
    }

    private static Answer Delete(Call call)
    {
        var bot = call.PermissibleBot();
        call.World.AgentBots.Remove(bot);
        call.World.Owners.Remove(bot.AccessToken);
        foreach (var inbox in call.World.Accounts.SelectMany(account => account.Inboxes).Where(inbox => inbox.AgentBot == bot))
        {
            inbox.AgentBot = null;
        }

        return Answer.Empty();
    }

    private static Answer DeleteAvatar(Call call)
    {
        var bot = call.PermissibleBot();
        bot.Avatar = null;
        return Answer.Ok(Render(bot));
    }

    private static void Check(Call call, AgentBot? bot, out string? name, out string? description, out string? url)
    {
        var fields = call.Fields;
        name = fields.TryText("name", out var text) ? text : bot?.Name;
        description = fields.TryText("description", out text) ? text : bot?.Description;
        url = fields.TryText("outgoing_url", out text) ? text : bot?.OutgoingUrl;
        Avatars.Read(call, fields, bot?.Avatar);
        var validation = new Validation();
        validation.AtMost("outgoing_url", url, LongestUrl);
        validation.Short("name", name);
        validation.Short("description", description);
        validation.Check();
    }

    private static void Apply(Call call, AgentBot bot)
    {
        Check(call, bot, out var name, out var description, out var url);
        bot.Name = name;
        bot.Description = description;
        bot.OutgoingUrl = url;
        bot.AccountId = call.Fields.TryInteger("account_id", out var account) ? account : bot.AccountId;
        bot.Avatar = Avatars.Read(call, call.Fields, bot.Avatar);
    }

    private static JsonObject Render(AgentBot bot) => new()
    {
        ["id"] = bot.Id,
        ["name"] = bot.Name,
        ["description"] = bot.Description,
        ["outgoing_url"] = bot.OutgoingUrl,
        ["account_id"] = bot.AccountId,
        ["access_token"] = bot.AccessToken,
    };
}
