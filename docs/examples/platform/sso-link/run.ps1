<#
.SYNOPSIS
An Azure Function (PowerShell, HTTP trigger behind the portal's own sign-in) that sends a visitor on to Chatwoot, signed in.

.DESCRIPTION
profile.ps1 connects once for each worker: Connect-Chatwoot $env:CW_URI -PlatformToken $env:CW_PLATFORM_TOKEN. App Service authentication puts the visitor's
address into X-MS-CLIENT-PRINCIPAL-NAME: switch it on, or everybody can sign in as anybody. The link works once, for five minutes, and
passes over password and second factor: it goes into the redirection and nowhere else.
#>
param($Request, $TriggerMetadata)

$email = $Request.Headers['x-ms-client-principal-name']
if (-not $email) {
    Push-OutputBinding -Name Response -Value @{ StatusCode = 401 }
    return
}

$account = $env:CW_ACCOUNT
$user = Get-ChatwootPlatformAccountUser $account | ForEach-Object { Get-ChatwootPlatformUser $_.UserId -ErrorAction Ignore } | Where-Object Email -eq $email
if (-not $user) {
    Push-OutputBinding -Name Response -Value @{ StatusCode = 403 }
    return
}

$link = New-ChatwootPlatformLoginLink $user
Push-OutputBinding -Name Response -Value @{ StatusCode = 302; Headers = @{ Location = $link.GetAddress(); 'Cache-Control' = 'no-store' } }
