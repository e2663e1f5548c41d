# A walk through Chatwoot's three APIs with ChatwootPS: real requests to the emulated Chatwoot of the playground.
# Runs in the playground's own shell as in pwsh. The session is there already (see connect.ps1).
$ErrorActionPreference = 'Stop'

function Write-Heading([string] $Text) {
    Write-Host ''
    Write-Host "# $Text" -ForegroundColor Cyan
}

Write-Heading 'Who am I, and what am I connected to?'
Get-ChatwootSession | Out-Host
Get-ChatwootProfile | Out-Host

Write-Heading 'APPLICATION API: the inboxes, and the open conversations in them'
Get-ChatwootInbox | Out-Host
Get-ChatwootConversation -Status Open -First 5 | Out-Host

Write-Heading 'An agent reads conversation 1 ...'
Get-ChatwootMessage -Conversation 1 | Out-Host

Write-Heading '... answers, leaves a note for the colleagues, sets priority and label ...'
Send-ChatwootMessage -Conversation 1 -Content 'The refund is on its way. Is there anything else?' -PassThru | Out-Host
Send-ChatwootMessage -Conversation 1 -Content 'Refund approved by Sam.' -Private -PassThru | Out-Host
Set-ChatwootConversation 1 -Priority High -Label billing -PassThru | Out-Host

Write-Heading '... and resolves it.'
Close-ChatwootConversation 1 -PassThru | Out-Host

Write-Heading 'PLATFORM API: a new account, a new user, and a role for the one in the other'
$account = New-ChatwootPlatformAccount -Name 'Northwind Support'
$account | Out-Host
$password = ConvertTo-SecureString 'Only-4-the-tour!' -AsPlainText -Force
$user = New-ChatwootPlatformUser -Name 'Robin Rivera' -Email 'robin@northwind.example' -Password $password
$user | Out-Host
$null = Add-ChatwootPlatformAccountUser -Account $account -User $user -Role Agent
Get-ChatwootPlatformAccountUser $account | Out-Host

Write-Heading 'CLIENT API: a customer writes in from a chat window'
$customer = New-ChatwootClientContact -Identifier 'tour-ada' -Name 'Ada Okafor'
$customer | Out-Host
$chat = New-ChatwootClientConversation -Contact $customer
$null = Send-ChatwootClientMessage -Conversation $chat -Content 'Hello, where is my order 1042?'

Write-Heading 'The agent sees it and answers ...'
Get-ChatwootConversation $chat.Id | Out-Host
$null = Send-ChatwootMessage -Conversation $chat.Id -Content 'It left our house this morning and will be with you tomorrow.'

Write-Heading '... and the customer reads the answer.'
Get-ChatwootClientMessage -Conversation $chat | Out-Host

Write-Heading 'What Chatwoot refuses is said plainly'
try {
    Get-ChatwootConversation 999999
}
catch {
    Write-Host $_.Exception.Message
    if ($_.ErrorDetails.RecommendedAction) { Write-Host "What to do: $($_.ErrorDetails.RecommendedAction)" }
}

Write-Host ''
Write-Host 'That was the tour. Your turn: dotnet run --project src/Playground'
