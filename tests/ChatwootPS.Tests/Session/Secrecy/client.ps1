$guest = New-ChatwootClientContact -SourceId guest-1; $chat = New-ChatwootClientConversation $guest; $chat
Send-ChatwootClientTypingStatus $chat On
Set-ChatwootClientLastSeen $chat -PassThru
$null = Invoke-ChatwootApi POST "accounts/{account}/conversations/$($chat.Id)/messages" -Body @{ content = 'How was it?'; content_type = 'input_csat' }
Get-ChatwootClientMessage $chat | Set-ChatwootClientMessage -Rating 4 -PassThru
Watch-ChatwootClientConversation $chat -TimeoutSec 1 -Online
Get-ChatwootClientCsatSurvey $chat.Uuid
Submit-ChatwootClientCsatSurvey $chat.Uuid -Rating 5
New-ChatwootClientIdentifierHash guest-1
$guest | Select-ChatwootSession -PassThru
