using System.Security;

namespace Chatwoot;

/// <summary>An agent bot of the installation, as the Platform API shows it.</summary>
public sealed class PlatformAgentBot : ChatwootObject
{
    public long Id { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    /// <summary>Where the bot is told of what happens.</summary>
    public string? OutgoingUrl { get; set; }

    /// <summary>The account the bot belongs to; null for a bot of the whole installation.</summary>
    public long? AccountId { get; set; }

    /// <summary>The token the bot uses on the Application API, never shown.</summary>
    public SecureString? AccessToken { get; set; }

    public long AgentBotId => Id;

    public override string ToString() => Name ?? $"agent bot {Id}";
}
