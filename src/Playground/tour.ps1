# A walk through Chatwoot's three APIs with ChatwootPS: real requests to the emulated Chatwoot of the playground.
# Runs in the playground's own shell as in pwsh. The session is there already (see connect.ps1).
$ErrorActionPreference = 'Stop'

function Write-Heading([string] $Text) {
    Write-Host ''
    Write-Host "# $Text" -ForegroundColor Cyan
}

# What the prompt would show, in the same width in every shell when it goes to a file.
function Write-Result {
    $width = if ([Console]::IsOutputRedirected) { 120 } else { [Console]::WindowWidth }
    $lines = ($input | Out-String -Width $width).Trim("`r`n".ToCharArray()) -split '\r?\n'
    Write-Host ''
    Write-Host (($lines | ForEach-Object { $_.TrimEnd() }) -join [Environment]::NewLine)
}

Write-Heading 'Who am I, and what am I connected to?'
Get-ChatwootSession | Write-Result
Get-ChatwootProfile | Write-Result

Write-Heading 'APPLICATION API: the inboxes, and the open conversations in them'
Get-ChatwootInbox | Write-Result
Get-ChatwootConversation -Status Open -First 5 | Write-Result

Write-Heading 'An agent reads conversation 1 ...'
Get-ChatwootMessage -Conversation 1 | Write-Result

Write-Heading '... answers, leaves a note for the colleagues, sets priority and label ...'
Send-ChatwootMessage -Conversation 1 -Content 'The carrier comes today, and we have refunded the shipping fee.' | Write-Result
Send-ChatwootMessage -Conversation 1 -Content 'Refund of the shipping fee approved by Sam.' -Private | Write-Result
Set-ChatwootConversation 1 -Priority High -Label billing -PassThru | Write-Result

Write-Heading '... and resolves it.'
Close-ChatwootConversation 1 -PassThru | Write-Result

Write-Heading 'PLATFORM API: a new account, a new user, and a role for the one in the other'
$account = New-ChatwootPlatformAccount -Name 'Northwind Support'
$account | Write-Result
$password = ConvertTo-SecureString 'Only-4-the-tour!' -AsPlainText -Force
$user = New-ChatwootPlatformUser -Name 'Robin Rivera' -Email 'robin@northwind.example' -Password $password
$user | Write-Result
$null = Add-ChatwootPlatformAccountUser -Account $account -User $user -Role Agent
Get-ChatwootPlatformAccountUser $account | Write-Result

Write-Heading 'CLIENT API: a customer writes in from a chat window'
$customer = New-ChatwootClientContact -Identifier 'tour-ada' -Name 'Ada Okafor'
$customer | Write-Result
$chat = New-ChatwootClientConversation -Contact $customer
$null = Send-ChatwootClientMessage -Conversation $chat -Content 'Hello, where is my order 1042?'

Write-Heading 'The agent sees it and answers ...'
Get-ChatwootConversation $chat.Id | Write-Result
$null = Send-ChatwootMessage -Conversation $chat.Id -Content 'It left our house this morning and will be with you tomorrow.'

Write-Heading '... and the customer reads the answer.'
Get-ChatwootClientMessage -Conversation $chat | Write-Result

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
