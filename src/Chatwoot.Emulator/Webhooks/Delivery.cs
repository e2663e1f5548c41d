using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Webhooks;

internal enum TargetKind
{
    /// <summary>A failure is not even noted.</summary>
    Silent,

    /// <summary>A message that did not arrive has failed.</summary>
    ApiInbox,

    /// <summary>Tried again; a conversation the bot does not answer is opened for people.</summary>
    AgentBot,
}

/// <summary>One event on its way to one address.</summary>
/// <param name="Origin">The request that brought it about.</param>
/// <param name="Body">Made when the event happened: what changes later does not show.</param>
/// <param name="Secret">None for what rules and macros send, which is not signed.</param>
/// <param name="Message">The message the event is about, where its failure matters.</param>
internal sealed record Delivery(Call Origin, string Url, byte[] Body, TargetKind Kind, string? Secret, Message? Message)
{
    /// <summary>The same on every attempt.</summary>
    public string? Id { get; init; }
}
