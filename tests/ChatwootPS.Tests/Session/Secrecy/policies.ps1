$deal = New-ChatwootAssignmentPolicy Hush -Inbox $server.InboxId; $deal
Get-ChatwootAssignmentPolicy Hush -IncludeInbox
(Get-ChatwootAssignmentPolicy Hush -IncludeInbox).Inboxes
Get-ChatwootAssignmentPolicy -Inbox $server.InboxId
Set-ChatwootAssignmentPolicy $deal -RemoveInbox $server.InboxId -Enabled $false -PassThru
Remove-ChatwootAssignmentPolicy $deal -Force -PassThru
$room = New-ChatwootCapacityPolicy Whispering -User 1 -InboxLimit @{ $server.InboxId = 5 }; $room
Get-ChatwootCapacityPolicy Whispering -IncludeUser
(Get-ChatwootCapacityPolicy Whispering -IncludeUser).Users
Set-ChatwootCapacityPolicy $room -RemoveUser 1 -RemoveInboxLimit $server.InboxId -PassThru
Set-ChatwootCapacityPolicy $room -AddUser 1 -Description Low -PassThru
Remove-ChatwootCapacityPolicy $room -Force -PassThru
