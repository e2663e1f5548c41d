using System;
using System.Collections.Generic;

namespace Chatwoot;

/// <summary>What Save-ChatwootSession keeps of a session: address and ids, and where the secrets are, but no secret.</summary>
public sealed class SavedSession
{
    internal SavedSession(string name, Uri uri)
    {
        Name = name;
        Uri = uri;
    }

    /// <summary>The name by which Connect-Chatwoot takes it.</summary>
    public string Name { get; }

    /// <summary>The root of the installation.</summary>
    public Uri Uri { get; }

    public long? AccountId { get; internal init; }

    public string? InboxIdentifier { get; internal init; }

    public string? ContactIdentifier { get; internal init; }

    /// <summary>The credentials that are kept, and where.</summary>
    public IReadOnlyList<SavedSecret> Secrets { get; internal init; } = [];

    public DateTime SavedAt { get; internal init; } = DateTime.Now;

    /// <summary>The file that holds this.</summary>
    public string Path { get; internal init; } = "";

    public override string ToString() => Name;
}

/// <summary>Where one credential of a saved session is.</summary>
public sealed class SavedSecret
{
    internal SavedSecret(SessionCredential credential, SecretStore store)
    {
        Credential = credential;
        Store = store;
    }

    public SessionCredential Credential { get; }

    public SecretStore Store { get; }

    /// <summary>The vault, where the store is SecretManagement.</summary>
    public string? Vault { get; internal init; }

    /// <summary>The name the secret has in the vault.</summary>
    public string? SecretName { get; internal init; }

    public override string ToString() => Store == SecretStore.SecretManagement ? $"{Credential} ({Vault}: {SecretName})" : $"{Credential} ({Store})";
}

/// <summary>The secrets a session can hold.</summary>
public enum SessionCredential
{
    AccessToken,
    PlatformToken,
    HmacToken,
}

/// <summary>Where the secrets of a saved session are kept.</summary>
public enum SecretStore
{
    /// <summary>A vault of the module Microsoft.PowerShell.SecretManagement.</summary>
    SecretManagement,

    /// <summary>A file beside the saved session, which Windows encrypts for this user on this machine.</summary>
    Dpapi,
}
