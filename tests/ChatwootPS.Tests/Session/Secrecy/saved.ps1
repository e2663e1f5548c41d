Save-ChatwootSession -Name saved -Session secret -Force -PassThru
Get-ChatwootSession -Saved
Connect-Chatwoot $server.BaseAddress -AccessTokenSecret ChatwootPS/saved/access-token -Name vault -MaximumRetryCount 0 -SkipVerification -PassThru
Connect-Chatwoot $server.BaseAddress -AccessTokenSecret none -Name none
Connect-Chatwoot -Name saved -MaximumRetryCount 0 -SkipVerification -PassThru
Remove-ChatwootSession saved -Force
