<#
.SYNOPSIS
A chat console: the person at the prompt talks as an end customer, and what the agents say is shown as it arrives.

.DESCRIPTION
Lines are sent when Enter is pressed. These are commands:

  /resolve            resolves the conversation
  /rate 5 Thank you   answers the satisfaction survey, 1 (bad) to 5 (good)
  /file <path>        sends a file
  /quit               leaves; the conversation stays as it is

Needs a session with an API inbox (Connect-Chatwoot -InboxIdentifier ...).

.EXAMPLE
./Enter-ClientConversation.ps1 -Name 'Ana Lima'
Begins a conversation as a new customer.

.EXAMPLE
Get-ChatwootClientConversation -Contact web-4711 | Select-Object -Last 1 | ./Enter-ClientConversation.ps1
Goes on with one there is.
#>
[CmdletBinding()]
param(
    # The conversation; without it a new one is begun.
    [Parameter(ValueFromPipeline = $true)]
    [object] $Conversation,

    # The name of the new customer.
    [string] $Name = 'Guest',

    # Gives the line that was typed, or nothing as long as there is none; may keep what is half typed in $args[0].Text.
    [scriptblock] $Read = {
        param($Typed)
        while ([Console]::KeyAvailable) {
            $key = [Console]::ReadKey($true)
            if ($key.Key -eq 'Enter') {
                $line = $Typed.Text
                $Typed.Text = ''
                Write-Host ''
                return $line
            }
            if ($key.Key -eq 'Backspace') {
                if ($Typed.Text) {
                    $Typed.Text = $Typed.Text.Substring(0, $Typed.Text.Length - 1)
                    Write-Host "`b `b" -NoNewline
                }
            }
            elseif (-not [char]::IsControl($key.KeyChar)) {
                $Typed.Text += $key.KeyChar
                Write-Host $key.KeyChar -NoNewline
            }
        }
    }
)

$ErrorActionPreference = 'Stop'
$Conversation = if ($Conversation) { Get-ChatwootClientConversation $Conversation } else { New-ChatwootClientContact -Name $Name | New-ChatwootClientConversation }
$typed = @{ Text = '' }
$shown = @{}

# What is typed is put below what is shown.
function Show([string] $Line) {
    if ($typed.Text) { Write-Host "`r$(' ' * $typed.Text.Length)`r" -NoNewline }
    Write-Host $Line
    if ($typed.Text) { Write-Host $typed.Text -NoNewline }
}

function Show-Message($Message) {
    if ($shown[$Message.Id]) { return }
    $shown[$Message.Id] = $true
    $from = if ($Message.MessageType -eq 'Incoming') { 'you' } elseif ($Message.Sender) { $Message.Sender.Name } else { '*' }
    Show "${from}: $($Message.Content)"
    foreach ($item in $Message.ContentAttributes.items) { Show "   - $($item.title)$($item.label)" }
    if ($Message.ContentType -eq 'input_csat') { Show '   Answer with /rate 1 (bad) to 5 (good).' }
    foreach ($file in $Message.Attachments) { Show "   [$($file.FileType)] $($file.DataUrl)" }
}

function Send-Line([string] $Line) {
    $command, $rest = $Line -split ' ', 2
    switch ($command) {
        '/resolve' { Close-ChatwootClientConversation $Conversation; break }
        '/rate' {
            $rating, $words = "$rest" -split ' ', 2
            $survey = Get-ChatwootClientMessage $Conversation | Where-Object ContentType -eq 'input_csat' | Select-Object -Last 1
            if (-not $survey) { Show '* There is no survey to answer yet.'; return }
            $feedback = if ($words) { @{ FeedbackMessage = $words } } else { @{} }
            $survey | Set-ChatwootClientMessage -Rating $rating @feedback
            Show "* You gave $rating of 5."
            break
        }
        '/file' { $shown[(Send-ChatwootClientMessage $Conversation -Attachment $rest).Id] = $true; break }
        { $_ -like '/*' } { Show '* Commands: /resolve, /rate 1..5 [words], /file <path>, /quit'; break }
        default { $shown[(Send-ChatwootClientMessage $Conversation $Line).Id] = $true }
    }
}

# The events are watched in a runspace of their own, while this one waits for keys.
$state = [initialsessionstate]::CreateDefault2()
$state.ImportPSModule("$((Get-Command Watch-ChatwootClientConversation).Module.ModuleBase)/ChatwootPS.psd1")
$runspace = [runspacefactory]::CreateRunspace($state)
$runspace.Open()
$watcher = [powershell]::Create()
$watcher.Runspace = $runspace
$null = $watcher.AddCommand('Watch-ChatwootClientConversation').AddParameter('Conversation', $Conversation).AddParameter('Online', $true)
$nothing = New-Object 'System.Management.Automation.PSDataCollection[psobject]'
$nothing.Complete()
$events = New-Object 'System.Management.Automation.PSDataCollection[psobject]'
$watching = $watcher.BeginInvoke($nothing, $events)
try {
    Show "* Conversation $Conversation. Type to talk, /quit to leave."
    foreach ($message in Get-ChatwootClientMessage $Conversation -Newest 20) { Show-Message $message }
    $isTyping = $false
    while ($true) {
        foreach ($told in $events.ReadAll()) {
            switch ($told.Event) {
                'message.created' {
                    Show-Message $told.Message
                    if ($told.Message.MessageType -eq 'Outgoing') { Set-ChatwootClientLastSeen $Conversation }
                }
                'conversation.typing_on' { if (-not $told.IsPrivate) { Show "* $($told.User.Name) is typing..." } }
                'conversation.status_changed' { Show "* The conversation is $($told.Conversation.Status)." }
            }
        }
        if ($watching.IsCompleted) { throw "The events have ended. $($watcher.Streams.Error[0])" }

        $line = & $Read $typed
        $types = [bool] $typed.Text
        if ($types -ne $isTyping) {
            $isTyping = $types
            Send-ChatwootClientTypingStatus $Conversation $(if ($types) { 'On' } else { 'Off' })
        }
        if ($line -eq '/quit') { break }
        if ($line) {
            # A line that cannot be sent does not end the talk.
            try { Send-Line $line } catch { Show "* $_" }
        }
        else { Start-Sleep -Milliseconds 50 }
    }
}
finally {
    $watcher.Stop()
    $watcher.Dispose()
    $runspace.Dispose()
}
