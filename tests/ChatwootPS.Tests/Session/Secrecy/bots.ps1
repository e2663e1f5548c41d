$agentBot = New-ChatwootAgentBot Whisperbot -OutgoingUrl https://bots.example.com/whisper -BotConfig @{ language = 'en' }; $agentBot
Get-ChatwootAgentBot
Get-ChatwootAgentBot $agentBot
Set-ChatwootAgentBot $agentBot -Description quiet -PassThru
Reset-ChatwootAgentBotToken $agentBot -Force
Reset-ChatwootAgentBotToken $agentBot -Secret -Force -PassThru
Invoke-ChatwootApi POST "accounts/{account}/inboxes/$($server.InboxId)/set_agent_bot" -Body @{ agent_bot = $agentBot.Id }
Get-ChatwootAgentBot -Inbox $server.InboxId
Remove-ChatwootAgentBot $agentBot -Force -PassThru
Get-ChatwootInboxMember $server.InboxId
Add-ChatwootInboxMember $server.InboxId $server.AgentUserId
Set-ChatwootInboxMember $server.InboxId $server.AgentUserId -PassThru
Remove-ChatwootInboxMember $server.InboxId $server.AgentUserId -Force -PassThru
Add-ChatwootInboxMember $server.InboxId $server.AgentUserId
Reset-ChatwootInboxSecret $server.InboxId -Force
Reset-ChatwootInboxSecret $server.InboxId -Force -PassThru
$whatsApp = (Invoke-ChatwootApi POST 'accounts/{account}/inboxes' -Body @{ name = 'Quiet WhatsApp'; channel = @{ type = 'whatsapp'; phone_number = '+34911110001'; provider = 'whatsapp_cloud'; provider_config = @{ api_key = $password; phone_number_id = '1'; business_account_id = '2' } } }).id
Test-ChatwootInbox $whatsApp
Register-ChatwootInboxWebhook $whatsApp
Get-ChatwootCsatTemplate $whatsApp
Set-ChatwootCsatTemplate $whatsApp -Message 'How was it?' -PassThru
Get-ChatwootMessageTemplate $whatsApp -Refresh
Test-ChatwootInbox $server.InboxId
