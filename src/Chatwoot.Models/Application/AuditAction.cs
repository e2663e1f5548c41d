namespace Chatwoot;

/// <summary>What the audit log knows of.</summary>
public enum AuditAction { Create, Update, Destroy, SignIn, SignOut }
