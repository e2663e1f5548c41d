<#
.SYNOPSIS
Keeps the members of an account in step with a group of Entra ID: joiners, movers, leavers.

.DESCRIPTION
Runs in a session of a platform app, after Connect-MgGraph (module Microsoft.Graph.Groups), for instance with a managed identity in a runbook. Give -WhatIf
to see the plan as objects. Whoever has no mail address fails, and then nobody is taken out.

.EXAMPLE
./Sync-EntraGroup.ps1 -AccountId 1 -GroupId 11111111-2222-3333-4444-555555555555 -AdministratorGroupId 66666666-7777-8888-9999-000000000000 -WhatIf
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [Parameter(Mandatory)] [long] $AccountId,
    [Parameter(Mandatory)] [string] $GroupId,

    # Who of them are administrators; without it, roles stay as they are.
    [string] $AdministratorGroupId,

    [int] $MaxRemovals = 10
)

$ErrorActionPreference = 'Stop'

$administrators = if ($AdministratorGroupId) { @(Get-MgGroupMemberAsUser -GroupId $AdministratorGroupId -All | ForEach-Object { $_.Mail }) }
$people = Get-MgGroupMemberAsUser -GroupId $GroupId -All | ForEach-Object {
    $person = @{ Email = $_.Mail; Name = $_.DisplayName }
    if ($AdministratorGroupId) { $person.Role = if ($administrators -contains $_.Mail) { 'administrator' } else { 'agent' } }
    [pscustomobject]$person
}

# A failed person is a result and an error; the others are done all the same.
$people | Sync-ChatwootPlatformUser $AccountId -RemoveMissing -MaxRemovals $MaxRemovals -WhatIf:$WhatIfPreference -ErrorAction Continue
