using System.Text.Json.Nodes;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Realtime;

/// <summary>One identifier of one socket, confirmed: events for its token go to it, and those of the account where it is a user's.</summary>
/// <param name="Subscriber">The <see cref="User"/>, or the <see cref="ContactInbox"/> of a contact.</param>
internal sealed record Subscription(CableSocket Socket, string Identifier, string Token, Account Account, Entity Subscriber)
{
    private readonly byte[] head = [.. "{\"identifier\":"u8, .. JsonWriting.Write(JsonValue.Create(Identifier)), .. ",\"message\":"u8];

    public void Confirm() => Socket.Send(JsonWriting.Write(new JsonObject { ["identifier"] = Identifier, ["type"] = "confirm_subscription" }));

    /// <param name="message">Rendered once for all who get it.</param>
    public void Send(byte[] message) => Socket.Send([.. head, .. message, (byte)'}']);
}
