# Other modules bring their own versions of the libraries the engine uses. Neither may get the other's.

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Support/TestTools.psm1') -Force
    Add-ModulePath
    $emulator = Start-Emulator

    # A module that ships older copies of what the engine ships, and loads them at once.
    $decoy = Join-Path $TestDrive 'Decoy'
    $null = New-Item -ItemType Directory -Path $decoy
    $shipped = Split-Path -Path (Get-ModuleManifest)
    if ($PSEdition -eq 'Core') { $shipped = Join-Path $shipped 'bin/net8.0/engine' } else { $shipped = Join-Path $shipped 'bin/net472' }
    $names = 'System.Text.Json', 'Microsoft.Extensions.Http', 'Microsoft.Extensions.Logging.Abstractions', 'Polly.Core'
    $compiled = foreach ($name in $names) {
        $original = Join-Path $shipped "$name.dll"
        if (Test-Path -LiteralPath $original) { New-Decoy -Original $original -Folder $decoy }
    }
    # PowerShell 7 has a System.Text.Json of its own, which cannot be replaced.
    Set-Content -LiteralPath (Join-Path $decoy 'Decoy.psm1') -Value @'
foreach ($file in Get-ChildItem -LiteralPath $PSScriptRoot -Filter '*.dll') {
    try { $null = [System.Reflection.Assembly]::LoadFrom($file.FullName) } catch { Write-Verbose "$_" }
}
'@
    $use = @"
`$session = Connect-Chatwoot -Uri '$($emulator.base_address)' -AccessToken '$($emulator.access_token)' -AccountId $($emulator.account_id) -PassThru
if (@(Get-ChatwootLabel).Count -gt 0) { 'works' }
"@
    $importDecoy = "Import-Module '$decoy/Decoy.psm1'"
    $countDecoys = "@([AppDomain]::CurrentDomain.GetAssemblies() | Where-Object { `$_.GetName().Version -eq '1.2.3.4' }).Count -gt 0"
}

AfterAll { Stop-Emulator $emulator }

Describe 'Beside a module with older copies of the same libraries' {
    It 'has decoys to be tested with' {
        @($compiled).Count | Should -BeGreaterThan 1
    }

    It 'works when the other was imported before' {
        Invoke-Shell "$importDecoy; $countDecoys; Import-Module ChatwootPS; $use" | Should -Be @('True', 'works')
    }

    It 'works when the other is imported between import and first use' {
        Invoke-Shell "Import-Module ChatwootPS; $importDecoy; $countDecoys; $use" | Should -Be @('True', 'works')
    }

    It 'works on when the other is imported afterwards' {
        Invoke-Shell "Import-Module ChatwootPS; $use; $importDecoy; $countDecoys; $use" | Should -Be @('works', 'True', 'works')
    }

    It 'works again after both are imported anew' {
        Invoke-Shell "$importDecoy; Import-Module ChatwootPS; $use; Remove-Module ChatwootPS, Decoy; $importDecoy; Import-Module ChatwootPS; $use" | Should -Be @('works', 'works')
    }
}

Describe 'What other scripts see' {
    It 'are no types of the engine, which is loaded but to be used through the cmdlets only' -Skip:($PSEdition -ne 'Core') {
        Invoke-Shell "Import-Module ChatwootPS; $use; [bool]('Polly.ResiliencePipeline' -as [type])" | Should -Be @('works', 'False')
    }
}
