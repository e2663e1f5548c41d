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
    FormatsToProcess       = @()
    TypesToProcess         = @()
    CmdletsToExport        = @(
        'Connect-Chatwoot'
        'Disconnect-Chatwoot'
        'Get-ChatwootLabel'
        'Get-ChatwootSession'
        'New-ChatwootLabel'
        'Remove-ChatwootLabel'
        'Select-ChatwootSession'
        'Set-ChatwootLabel'
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
