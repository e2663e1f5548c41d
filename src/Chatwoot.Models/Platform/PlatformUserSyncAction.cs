namespace Chatwoot;

/// <summary>What became of a person that the members of an account were brought in line with.</summary>
public enum PlatformUserSyncAction
{
    /// <summary>There was no such user in the installation; one was made and let into the account.</summary>
    Created,
    /// <summary>The user was there, but no member of the account; now he is.</summary>
    Added,
    /// <summary>The name or the attributes of the user were changed.</summary>
    Updated,
    /// <summary>The role in the account was changed, and perhaps the name, too.</summary>
    RoleChanged,
    /// <summary>Nothing had to be sent.</summary>
    Unchanged,
    /// <summary>The member was not among the people wanted, and was taken out of the account. The user himself stays.</summary>
    Revoked,
    /// <summary>The member was not among the people wanted, but stays; the detail says why.</summary>
    Kept,
    /// <summary>Something was refused; the detail says what. The other people were dealt with.</summary>
    Failed,
}
