$newInbox = New-ChatwootInbox Secretive -Email secretive@example.com -ImapPassword $password -SmtpPassword $password; $newInbox
Set-ChatwootInbox $newInbox -SmtpPassword $password -GreetingMessage Hi -PassThru
$apiInbox = New-ChatwootInbox Whispering -Api; $apiInbox
Remove-ChatwootInbox $newInbox -Force -PassThru
