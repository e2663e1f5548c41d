using System;
using System.Collections.Generic;

namespace Chatwoot;

/// <summary>How the users of an account sign in at an identity provider of their own.</summary>
public sealed class SamlSetting : ChatwootObject
{
    /// <summary>Null where nothing was set up.</summary>
    public long? Id { get; set; }

    public long? AccountId { get; set; }

    /// <summary>Where the identity provider signs people in.</summary>
    public string? SsoUrl { get; set; }

    /// <summary>The certificate of the identity provider, as PEM.</summary>
    public string? Certificate { get; set; }

    /// <summary>The SHA-1 fingerprint of the certificate.</summary>
    public string? Fingerprint { get; set; }

    public string? IdpEntityId { get; set; }

    /// <summary>What Chatwoot calls itself there.</summary>
    public string? SpEntityId { get; set; }

    /// <summary>Which role the members of a group of the identity provider get.</summary>
    public Dictionary<string, object?>? RoleMappings { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public override string ToString() => SsoUrl ?? "no SAML";
}
