New-ChatwootPortal Help help -AllowedLocale en, es -DefaultLocale en
Get-ChatwootPortal help
Set-ChatwootPortal help -HeaderText 'Ask us' -PassThru
New-ChatwootPortalCategory help Orders orders -Locale en
Get-ChatwootPortalCategory -Portal help
Set-ChatwootPortalCategory orders -Portal help -Icon x -PassThru
New-ChatwootArticle help Order -Slug order -Category orders -Content text
Get-ChatwootArticle order -Portal help
Set-ChatwootArticle order -Portal help -Title 'How to order' -PassThru
Remove-ChatwootArticle order -Portal help -Force
Remove-ChatwootPortalCategory orders -Portal help -Force
Remove-ChatwootPortal help -Force
$markdown = [System.IO.Directory]::CreateTempSubdirectory('chatwoot-secrecy').FullName
Export-ChatwootArticle -Path $markdown
Import-ChatwootArticle -Path $markdown
