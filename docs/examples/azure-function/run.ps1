<#
.SYNOPSIS
An Azure Function (PowerShell, HTTP trigger) that a Chatwoot webhook calls: labels conversations in which a refund is asked for.

.DESCRIPTION
profile.ps1 connects once for each worker: Connect-Chatwoot $env:CW_URI -AccessToken $env:CW_TOKEN -AccountId $env:CW_ACCOUNT.
CW_SECRET is the secret of the webhook (Get-ChatwootWebhook). Chatwoot waits five seconds for the answer and does not try again.
#>
param($Request, $TriggerMetadata)

if (-not (Test-ChatwootWebhookSignature -Headers $Request.Headers -Body $Request.RawBody -Secret $env:CW_SECRET)) {
    Push-OutputBinding -Name Response -Value @{ StatusCode = 401 }
    return
}

$told = ConvertFrom-ChatwootWebhook $Request.RawBody
if ($told.Event -eq 'message_created' -and $told.Message.MessageType -eq 'Incoming' -and $told.Message.Content -match 'refund') {
    $told.Conversation | Add-ChatwootConversationLabel refund
}
Push-OutputBinding -Name Response -Value @{ StatusCode = 200 }
