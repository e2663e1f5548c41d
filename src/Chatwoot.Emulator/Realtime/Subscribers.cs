using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Realtime;

/// <summary>Finds whom an identifier stands for; null for anything that does not fit, which is never told.</summary>
internal static class Subscribers
{
    public static Subscription? Find(World world, CableSocket socket, string identifier, JsonObject keys)
    {
        if (keys["pubsub_token"] is not JsonValue value || !value.TryGetValue<string>(out var token) || token.Length == 0)
        {
            return null;
        }

        var userId = keys["user_id"];
        return userId is null || (userId is JsonValue && string.IsNullOrWhiteSpace(Fields.AsText(userId)))
            ? OfContact(world, socket, identifier, token)
            : OfUser(world, socket, identifier, token, Call.LeadingIdOf(userId), Call.LeadingIdOf(keys["account_id"]));
    }

    private static Subscription? OfUser(World world, CableSocket socket, string identifier, string token, long userId, long accountId)
    {
        var user = world.Users.Find(userId);
        var account = world.Accounts.Find(accountId);
        return user is not null && account is not null && user.PubsubToken == token && account.Members.ContainsKey(user.Id)
            ? new Subscription(socket, identifier, token, account, user)
            : null;
    }

    private static Subscription? OfContact(World world, CableSocket socket, string identifier, string token)
    {
        foreach (var account in world.Accounts)
        {
            if (account.Contacts.Links.FirstOrDefault(link => link.PubsubToken == token) is { } session)
            {
                return new Subscription(socket, identifier, token, account, session);
            }
        }

        return null;
    }
}
