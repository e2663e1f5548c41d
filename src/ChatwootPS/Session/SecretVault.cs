using System;
using System.Collections.ObjectModel;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Runspaces;
using System.Security;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Session;

/// <summary>The vaults of the module Microsoft.PowerShell.SecretManagement, reached through its commands in the user's runspace.</summary>
internal sealed class SecretVault
{
    public const string Installation = "Install-Module Microsoft.PowerShell.SecretManagement, Microsoft.PowerShell.SecretStore; Register-SecretVault SecretStore -ModuleName Microsoft.PowerShell.SecretStore -DefaultVault";

    // By its full name: another module may have a Get-Secret of its own.
    private const string Module = @"Microsoft.PowerShell.SecretManagement\";

    private readonly PSCmdlet _cmdlet;

    public SecretVault(PSCmdlet cmdlet)
    {
        _cmdlet = cmdlet;
    }

    public bool IsPresent => Run("Get-Command -Name $args[0] -ErrorAction Ignore", Module + "Set-Secret").Count > 0;

    /// <summary>The vault of a name; of none, the default vault, or the only one. Null where no name is given and there is no such vault.</summary>
    /// <exception cref="ChatwootApiException">No vault has the name.</exception>
    public VaultFacts? Choose(string? name)
    {
        VaultFacts[] vaults = Try("ask for the vaults", $"{Module}Get-SecretVault -ErrorAction Stop").Select(vault => new VaultFacts(
            TextOf(vault, "Name") ?? "",
            TextOf(vault, "ModuleName"),
            TextOf(vault, "IsDefault") == bool.TrueString)).ToArray();
        if (name is null)
            return vaults.FirstOrDefault(vault => vault.IsDefault) ?? (vaults.Length == 1 ? vaults[0] : null);
        return vaults.FirstOrDefault(vault => vault.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw new ChatwootApiException(ErrorReason.NotFound, $"There is no secret vault named '{name}'.")
        {
            RecommendedAction = vaults.Length > 0 ? $"Registered are: {string.Join(", ", vaults.Select(vault => vault.Name))}." : "Register one with Register-SecretVault.",
        };
    }

    /// <exception cref="ChatwootApiException">The secret is not there, or is of a kind that no token is, or the module is missing.</exception>
    public SecureString Read(string name, string? vault)
    {
        Require($"The secret '{name}' is wanted from a vault");
        Collection<PSObject> found = Try($"read the secret '{name}'{In(vault)}", """
            param($name, $vault)
            $place = @{}
            if ($vault) { $place.Vault = $vault }
            """ + $"\n{Module}Get-Secret -Name $name @place -ErrorAction Stop", name, vault);
        object? value = found.Count == 1 ? found[0]?.BaseObject : null;
        SecureString? secret = value switch
        {
            SecureString letters => letters,
            PSCredential credential => credential.Password,
            string text => SecretTransformationAttribute.Protect(text),
            null => throw new ChatwootApiException(ErrorReason.NotFound, $"There is no secret '{name}'{In(vault)}.") { RecommendedAction = "Get-SecretInfo lists the secrets; Set-Secret keeps one." },
            _ => throw ErrorRecords.InvalidInput($"The secret '{name}'{In(vault)} is a {value.GetType().Name}.", "Keep a token as SecureString or text, or as password of a PSCredential."),
        };
        return secret is { Length: > 0 } ? secret : throw ErrorRecords.InvalidInput($"The secret '{name}'{In(vault)} is empty.", "Keep the token in it: Set-Secret.");
    }

    /// <exception cref="ChatwootApiException">The vault refuses.</exception>
    public void Write(string name, string vault, SecureString secret) =>
        Try($"keep the secret '{name}'{In(vault)}", $"param($name, $vault, $secret) {Module}Set-Secret -Name $name -Vault $vault -SecureStringSecret $secret -Confirm:$false -WhatIf:$false -ErrorAction Stop", name, vault, secret);

    /// <summary>Removes a secret that may be gone already.</summary>
    /// <exception cref="ChatwootApiException">The vault refuses.</exception>
    public void Remove(string name, string vault)
    {
        Require($"The secret '{name}' is to be removed from vault '{vault}'");
        Try($"remove the secret '{name}'{In(vault)}", $$"""
            param($name, $vault)
            if ({{Module}}Get-SecretInfo -Name $name -Vault $vault -ErrorAction Stop) {
                {{Module}}Remove-Secret -Name $name -Vault $vault -Confirm:$false -WhatIf:$false -ErrorAction Stop
            }
            """, name, vault);
    }

    /// <exception cref="ChatwootApiException">The module is missing.</exception>
    public void Require(string why)
    {
        if (!IsPresent)
        {
            throw new ChatwootApiException(ErrorReason.NotSupported, $"{why}, but the module Microsoft.PowerShell.SecretManagement is not installed, or cannot be loaded.")
            {
                RecommendedAction = $"Install it, with a module that stores: {Installation}.",
            };
        }
    }

    private static string In(string? vault) => vault is null ? "" : $" in vault '{vault}'";

    private static string? TextOf(PSObject item, string property) => item.Properties[property]?.Value?.ToString();

    private Collection<PSObject> Try(string what, string script, params object?[] arguments)
    {
        try
        {
            return Run(script, arguments);
        }
        catch (RuntimeException failure) when (failure is not PipelineStoppedException)
        {
            // Only the words: the record of the failure may hold what the command was given.
            throw new ChatwootApiException(ErrorReason.NoCredential, $"SecretManagement could not {what}: {WordsOf(failure)}")
            {
                RecommendedAction = "Look at the vault: Test-SecretVault, Get-SecretInfo, Unlock-SecretVault.",
            };
        }
    }

    private static string WordsOf(RuntimeException failure) => failure is ActionPreferenceStopException ? failure.ErrorRecord.ToString() : failure.Message;

    private Collection<PSObject> Run(string script, params object?[] arguments) =>
        _cmdlet.InvokeCommand.InvokeScript(script, useNewScope: true, PipelineResultTypes.None, input: null, arguments);
}

/// <summary>What is known of a vault.</summary>
internal sealed record VaultFacts(string Name, string? ModuleName, bool IsDefault);
