namespace Chatwoot;

/// <summary>How the pages of a portal look.</summary>
public enum PortalLayout { Classic, Documentation }
