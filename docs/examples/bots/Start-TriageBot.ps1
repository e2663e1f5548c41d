<#
.SYNOPSIS
A bot that sorts what customers write: label, priority, team and a first answer by keywords, as it happens.

.DESCRIPTION
Runs in the current session (Connect-Chatwoot), which must be a user's: agent bots cannot listen at the web socket. Give the
bot a user of its own, whose availability is Offline, so that it is assigned nothing.

It regards only what customers write, so it does not answer itself; and it answers each topic once in a conversation, so it
does not talk for ever with an automatic reply. With -StateFile it goes on after a restart where it stopped.

.EXAMPLE
./Start-TriageBot.ps1 -Inbox Support -StateFile ./triage.json
#>
[CmdletBinding()]
param(
    # Only in these inboxes.
    [string[]] $Inbox,

    # Remembers what was dealt with.
    [string] $StateFile,

    # Ends after so many seconds, or so many messages (the bot's own count, too).
    [int] $TimeoutSec,
    [int] $MaxEvents,

    # What is looked for (a regular expression), and what is done then. Everything but Pattern and Label may be left out.
    [hashtable[]] $Rule = @(
        @{ Pattern = 'invoice|refund|charged'; Label = 'billing'; Team = 'billing'; Answer = 'Thank you. Our billing team has your message and answers within a day.' }
        @{ Pattern = 'down|outage|not working'; Label = 'outage'; Priority = 'Urgent'; Answer = 'Thank you for telling us. We are looking into it now.' }
        @{ Pattern = 'password|log ?in'; Label = 'access'; Answer = 'You can set a new password with "Forgot password" on the sign-in page. Write again if that does not help.' }
    )
)

$watch = @{} + $PSBoundParameters
$watch.Remove('Rule')

Watch-ChatwootConversation -Event message.created @watch |
    Where-Object { $_.Message.MessageType -eq 'Incoming' } |
    ForEach-Object {
        $text = $_.Message.Content
        $found = $Rule | Where-Object { $text -match $_.Pattern } | Select-Object -First 1
        if (-not $found) { return }
        $conversation = $_.Conversation | Get-ChatwootConversation
        if ($conversation.Labels -contains $found.Label) { return }

        $conversation | Add-ChatwootConversationLabel $found.Label
        $change = @{}
        foreach ($field in 'Priority', 'Team', 'Assignee') {
            if ($found[$field]) { $change[$field] = $found[$field] }
        }
        if ($change.Count -gt 0) { $conversation | Set-ChatwootConversation @change }
        if ($found.Answer) { $null = $conversation | Send-ChatwootMessage $found.Answer }
        [pscustomobject]@{ Conversation = $conversation.Id; Label = $found.Label; Text = $text }
    }
