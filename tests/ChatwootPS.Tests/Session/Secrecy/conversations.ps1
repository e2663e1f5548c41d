$conversation = Get-ChatwootConversation 2
$conversation | Add-ChatwootConversationLabel secrecy -CreateLabel -PassThru
$conversation | Remove-ChatwootConversationLabel secrecy -Force -PassThru
$conversation | Invoke-ChatwootBulkAction -Status Pending -PassThru
Get-ChatwootConversation -Search order -Match
Get-ChatwootConversationCount -Status Open
Export-ChatwootConversation -Status Pending -Include FirstResponse, Resolution, Csat, Labels, CustomAttributes
Add-ChatwootConversationParticipant me -Conversation 1
Get-ChatwootConversationParticipant 1
Remove-ChatwootConversationParticipant me -Conversation 1 -Force -PassThru
Set-ChatwootDraft 1 'Nothing to hide' -PassThru
Get-ChatwootDraft 1
Remove-ChatwootDraft 1 -Force -PassThru
Send-ChatwootTranscript 1 whisper@example.com
Send-ChatwootTypingStatus 1
Watch-ChatwootConversation -TimeoutSec 1 -Online
Remove-ChatwootConversation 3 -Force -PassThru
