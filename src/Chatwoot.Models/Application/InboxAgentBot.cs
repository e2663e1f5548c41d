namespace Chatwoot;

/// <summary>The answer that tells the bot of an inbox; empty where it has none.</summary>
internal sealed class InboxAgentBot : ChatwootObject
{
    /// <summary>Its token is here the JSON of the row it is stored in.</summary>
    public AgentBot? AgentBot { get; set; }
}
