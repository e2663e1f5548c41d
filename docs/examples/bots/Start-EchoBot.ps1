<#
.SYNOPSIS
A bot over a webhook: it says what customers say, and hands over to people when they ask for one.

.DESCRIPTION
Runs in the current session (Connect-Chatwoot), whose access token is the agent bot's own. The bot's OutgoingUrl must lead to this machine, through a
tunnel or a proxy; its secret signs what is posted. It regards only what customers write (not its own answers, no private notes), and only in
conversations that are pending: an open one belongs to people.

.EXAMPLE
./Start-EchoBot.ps1 -Port 5000 -Secret $bot.Secret
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [int] $Port,

    # The Secret of what Get-ChatwootAgentBot gives to an administrator.
    [Parameter(Mandatory)] [securestring] $Secret,

    # What a customer says to talk to a person (a regular expression).
    [string] $HandOver = '\b(human|agent|person)\b',

    # Ends after so many seconds, or so many events.
    [int] $TimeoutSec,
    [int] $MaxEvents
)

$receive = @{} + $PSBoundParameters
$receive.Remove('HandOver')

Receive-ChatwootWebhook @receive -Event message_created |
    Where-Object { $_.Message.MessageType -eq 'Incoming' -and -not $_.Message.Private -and $_.Conversation.Status -eq 'Pending' } |
    ForEach-Object {
        if ($_.Message.Content -match $HandOver) {
            $null = $_.Conversation | Send-ChatwootMessage 'A person will answer you.'
            $_.Conversation | Set-ChatwootConversation -Status Open
        }
        else {
            $null = $_.Conversation | Send-ChatwootMessage "You said: $($_.Message.Content)"
        }
        [pscustomobject]@{ Conversation = $_.Conversation.Id; Text = $_.Message.Content }
    }
