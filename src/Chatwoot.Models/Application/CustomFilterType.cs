namespace Chatwoot;

/// <summary>What a saved filter is for: a folder of conversations, a segment of contacts, or a report. The numbers are the API's.</summary>
public enum CustomFilterType { Conversation = 0, Contact = 1, Report = 2 }
