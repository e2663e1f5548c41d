namespace Chatwoot;

/// <summary>Which contact of a group the others are merged into.</summary>
public enum ContactMergeKeep
{
    /// <summary>The one that was made first.</summary>
    Oldest,
    /// <summary>The one that was made last.</summary>
    Newest,
    /// <summary>The one that was active last; where none ever was, the oldest.</summary>
    LastActive,
}
