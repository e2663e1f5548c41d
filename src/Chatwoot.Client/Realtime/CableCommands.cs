using System.Collections.Generic;
using System.Text;
using Chatwoot.Client.Json;
using Chatwoot.Contract;

namespace Chatwoot.Client.Realtime;

/// <summary>What a client says to the server. An identifier is JSON within JSON; the server compares it letter by letter.</summary>
internal static class CableCommands
{
    public static string Identifier(EventSubscription subscription)
    {
        var fields = new Dictionary<string, object?> { ["channel"] = "RoomChannel", ["pubsub_token"] = SecretText.Reveal(subscription.PubsubToken) };
        if (subscription.UserId is { } user)
        {
            fields["account_id"] = subscription.AccountId;
            fields["user_id"] = user;
        }
        return Encoding.UTF8.GetString(PlainJson.Write(fields));
    }

    public static byte[] Subscribe(string identifier) => PlainJson.Write(new Dictionary<string, object?> { ["command"] = "subscribe", ["identifier"] = identifier });

    public static byte[] UpdatePresence(string identifier) => PlainJson.Write(new Dictionary<string, object?>
    {
        ["command"] = "message",
        ["identifier"] = identifier,
        ["data"] = "{\"action\":\"update_presence\"}",
    });
}
