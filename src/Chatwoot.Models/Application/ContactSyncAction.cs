namespace Chatwoot;

/// <summary>What became of a row that contacts were brought in line with.</summary>
public enum ContactSyncAction
{
    /// <summary>There was no such contact; it was made.</summary>
    Created,
    /// <summary>The contact was changed.</summary>
    Updated,
    /// <summary>The contact was as it should be; nothing was sent.</summary>
    Unchanged,
    /// <summary>The row was refused; the error says why.</summary>
    Failed,
}
