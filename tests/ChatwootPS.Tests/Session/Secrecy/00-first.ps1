Connect-Chatwoot $server.BaseAddress -AccessToken $server.AccessToken -PlatformToken $server.PlatformToken -InboxIdentifier $server.InboxIdentifier -HmacToken $server.HmacToken -Name secret -MaximumRetryCount 0 -PassThru
Get-ChatwootSession
Select-ChatwootSession secret -PassThru
Test-ChatwootSession
Get-ChatwootProfile
Get-ChatwootAccount
Get-ChatwootInbox
Get-ChatwootAgent
$label = New-ChatwootLabel secrecy; $label
Get-ChatwootLabel secrecy
Set-ChatwootLabel secrecy -Description none -PassThru
Remove-ChatwootLabel secrecy -Force -PassThru
$contact = New-ChatwootContact -Name Whisper -Email whisper@example.com -Inbox $server.InboxId; $contact
Get-ChatwootContact $contact
Set-ChatwootContact $contact -Name Whisperer -PassThru
$conversation = New-ChatwootConversation -Contact $contact -Inbox $server.InboxId; $conversation
Get-ChatwootConversation $conversation
Set-ChatwootConversation $conversation -Priority High -PassThru
$message = Send-ChatwootMessage $conversation 'Nothing to hide'; $message
Get-ChatwootMessage $conversation
$message | Remove-ChatwootMessage -Force -PassThru
Close-ChatwootConversation $conversation -PassThru
Remove-ChatwootContact $contact -Force -PassThru
Invoke-ChatwootApi GET 'accounts/{account}/labels'
Invoke-ChatwootApi GET 'accounts/{account}/labels' -Raw
$account = New-ChatwootPlatformAccount -Name Hidden; $account
Get-ChatwootPlatformAccount $account
Set-ChatwootPlatformAccount $account -Name Hidden2 -PassThru
$user = New-ChatwootPlatformUser -Name Spy -Email spy@example.com -Password $password; $user
Get-ChatwootPlatformUser $user
Set-ChatwootPlatformUser $user -Password $password -PassThru
Add-ChatwootPlatformAccountUser $account -User $user -Role Agent
Get-ChatwootPlatformAccountUser $account
@{ Email = 'spy@example.com'; Name = 'Spied'; Password = 'Whisper-1' }, @{ Email = 'another-spy@example.com'; Name = 'Other' } | Sync-ChatwootPlatformUser $account -RemoveMissing
Remove-ChatwootPlatformAccountUser $account -User $user -Force -PassThru
Remove-ChatwootPlatformUser $user -Force
Remove-ChatwootPlatformAccount $account -Force
Get-ChatwootClientInbox
$customer = New-ChatwootClientContact -Identifier cust-1 -Name Customer; $customer
Get-ChatwootClientContact $customer
Set-ChatwootClientContact $customer -Name Customer2 -PassThru
$talk = New-ChatwootClientConversation -Contact $customer; $talk
Get-ChatwootClientConversation -Contact $customer
Send-ChatwootClientMessage $talk 'Hello'
Get-ChatwootClientMessage $talk
Close-ChatwootClientConversation $talk -PassThru
Get-ChatwootContact 999999
New-ChatwootLabel taken; New-ChatwootLabel taken
Get-ChatwootPlatformUser 1
Invoke-ChatwootApi GET '/platform/api/v1/accounts/1'
