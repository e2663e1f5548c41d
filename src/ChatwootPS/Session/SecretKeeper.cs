using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using System.Text.RegularExpressions;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Session;

/// <summary>Keeps the secrets of saved sessions: in a vault where there is one, encrypted by Windows otherwise, and nowhere else.</summary>
internal sealed class SecretKeeper
{
    private const string EncryptedExtension = ".dpapi";

    private readonly PSCmdlet _cmdlet;
    private readonly SecretVault _vaults;

    public SecretKeeper(PSCmdlet cmdlet)
    {
        _cmdlet = cmdlet;
        _vaults = new SecretVault(cmdlet);
    }

    /// <summary>Keeps secrets under the name of a session, and says where they are.</summary>
    /// <param name="replace">Whether the session is saved already: what was overwritten is referred to, and stays where others cannot be kept.</param>
    /// <exception cref="ChatwootApiException">There is no place for secrets, or it refuses.</exception>
    public IReadOnlyList<SavedSecret> Keep(string session, IReadOnlyList<KeyValuePair<SessionCredential, SecureString>> secrets, string? vaultName, bool replace)
    {
        if (secrets.Count == 0)
            return [];
        if (PlaceFor(vaultName) is not { } vault)
        {
            PrivateFile.Write(SavedSessions.PathOf(session, EncryptedExtension), SavedSessionText.WriteTexts(secrets.Select(secret =>
                new KeyValuePair<string, string>(Wire.Word(secret.Key), WindowsProtection.Protect(secret.Value)))));
            return secrets.Select(secret => new SavedSecret(secret.Key, SecretStore.Dpapi)).ToList();
        }
        List<SavedSecret> kept = secrets.Select(secret => new SavedSecret(secret.Key, SecretStore.SecretManagement) { Vault = vault.Name, SecretName = NameFor(session, secret.Key, vault) }).ToList();
        for (int at = 0; at < kept.Count; at++)
        {
            try
            {
                _vaults.Write(kept[at].SecretName!, vault.Name, secrets[at].Value);
            }
            catch (ChatwootApiException) when (!replace)
            {
                TryForget(session, kept.Take(at));
                throw;
            }
        }
        return kept;
    }

    /// <exception cref="ChatwootApiException">The secret is not to be had.</exception>
    public SecureString Read(SavedSession session, SavedSecret secret)
    {
        if (secret.Store == SecretStore.SecretManagement)
            return _vaults.Read(secret.SecretName!, secret.Vault);
        if (!WindowsProtection.IsAvailable)
        {
            throw new ChatwootApiException(ErrorReason.NotSupported, $"The {secret.Credential} of the saved session '{session}' was encrypted by Windows, and this is not Windows.")
            {
                RecommendedAction = "Save the session anew on this machine.",
            };
        }
        string path = SavedSessions.PathOf(session.Name, EncryptedExtension);
        return SavedSessionText.ReadFields(path).TryGetValue(Wire.Word(secret.Credential), out object? text) && text is string encrypted
            ? WindowsProtection.Unprotect(encrypted)
            : throw new ChatwootApiException(ErrorReason.NotFound, $"'{path}' does not hold the {secret.Credential} of the saved session '{session}'.") { RecommendedAction = "Save the session anew." };
    }

    /// <summary>Removes secrets; those that are gone already count as removed.</summary>
    /// <exception cref="ChatwootApiException">A vault refuses.</exception>
    public void Forget(string session, IEnumerable<SavedSecret> secrets)
    {
        foreach (SavedSecret secret in secrets)
        {
            if (secret.Store == SecretStore.Dpapi)
                PrivateFile.Delete(SavedSessions.PathOf(session, EncryptedExtension));
            else if (secret.Vault is { } vault)
                _vaults.Remove(secret.SecretName!, vault);
        }
    }

    /// <summary>Removes secrets after a failure that matters more than another one here.</summary>
    public void TryForget(string session, IEnumerable<SavedSecret> secrets)
    {
        try
        {
            Forget(session, secrets);
        }
        catch (ChatwootApiException failure)
        {
            _cmdlet.WriteWarning($"Secrets of '{session}' stay where they are: {failure.Message}");
        }
    }

    /// <summary>The vault to use; null for the encryption of Windows.</summary>
    private VaultFacts? PlaceFor(string? vaultName)
    {
        if (vaultName is not null)
            _vaults.Require($"The secrets are to go to vault '{vaultName}'");
        bool present = _vaults.IsPresent;
        if (present && _vaults.Choose(vaultName) is { } vault)
            return vault;
        if (WindowsProtection.IsAvailable)
            return null;
        throw new ChatwootApiException(ErrorReason.NotSupported, present ? "There is no secret vault to keep the session's secrets in." : "There is nothing here to keep the session's secrets in: outside of Windows that is a vault of SecretManagement, which is not installed.")
        {
            RecommendedAction = present
                ? "Register one as the default (Install-Module Microsoft.PowerShell.SecretStore; Register-SecretVault SecretStore -ModuleName Microsoft.PowerShell.SecretStore -DefaultVault), or name one with -Vault."
                : $"Install it, with a module that stores: {SecretVault.Installation}.",
        };
    }

    private static string NameFor(string session, SessionCredential credential, VaultFacts vault)
    {
        string kind = Wire.Word(credential).Replace('_', '-');
        if (vault.ModuleName != "Az.KeyVault")
            return $"ChatwootPS/{session}/{kind}";
        return Regex.IsMatch(session, "^[A-Za-z0-9-]+$")
            ? $"ChatwootPS-{session}-{kind}"
            : throw ErrorRecords.InvalidInput($"'{vault.Name}' is an Azure Key Vault, whose secrets have letters, digits and '-' in their names only.", $"Give such a -Name, not '{session}'.");
    }
}
