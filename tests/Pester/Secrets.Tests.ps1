# No token may be seen by accident: in JSON, in a file, on the screen.

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Support/TestTools.psm1') -Force
    Add-ModulePath
    Import-Module ChatwootPS
    $emulator = Start-Emulator
    $session = Connect-Emulator $emulator
    $secrets = @($emulator.access_token, $emulator.platform_token, $emulator.hmac_token)
}

AfterAll {
    Stop-Emulator $emulator
    Remove-Module ChatwootPS -ErrorAction SilentlyContinue
}

Describe 'A session' {
    It 'shows no token <Name>' -ForEach @(
        @{ Name = 'as JSON'; Show = { param($it) ConvertTo-Json -InputObject $it -Depth 5 -WarningAction SilentlyContinue } }
        @{ Name = 'in a file'; Show = { param($it) $file = Join-Path $TestDrive 'session.xml'; Export-Clixml -InputObject $it -Depth 5 -LiteralPath $file; Get-Content -LiteralPath $file -Raw } }
        @{ Name = 'on the screen'; Show = { param($it) $it | Out-String; $it | Format-List -Property * -Force | Out-String; $it | Format-Table -Property * | Out-String } }
        @{ Name = 'as text'; Show = { param($it) "$it"; $it | ConvertTo-Csv } }
    ) {
        $shown = (& $Show $session) -join "`n"
        $shown | Should -Not -BeNullOrEmpty
        foreach ($secret in $secrets) { $shown.Contains($secret) | Should -BeFalse }
    }
}

Describe 'A request' {
    It 'shows no token in the verbose and the debug stream' {
        $DebugPreference = 'Continue'
        $said = Get-ChatwootLabel -Verbose 4>&1 5>&1 | Out-String
        $said | Should -Match 'curl'
        foreach ($secret in $secrets) { $said.Contains($secret) | Should -BeFalse }
    }

    It 'shows no token in an error' {
        $failure = $null
        try { Invoke-ChatwootApi GET 'accounts/{account}/nothing-of-the-kind' -ErrorAction Stop } catch { $failure = $_ }
        $failure | Should -Not -BeNullOrEmpty
        $said = ($failure | Format-List -Property * -Force | Out-String) + ($failure.Exception | Format-List -Property * -Force | Out-String) + (ConvertTo-Json -InputObject $failure.Exception.Message)
        foreach ($secret in $secrets) { $said.Contains($secret) | Should -BeFalse }
    }
}
