<#
.SYNOPSIS
    Turns an alert of Azure Monitor into a conversation of the support team, and resolves it when the alert is over.

.DESCRIPTION
    A runbook for Azure Automation, Windows PowerShell 5.1 and PowerShell 7, started by a webhook: make one for the runbook,
    and an action group that calls it with the common alert schema. The same alert delivered twice, or again, is a further
    note in the conversation that is open for it, not a second conversation.

    Assets of the automation account:
      ChatwootUri         variable    https://chat.example.com
      ChatwootAccountId   variable    the number in the dashboard's address: /app/accounts/<number>
      ChatwootBot         credential  the password is the access token of an agent who is a member of the inbox

.PARAMETER WebhookData
    What the webhook was called with; Azure Automation fills it in.

.PARAMETER Inbox
    The inbox that takes the conversations, by name; best an API inbox of its own.

.OUTPUTS
    One object: Rule, Condition, Action (Opened, Noted, Resolved or Ignored) and Conversation.
#>
#Requires -Modules ChatwootPS
param(
    [Parameter(Mandatory = $true)]
    [object] $WebhookData,

    [string] $Inbox = 'Alerts'
)

$ErrorActionPreference = 'Stop'

# In the test pane, and in some runtime versions, it comes as text.
if ($WebhookData -is [string]) { $WebhookData = $WebhookData | ConvertFrom-Json }
if (-not $WebhookData.RequestBody) { throw 'The runbook was not started by a webhook, or the webhook brought no body.' }
$alert = ($WebhookData.RequestBody | ConvertFrom-Json).data.essentials
if (-not $alert -or -not $alert.alertRule) { throw 'The body is no alert in the common alert schema: switch it on in the action group.' }
if ($alert.monitorCondition -notin 'Fired', 'Resolved') { throw "The alert has the condition '$($alert.monitorCondition)'; known are Fired and Resolved." }

$session = Connect-Chatwoot -PassThru -Uri (Get-AutomationVariable -Name ChatwootUri) `
    -AccountId (Get-AutomationVariable -Name ChatwootAccountId) `
    -Credential (Get-AutomationPSCredential -Name ChatwootBot)
try {
    # One contact for each rule: by its identifier it is found again.
    $rule = Sync-ChatwootContact -Identifier "azure-alert:$($alert.alertRule)" -Name "Alert: $($alert.alertRule)" -Match Identifier -PassThru -Session $session
    $conversation = Get-ChatwootConversation -Contact $rule.Id -Status Open, Pending, Snoozed -Inbox $Inbox -First 1 -Session $session
    $text = "$($alert.severity) $($alert.monitorCondition) $($alert.firedDateTime): $($alert.description)"
    $priority = @{ Sev0 = 'Urgent'; Sev1 = 'High'; Sev2 = 'Medium' }[[string] $alert.severity]
    if (-not $priority) { $priority = 'Low' }

    if ($alert.monitorCondition -eq 'Resolved') {
        $action = if ($conversation) { 'Resolved' } else { 'Ignored' }
        if ($conversation) {
            $null = Send-ChatwootMessage $conversation.Id $text -Private -Session $session
            Close-ChatwootConversation $conversation.Id -Session $session
        }
    }
    elseif ($conversation) {
        $action = 'Noted'
        $null = Send-ChatwootMessage $conversation.Id $text -Private -Session $session
    }
    else {
        $action = 'Opened'
        $conversation = New-ChatwootConversation -Contact $rule.Id -Inbox $Inbox -Priority $priority -Session $session
        $null = Send-ChatwootMessage $conversation.Id $text -Private -Session $session
    }

    [pscustomobject]@{
        Rule         = $alert.alertRule
        Condition    = $alert.monitorCondition
        Action       = $action
        Conversation = $conversation.Id
    }
}
finally {
    Disconnect-Chatwoot -Session $session
}
