<#
.SYNOPSIS
Reports a trouble of a computer into its own conversation, and resolves that conversation when it is over.

.DESCRIPTION
Needs an inbox of the API channel, and no user or token of an agent. Every computer is a customer of that inbox. As long as
its conversation is not resolved, further reports go into it.

Address, inbox identifier and HMAC token come from the parameters, else from the environment variables CHATWOOT_URI,
CHATWOOT_INBOX_IDENTIFIER and CHATWOOT_HMAC_TOKEN. The token is in Settings > Inboxes > Configuration > Identity Validation.

.EXAMPLE
./Send-MonitoringAlert.ps1 'Disk C: 4 % free' -Attachment ./disk.png

.EXAMPLE
./Send-MonitoringAlert.ps1 'Disk C: 31 % free' -Recovered
#>
[CmdletBinding()]
param(
    # What is to be said.
    [Parameter(Mandatory = $true, Position = 0)]
    [string] $Message,

    # Files to send along.
    [string[]] $Attachment = @(),

    # The trouble is over: the conversation is resolved after the message. Where none is open, nothing is sent.
    [switch] $Recovered,

    # The name of the computer.
    [string] $Computer = [Environment]::MachineName,

    # Where it is sent to.
    [string] $Uri,
    [string] $InboxIdentifier,
    [object] $HmacToken
)

$ErrorActionPreference = 'Stop'

$given = @{}
foreach ($name in 'Uri', 'InboxIdentifier', 'HmacToken') {
    if ($PSBoundParameters.ContainsKey($name)) { $given[$name] = $PSBoundParameters[$name] }
}
$session = Connect-Chatwoot @given -Name monitoring -PassThru

# The key of the computer's session with the inbox: always the same, and nobody without the HMAC token can compute it.
$key = New-ChatwootClientIdentifierHash "monitoring $Computer" -Session $session
$who = New-ChatwootClientContact -SourceId $key -Identifier $Computer -Name "Host $Computer" -Session $session

$conversation = Get-ChatwootClientConversation -Contact $who | Where-Object Status -ne 'Resolved' | Select-Object -Last 1
if (-not $conversation) {
    if ($Recovered) {
        Write-Verbose "Nothing was reported of $Computer."
        return
    }
    $conversation = New-ChatwootClientConversation -Contact $who
}

$files = @{}
if ($Attachment) { $files.Attachment = $Attachment }
Send-ChatwootClientMessage $conversation $Message @files
if ($Recovered) { Close-ChatwootClientConversation $conversation }
