<#
.SYNOPSIS
    Brings the agents of an account in line with a list: who is missing is invited, who has another role gets the right one,
    and, where it is wanted, who is not in the list is removed.

.DESCRIPTION
    A runbook for Azure Automation, Windows PowerShell 5.1 and PowerShell 7. It may be started again from the top at any
    time: it changes only what differs. The whole list is checked before anything is changed. A person who cannot be
    brought in line does not keep the others from it; the job fails in the end.

    Assets of the automation account:
      ChatwootUri         variable    https://chat.example.com
      ChatwootAccountId   variable    the number in the dashboard's address: /app/accounts/<number>
      ChatwootBot         credential  the password is the access token of an administrator
      ChatwootAgents      variable    the list as CSV with the columns Email, Name, Role (Agent or Administrator)

.PARAMETER List
    The name of the variable that holds the list.

.PARAMETER RemoveMissing
    Removes agents who are not in the list. The user this runs as stays in any case.

.PARAMETER MaxRemovals
    Where more would have to be removed, something is wrong with the list: nothing is changed at all, and the job fails.

.PARAMETER DryRun
    Changes nothing, and counts what would be done. (Azure Automation has no switch parameters.)

.OUTPUTS
    One object: Account, Created, Changed, Removed, Unchanged, Failed, DryRun.
#>
#Requires -Modules ChatwootPS
param(
    [string] $List = 'ChatwootAgents',

    [bool] $RemoveMissing = $false,

    [ValidateRange(0, 10000)]
    [int] $MaxRemovals = 5,

    [bool] $DryRun = $false
)

$ErrorActionPreference = 'Stop'

$wanted = @{}
foreach ($row in @((Get-AutomationVariable -Name $List) | ConvertFrom-Csv)) {
    if ($row.Email -notmatch '^[^@\s]+@[^@\s]+$') { throw "The list names no e-mail address: '$($row.Email)' ($($row.Name))." }
    if ($row.Role -notin 'Agent', 'Administrator') { throw "The list gives $($row.Email) the role '$($row.Role)'; it must be Agent or Administrator." }
    if ($wanted.ContainsKey($row.Email)) { throw "The list names $($row.Email) twice." }
    $wanted[$row.Email] = $row
}
if ($wanted.Count -eq 0) { throw 'The list is empty.' }

$session = Connect-Chatwoot -PassThru -Uri (Get-AutomationVariable -Name ChatwootUri) `
    -AccountId (Get-AutomationVariable -Name ChatwootAccountId) `
    -Credential (Get-AutomationPSCredential -Name ChatwootBot)
try {
    $present = @{}
    foreach ($agent in Get-ChatwootAgent -Session $session) { $present[$agent.Email] = $agent }

    $surplus = @()
    if ($RemoveMissing) {
        $surplus = @($present.Values | Where-Object { -not $wanted.ContainsKey($_.Email) -and $_.Email -ne $session.Email })
        if ($surplus.Count -gt $MaxRemovals) { throw "$($surplus.Count) agents are not in the list; no more than $MaxRemovals may be removed at once." }
    }

    $done = @{ Created = 0; Changed = 0; Removed = 0; Unchanged = 0; Failed = 0 }
    foreach ($person in $wanted.Values) {
        try {
            $agent = $present[$person.Email]
            if (-not $agent) {
                if (-not $DryRun) { $null = New-ChatwootAgent $person.Email -Name $person.Name -Role $person.Role -Session $session }
                $done.Created++
            }
            elseif ("$($agent.Role)" -ne $person.Role) {
                if (-not $DryRun) { Set-ChatwootAgent $agent -Role $person.Role -Session $session }
                $done.Changed++
            }
            else { $done.Unchanged++ }
        }
        catch {
            $done.Failed++
            Write-Warning "$($person.Email): $_"
        }
    }
    foreach ($agent in $surplus) {
        try {
            if (-not $DryRun) { Remove-ChatwootAgent $agent -Force -Session $session }
            $done.Removed++
        }
        catch {
            $done.Failed++
            Write-Warning "$($agent.Email): $_"
        }
    }

    [pscustomobject]@{
        Account   = $session.AccountName
        Created   = $done.Created
        Changed   = $done.Changed
        Removed   = $done.Removed
        Unchanged = $done.Unchanged
        Failed    = $done.Failed
        DryRun    = $DryRun
    }
}
finally {
    Disconnect-Chatwoot -Session $session
}

if ($done.Failed -gt 0) {
    throw "$($done.Failed) people could not be brought in line; the warnings above say why."
}
