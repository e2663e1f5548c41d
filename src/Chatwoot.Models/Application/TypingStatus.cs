namespace Chatwoot;

/// <summary>Whether somebody is typing.</summary>
public enum TypingStatus { On, Off }
