namespace Chatwoot;

/// <summary>What is searched.</summary>
public enum SearchType { Conversation, Contact, Message, Article }
