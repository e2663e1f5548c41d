namespace Chatwoot;

/// <summary>What tells customers apart, each unique in an account.</summary>
public enum ContactKey
{
    /// <summary>The key of the customer in another system; upper and lower case are told apart.</summary>
    Identifier,
    /// <summary>The e-mail address, whatever its case.</summary>
    Email,
    /// <summary>The phone number in international form.</summary>
    PhoneNumber,
}
