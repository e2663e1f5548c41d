<#
.SYNOPSIS
Provisions a tenant from nothing: an account, its first administrator, and what every account of yours has.

.DESCRIPTION
Runs in a session of a platform app (Connect-Chatwoot -PlatformToken). Works in the new account as its administrator, with the token the
platform tells; that session, named like the account, is the current one afterwards. Run again for the same address it finds the
administrator; an account is made anew each time.

.EXAMPLE
./New-Tenant.ps1 -Name Fabrikam -Email ops@fabrikam.com -Password $password
#>
[CmdletBinding()]
param(
    [Parameter(Mandatory)] [string] $Name,

    # The first administrator.
    [Parameter(Mandatory)] [string] $Email,
    [Parameter(Mandatory)] [securestring] $Password,

    [string] $Locale = 'en',
    [string[]] $Label = @('billing', 'outage'),
    [string] $Team = 'support'
)

$ErrorActionPreference = 'Stop'

$account = New-ChatwootPlatformAccount $Name -Locale $Locale
$user = New-ChatwootPlatformUser -Email $Email -Name "$Name administrator" -Password $Password
$null = Add-ChatwootPlatformAccountUser $account $user -Role Administrator

$tenant = New-ChatwootPlatformUserToken $user | Connect-Chatwoot -AccountId $account.Id -Name $Name -PassThru
$Label | ForEach-Object { $null = New-ChatwootLabel $_ -Session $tenant }
$null = New-ChatwootTeam $Team -Session $tenant
$inbox = New-ChatwootInbox -Api "$Name app" -Session $tenant

[pscustomobject]@{ AccountId = $account.Id; UserId = $user.Id; UserExisted = $user.Existed; InboxId = $inbox.Id; InboxIdentifier = $inbox.InboxIdentifier }
