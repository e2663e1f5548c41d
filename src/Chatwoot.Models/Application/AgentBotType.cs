namespace Chatwoot;

/// <summary>How an agent bot is reached.</summary>
public enum AgentBotType
{
    /// <summary>Events are posted to its address.</summary>
    Webhook,
}
