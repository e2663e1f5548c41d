using System;
using System.Collections.Generic;
using System.IO;

namespace ChatwootPS.Tests.Support;

/// <summary>A configuration folder for the length of a test, and stand-ins for the module SecretManagement.</summary>
internal sealed class StandInVaults : IDisposable
{
    /// <summary>
    /// Two vaults in memory, with the commands and parameters of Microsoft.PowerShell.SecretManagement 1.1 that we use. The
    /// hashtable $vaults is what they hold.
    /// </summary>
    public const string Module = """
        $global:vaults = @{ Store = @{}; Team = @{} }
        New-Module -Name Microsoft.PowerShell.SecretManagement {
            function Get-SecretVault {
                [CmdletBinding()] param([string] $Name)
                foreach ($vault in 'Store', 'Team') { [pscustomobject]@{ Name = $vault; ModuleName = if ($vault -eq $global:keyVault) { 'Az.KeyVault' } else { 'Tests' }; IsDefault = $vault -eq 'Store' } }
            }
            function Set-Secret {
                [CmdletBinding(SupportsShouldProcess)] param([Parameter(Mandatory)] [string] $Name, [Parameter(Mandatory)] [string] $Vault, [Parameter(Mandatory)] [securestring] $SecureStringSecret)
                if ($global:refused -eq $Name) { Write-Failure "Vault $Vault is full." }
                if ($global:locked) { Write-Failure "Vault $Vault is locked." }
                $global:vaults[$Vault][$Name] = $SecureStringSecret.Copy()
            }
            function Get-Secret {
                [CmdletBinding()] param([Parameter(Mandatory)] [string] $Name, [string] $Vault)
                if ($global:locked) { Write-Failure "Vault $Vault is locked." }
                foreach ($store in $(if ($Vault) { $Vault } else { 'Store', 'Team' })) { if ($global:vaults[$store].ContainsKey($Name)) { return $global:vaults[$store][$Name] } }
                Write-Failure "The secret $Name was not found."
            }
            function Get-SecretInfo {
                [CmdletBinding()] param([string] $Name, [string] $Vault)
                if ($global:locked) { Write-Failure "Vault $Vault is locked." }
                if ($global:vaults[$Vault].ContainsKey($Name)) { [pscustomobject]@{ Name = $Name; VaultName = $Vault } }
            }
            function Remove-Secret {
                [CmdletBinding(SupportsShouldProcess)] param([Parameter(Mandatory)] [string] $Name, [Parameter(Mandatory)] [string] $Vault)
                $global:vaults[$Vault].Remove($Name)
            }
            function Write-Failure($Message) { throw $Message }
            Export-ModuleMember -Function Get-SecretVault, Set-Secret, Get-Secret, Get-SecretInfo, Remove-Secret
        } | Import-Module -Global
        """;

    private readonly EnvironmentScope _environment;

    private StandInVaults(string folder)
    {
        Folder = folder;
        _environment = new EnvironmentScope(new Dictionary<string, string?>
        {
            ["CHATWOOT_CONFIG_HOME"] = folder,
            // Tests must not find a vault of the developer's.
            ["CHATWOOT_URI"] = null,
        });
    }

    public string Folder { get; }

    public string Sessions => Path.Combine(Folder, "sessions");

    /// <param name="chatwoot">Where the stand-ins are wanted.</param>
    public static StandInVaults Of(ChatwootHost? chatwoot)
    {
        var vaults = new StandInVaults(Path.Combine(Path.GetTempPath(), "chatwootps-" + Guid.NewGuid().ToString("N")));
        chatwoot?.Run(Module).Succeed();
        return vaults;
    }

    public string[] Texts() => Array.ConvertAll(Files(), File.ReadAllText);

    public string[] Files() => Directory.Exists(Folder) ? Directory.GetFiles(Folder, "*", SearchOption.AllDirectories) : [];

    /// <summary>Puts a saved session there that the module did not write.</summary>
    public void Put(string name, string text)
    {
        Directory.CreateDirectory(Sessions);
        File.WriteAllText(Path.Combine(Sessions, name + ".json"), text);
    }

    /// <summary>Makes the folder impossible.</summary>
    public void Obstruct() => File.WriteAllText(Folder, "");

    public void Dispose()
    {
        _environment.Dispose();
        if (Directory.Exists(Folder))
            Directory.Delete(Folder, recursive: true);
        else
            File.Delete(Folder);
    }
}
