Get-ChatwootAgent -AssignableTo $server.InboxId
$agent = New-ChatwootAgent discreet@example.com -Name Discreet; $agent
'hush-one@example.com', 'hush-two@example.com', 'hush-one@example.com' | New-ChatwootAgent
$role = New-ChatwootCustomRole Whisperers -Permission ContactManage; $role
Get-ChatwootCustomRole Whisperers
Set-ChatwootCustomRole $role -Description quiet -PassThru
Set-ChatwootAgent $agent -CustomRole $role -Availability Busy -PassThru
$team = New-ChatwootTeam silence; $team
Get-ChatwootTeam silence
Set-ChatwootTeam $team -Description 'says nothing' -PassThru
Add-ChatwootTeamMember $team $agent
Get-ChatwootTeamMember $team
Set-ChatwootTeamMember $team $agent -PassThru
Remove-ChatwootTeamMember $team $agent -Force -PassThru
Remove-ChatwootTeam $team -Force -PassThru
$chat = New-ChatwootConversation -Contact (New-ChatwootContact -Name Mute -Email mute@example.com -Inbox $server.InboxId) -Inbox $server.InboxId -Assignee me; $chat
Send-ChatwootMessage $chat 'Psst' -MessageType Incoming
Get-ChatwootNotification
Get-ChatwootNotification -UnreadCount
Get-ChatwootNotification -First 1 | Set-ChatwootNotification -Unread -SnoozedUntil ([DateTime]::Now.AddHours(1)) -PassThru
Set-ChatwootNotification -All -Read
Get-ChatwootNotification -Include Read, Snoozed -First 1 | Remove-ChatwootNotification -Force -PassThru
Get-ChatwootNotificationSetting
Set-ChatwootNotificationSetting -Email ConversationMention -PassThru
Get-ChatwootAuditLog
Set-ChatwootAccount -Industry secrecy -PassThru
Set-ChatwootProfile -MessageSignature Anonymous -PassThru
Set-ChatwootProfile -CurrentPassword wrong -Password $password
Set-ChatwootSamlSetting -SsoUrl https://idp.example.com/sso -PassThru
Get-ChatwootSamlSetting
Remove-ChatwootSamlSetting -Force -PassThru
Remove-ChatwootAgent $agent -ReassignTo me -Force -PassThru
Remove-ChatwootCustomRole $role -Force -PassThru
Reset-ChatwootAccessToken -Force
Get-ChatwootProfile
