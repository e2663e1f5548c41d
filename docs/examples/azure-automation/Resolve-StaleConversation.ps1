<#
.SYNOPSIS
    Resolves the conversations in which nothing has happened for a while. To be run every night.

.DESCRIPTION
    A runbook for Azure Automation, Windows PowerShell 5.1 and PowerShell 7. It may be started again from the top at any
    time: what is resolved already is not found again. The job fails where a conversation could not be resolved; the others
    are done nevertheless.

    Assets of the automation account:
      ChatwootUri         variable    https://chat.example.com
      ChatwootAccountId   variable    the number in the dashboard's address: /app/accounts/<number>
      ChatwootBot         credential  the password is the access token of an administrator

.PARAMETER Days
    Conversations whose last activity was longer ago.

.PARAMETER Status
    Conversations in this state: Pending, Open or Snoozed.

.PARAMETER DryRun
    Only says how many there are. (Azure Automation has no switch parameters.)

.OUTPUTS
    One object: Account, Status, Days, Found, Resolved, Failed, DryRun.
#>
#Requires -Modules ChatwootPS
param(
    [ValidateRange(1, 998)]
    [int] $Days = 14,

    [ValidateSet('Pending', 'Open', 'Snoozed')]
    [string] $Status = 'Pending',

    [bool] $DryRun = $false
)

$ErrorActionPreference = 'Stop'

# -Session everywhere: other jobs of the same worker have sessions of their own, but this says which one is meant.
$session = Connect-Chatwoot -PassThru -Uri (Get-AutomationVariable -Name ChatwootUri) `
    -AccountId (Get-AutomationVariable -Name ChatwootAccountId) `
    -Credential (Get-AutomationPSCredential -Name ChatwootBot)
try {
    $filter = New-ChatwootFilter -Expression "status eq $($Status.ToLowerInvariant()) and last_activity_at days_before $Days"
    $stale = @(Get-ChatwootConversation -Filter $filter -Session $session)
    Write-Verbose "$($stale.Count) conversations are $Status and older than $Days days."

    $resolved = @()
    if ($stale.Count -gt 0 -and -not $DryRun) {
        # One conversation that cannot be resolved is an error in the job's stream, not the end of the job.
        $resolved = @($stale | Close-ChatwootConversation -Wait -PassThru -Session $session -ErrorAction Continue)
    }
    $failed = if ($DryRun) { 0 } else { $stale.Count - $resolved.Count }

    [pscustomobject]@{
        Account  = $session.AccountName
        Status   = $Status
        Days     = $Days
        Found    = $stale.Count
        Resolved = $resolved.Count
        Failed   = $failed
        DryRun   = $DryRun
    }
}
finally {
    Disconnect-Chatwoot -Session $session
}

if ($failed -gt 0) {
    throw "$failed of $($stale.Count) conversations could not be resolved; the errors above say why."
}
