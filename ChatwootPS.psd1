@{
    RootModule             = 'ChatwootPS.psm1'
    ModuleVersion          = '0.1.0'
    GUID                   = '7d3c7f54-2a5b-4c55-9d5c-5b0b8a6c7a11'
    Author                 = 'The ChatwootPS founders'
    CompanyName            = 'The ChatwootPS founders'
    Copyright              = '(c) 2026 The ChatwootPS founders. MIT.'
    Description            = 'Runs Chatwoot (open-source customer support) from PowerShell: the Application, Client and Platform APIs behind one session, with typed objects.'
    PowerShellVersion      = '5.1'
    DotNetFrameworkVersion = '4.7.2'
    CompatiblePSEditions   = @('Desktop', 'Core')
    FormatsToProcess       = @(
        'Account.Format.ps1xml'
        'Api.Format.ps1xml'
        'Client.Format.ps1xml'
        'Contacts.Format.ps1xml'
        'Conversations.Format.ps1xml'
        'Labels.Format.ps1xml'
        'Platform.Format.ps1xml'
        'Session.Format.ps1xml'
    )
    TypesToProcess         = @()
    CmdletsToExport        = @(
        'Add-ChatwootPlatformAccountUser'
        'Close-ChatwootClientConversation'
        'Close-ChatwootConversation'
        'Connect-Chatwoot'
        'Disconnect-Chatwoot'
        'Get-ChatwootAccount'
        'Get-ChatwootAgent'
        'Get-ChatwootClientContact'
        'Get-ChatwootClientConversation'
        'Get-ChatwootClientInbox'
        'Get-ChatwootClientMessage'
        'Get-ChatwootContact'
        'Get-ChatwootConversation'
        'Get-ChatwootInbox'
        'Get-ChatwootLabel'
        'Get-ChatwootMessage'
        'Get-ChatwootPlatformAccount'
        'Get-ChatwootPlatformAccountUser'
        'Get-ChatwootPlatformUser'
        'Get-ChatwootProfile'
        'Get-ChatwootSession'
        'Import-ChatwootRequest'
        'Invoke-ChatwootApi'
        'New-ChatwootClientContact'
        'New-ChatwootClientConversation'
        'New-ChatwootContact'
        'New-ChatwootConversation'
        'New-ChatwootLabel'
        'New-ChatwootPlatformAccount'
        'New-ChatwootPlatformUser'
        'Remove-ChatwootContact'
        'Remove-ChatwootLabel'
        'Remove-ChatwootMessage'
        'Remove-ChatwootPlatformAccount'
        'Remove-ChatwootPlatformAccountUser'
        'Remove-ChatwootPlatformUser'
        'Select-ChatwootSession'
        'Send-ChatwootClientMessage'
        'Send-ChatwootMessage'
        'Set-ChatwootClientContact'
        'Set-ChatwootContact'
        'Set-ChatwootConversation'
        'Set-ChatwootLabel'
        'Set-ChatwootPlatformAccount'
        'Set-ChatwootPlatformUser'
        'Test-ChatwootApi'
        'Test-ChatwootSession'
    )
    FunctionsToExport      = @()
    AliasesToExport        = @('Disconnect-ChatwootSession')
    VariablesToExport      = @()
    PrivateData            = @{
        PSData = @{
            Tags       = @('Chatwoot', 'CustomerSupport', 'Helpdesk', 'LiveChat', 'PSEdition_Desktop', 'PSEdition_Core', 'Windows', 'Linux', 'MacOS')
            LicenseUri = 'https://opensource.org/license/mit'
        }
    }
}
