using System.Collections.Generic;
using System.Security;

namespace Chatwoot;

/// <summary>A program that answers in conversations: told of events by web hook, acting with a token of its own.</summary>
public sealed class AgentBot : ChatwootObject
{
    public long Id { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    /// <summary>Where the server posts events to; not told for bots of the installation.</summary>
    public string? OutgoingUrl { get; set; }

    public AgentBotType? BotType { get; set; }

    public Dictionary<string, object?>? BotConfig { get; set; }

    /// <summary>The account the bot belongs to; null for a bot of the installation, which all accounts share.</summary>
    public long? AccountId { get; set; }

    /// <summary>What the bot signs in with, never shown; told for bots of the account only.</summary>
    public SecureString? AccessToken { get; set; }

    /// <summary>The key its web hooks are signed with, for administrators, never shown.</summary>
    public SecureString? Secret { get; set; }

    /// <summary>Whether it belongs to the installation, and cannot be changed here.</summary>
    public bool? SystemBot { get; set; }

    /// <summary>Address of the picture; empty where there is none.</summary>
    public string? Thumbnail { get; set; }

    /// <summary>The inbox it was asked for, where it was asked for one's.</summary>
    public long? InboxId { get; internal set; }

    public long AgentBotId => Id;

    public override string ToString() => Name ?? $"agent bot {Id}";
}
