$first = New-ChatwootContact -Name Murmur -Email murmur@example.com -PhoneNumber +5511987654321 -Inbox $server.InboxId; $first
$second = New-ChatwootContact -Name Mutter -PhoneNumber +551187654321 -Inbox $server.InboxId; $second
Sync-ChatwootContact -Email murmur@example.com -Name Murmurer
Sync-ChatwootContact -Name Nobody
$note = New-ChatwootContactNote $second 'Speaks softly'; $note
Get-ChatwootContactNote $second
$note | Set-ChatwootContactNote -Content 'Speaks up' -PassThru
$note | Remove-ChatwootContactNote -Force -PassThru
Get-ChatwootContactInbox $second
New-ChatwootContactInbox $second $server.InboxId
Get-ChatwootContactAttachment $second
Add-ChatwootContactLabel hush -Contact $second -CreateLabel -Wait -PassThru
Remove-ChatwootContactLabel hush -Contact $second -Force -PassThru
$same = Find-ChatwootDuplicateContact -NormalizeFor BR; $same
$same | Merge-ChatwootContact -Force -PassThru
Remove-ChatwootContact $first -Bulk -Force -PassThru
$company = New-ChatwootCompany Secretive; $company
Get-ChatwootCompany Secretive
Set-ChatwootCompany Secretive -Description none -PassThru
Add-ChatwootCompanyContact Secretive 1
Get-ChatwootCompanyContact Secretive
Get-ChatwootCompanyConversation Secretive
Remove-ChatwootCompanyContact Secretive 1 -Force -PassThru
Remove-ChatwootCompany Secretive -Force -PassThru
