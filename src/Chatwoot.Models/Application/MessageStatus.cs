namespace Chatwoot;

/// <summary>How far the delivery of a message is.</summary>
public enum MessageStatus { Sent, Delivered, Read, Failed }
