# Every cmdlet explains itself.

BeforeDiscovery {
    $manifest = [System.IO.Path]::Combine($PSScriptRoot, '..', '..', 'out', 'ChatwootPS', 'ChatwootPS.psd1')
    Import-Module $manifest
    $cmdlets = Get-Command -Module ChatwootPS -CommandType Cmdlet | ForEach-Object { @{ Name = $_.Name } }
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Support/TestTools.psm1') -Force
    Import-Module (Get-ModuleManifest)
    $common = [System.Management.Automation.PSCmdlet]::CommonParameters + [System.Management.Automation.PSCmdlet]::OptionalCommonParameters +
        'First', 'Skip', 'IncludeTotalCount'
}

AfterAll { Remove-Module ChatwootPS -ErrorAction SilentlyContinue }

Describe 'Get-Help <Name>' -ForEach $cmdlets {
    BeforeAll { $help = Get-Help $Name -Full }

    It 'has a synopsis' {
        $help.Synopsis | Should -Not -BeNullOrEmpty
        # Without help PowerShell puts the syntax there.
        $help.Synopsis.Trim() | Should -Not -BeLike "$Name *"
    }

    It 'describes every parameter' {
        $described = @($help.parameters.parameter | Where-Object { $_.description -and ($_.description | Out-String).Trim() } | ForEach-Object { $_.name })
        # Some take an object of the pipeline as a whole and are not meant to be named.
        $named = (Get-Command $Name).Parameters.Values | Where-Object { -not ($_.Attributes | Where-Object { $_.DontShow }) }
        $missing = $named.Name | Where-Object { $common -notcontains $_ -and $described -notcontains $_ }
        $missing -join ', ' | Should -BeNullOrEmpty
    }

    It 'has an example that can be parsed' {
        $examples = @($help.examples.example)
        $examples.Count | Should -BeGreaterThan 0
        foreach ($example in $examples) {
            $code = ($example.code | Out-String).Trim()
            $code | Should -Not -BeNullOrEmpty
            $problems = $null
            $null = [System.Management.Automation.Language.Parser]::ParseInput($code, [ref] $null, [ref] $problems)
            $problems | Should -BeNullOrEmpty -Because $code
        }
    }
}
