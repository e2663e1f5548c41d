$macro = New-ChatwootMacro Secret -Action @{ AddLabel = 'vip' }; $macro
Get-ChatwootMacro
Set-ChatwootMacro $macro -Name Secret2 -PassThru
$talk = New-ChatwootConversation -Contact (New-ChatwootContact -Name Ruled -Inbox $server.InboxId) -Inbox $server.InboxId; $talk
Invoke-ChatwootMacro $macro -Conversation $talk
Remove-ChatwootMacro $macro -Force -PassThru
$rule = New-ChatwootAutomationRule Secret -EventName ConversationCreated -Action ResolveConversation -Active $false; $rule
Get-ChatwootAutomationRule
Copy-ChatwootAutomationRule $rule
Set-ChatwootAutomationRule $rule -Name Secret2 -PassThru
Remove-ChatwootAutomationRule $rule -Force -PassThru
$webhook = New-ChatwootWebhook https://hooks.example.com/secrecy -Inbox $server.InboxId; $webhook
Get-ChatwootWebhook
Set-ChatwootWebhook $webhook -Name Secret -PassThru
Remove-ChatwootWebhook $webhook -Force -PassThru
Get-ChatwootIntegration
$hidden = [System.Net.NetworkCredential]::new('', $password).SecurePassword
$hook = New-ChatwootIntegrationHook dyte -Setting @{ api_key = $hidden; organization_id = 'org-1' }; $hook
Set-ChatwootIntegrationHook $hook -Setting @{ api_key = $hidden; organization_id = 'org-2' } -PassThru
Set-ChatwootIntegrationHook $hook -Setting @{ api_key = $hidden; secret_of_mine = $hidden }
Remove-ChatwootIntegrationHook $hook -Force -PassThru
New-ChatwootIntegrationHook google_translate -Setting @{ project_id = 'p'; credentials = @{ private_key = $hidden } }
$policy = New-ChatwootSlaPolicy Secret -FirstResponseTimeThreshold 0:10; $policy
Get-ChatwootSlaPolicy
Set-ChatwootSlaPolicy $policy -Description none -PassThru
Get-ChatwootAppliedSla -Metric
Get-ChatwootAppliedSla
Remove-ChatwootSlaPolicy $policy -Force -PassThru
$campaign = New-ChatwootCampaign Secret -Message Hello -Inbox Website -TriggerRule @{ Url = 'https://acme.test/*' }; $campaign
Get-ChatwootCampaign
Set-ChatwootCampaign $campaign -Enabled $false -PassThru
Remove-ChatwootCampaign $campaign -Force -PassThru
$app = New-ChatwootDashboardApp Secret https://app.example.com/panel; $app
Get-ChatwootDashboardApp
Set-ChatwootDashboardApp $app -Title Secret2 -PassThru
Remove-ChatwootDashboardApp $app -Force -PassThru
$assistant = New-ChatwootCaptainAssistant Secret -Description Nothing; $assistant
Get-ChatwootCaptainAssistant
Set-ChatwootCaptainAssistant $assistant -AddInbox $server.InboxId -PassThru
$document = New-ChatwootCaptainDocument https://docs.example.com/secrecy -Assistant $assistant; $document
Get-ChatwootCaptainDocument
Sync-ChatwootCaptainDocument $document
Remove-ChatwootCaptainDocument $document -Force -PassThru
$answer = New-ChatwootCaptainResponse Why? -Answer So -Assistant $assistant; $answer
Get-ChatwootCaptainResponse
Set-ChatwootCaptainResponse $answer -Answer Thus -PassThru
Remove-ChatwootCaptainResponse $answer -Force -PassThru
Invoke-ChatwootCaptainTask Summarize -Conversation $talk
$scenario = New-ChatwootCaptainScenario Secret -Assistant $assistant -Description x -Instruction y; $scenario
Get-ChatwootCaptainScenario -Assistant $assistant
Set-ChatwootCaptainScenario $scenario -Title Secret2 -PassThru
Remove-ChatwootCaptainScenario $scenario -Force -PassThru
$tool = New-ChatwootCaptainCustomTool Secret https://api.example.com/secret -AuthType Bearer -AuthConfig @{ token = $hidden }; $tool
Get-ChatwootCaptainCustomTool
Set-ChatwootCaptainCustomTool $tool -AuthConfig @{ username = 'me'; password = $hidden } -PassThru
Remove-ChatwootCaptainCustomTool $tool -Force -PassThru
Get-ChatwootCaptainPreference
Set-ChatwootCaptainPreference -Feature @{ editor = $true } -PassThru
$thread = New-ChatwootCopilotThread 'Why?' -Assistant $assistant; $thread
Get-ChatwootCopilotThread
Send-ChatwootCopilotMessage $thread 'And?'
Get-ChatwootCopilotMessage $thread
Remove-ChatwootCaptainAssistant $assistant -Force -PassThru
