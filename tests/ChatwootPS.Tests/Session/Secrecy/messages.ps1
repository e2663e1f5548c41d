$filter = New-ChatwootFilter status eq open; $filter
$saved = New-ChatwootCustomFilter secret-folder -Filter $filter; $saved
Get-ChatwootCustomFilter
Set-ChatwootCustomFilter $saved -Name secret-folder2 -PassThru
Remove-ChatwootCustomFilter $saved -Force -PassThru
$attribute = New-ChatwootCustomAttribute secrecy_level Secrecy -AttributeModel ContactAttribute; $attribute
Get-ChatwootCustomAttribute
Set-ChatwootCustomAttribute $attribute -AttributeDescription none -PassThru
Remove-ChatwootCustomAttribute $attribute -Force -PassThru
$canned = New-ChatwootCannedResponse secrecy 'Nothing to hide'; $canned
Get-ChatwootCannedResponse -Search secrecy
Set-ChatwootCannedResponse $canned -Content 'Nothing at all' -PassThru
Remove-ChatwootCannedResponse $canned -Force -PassThru
$place = New-ChatwootConversation -Contact 1 -Inbox $server.InboxId; $place
$file = Publish-ChatwootFile (Get-Command Get-ChatwootLabel).Module.Path; $file
$sent = Send-ChatwootMessage $place look -BlobId $file.BlobId; $sent
Set-ChatwootMessage $place $sent -Status Failed -PassThru
Restart-ChatwootMessageDelivery $place $sent -Wait 0
Request-ChatwootMessageTranslation $place $sent -TargetLanguage de
Get-ChatwootAttachment $place
Get-ChatwootAttachment $place | Save-ChatwootAttachment ([System.IO.Path]::Combine([System.IO.Path]::GetTempPath(), 'chatwoot-secrecy'))
Search-Chatwoot look
Search-Chatwoot look -Type Message
