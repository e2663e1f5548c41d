# The module as PowerShell sees it: what it exports, and that it can be imported anyhow and anew.

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Support/TestTools.psm1') -Force
    Add-ModulePath
    $manifest = Get-ModuleManifest
    $emulator = Start-Emulator
}

AfterAll {
    Stop-Emulator $emulator
    Remove-Module ChatwootPS -ErrorAction SilentlyContinue
}

Describe 'The manifest' {
    It 'is valid' {
        Test-ModuleManifest -Path $manifest -ErrorAction Stop | Should -Not -BeNullOrEmpty
    }

    It 'lists exactly the cmdlets and aliases that the module exports' {
        $data = Import-PowerShellDataFile -Path $manifest
        $module = Import-Module $manifest -PassThru -Force
        ($module.ExportedCmdlets.Keys | Sort-Object) -join ' ' | Should -Be (($data.CmdletsToExport | Sort-Object) -join ' ')
        ($module.ExportedAliases.Keys | Sort-Object) -join ' ' | Should -Be (($data.AliasesToExport | Sort-Object) -join ' ')
        $module.ExportedFunctions.Count | Should -Be 0
        $module.ExportedVariables.Count | Should -Be 0
    }

    It 'exports approved verbs only' {
        Import-Module $manifest -Force -WarningVariable warnings -WarningAction SilentlyContinue
        $warnings | Should -BeNullOrEmpty
        $approved = (Get-Verb).Verb
        (Get-Command -Module ChatwootPS -CommandType Cmdlet).Verb | Sort-Object -Unique | Should -BeIn $approved
    }
}

Describe 'Importing' {
    It 'is done by PowerShell itself when a cmdlet is first used' {
        Invoke-Shell '(Get-Command Connect-Chatwoot).ModuleName; Test-ChatwootSession -ErrorAction SilentlyContinue; (Get-Module).Name -contains "ChatwootPS"' |
            Should -Be @('ChatwootPS', 'True')
    }

    It 'needs no network and gives out nothing' {
        Invoke-Shell 'Import-Module ChatwootPS' | Should -BeNullOrEmpty
    }

    It 'again with -Force leaves a session usable' {
        Import-Module $manifest
        $session = Connect-Emulator $emulator
        $before = @(Get-ChatwootLabel -Session $session).Count
        Import-Module $manifest -Force
        @(Get-ChatwootLabel -Session $session).Count | Should -Be $before
    }

    It 'after Remove-Module works as the first time' {
        Import-Module $manifest
        Remove-Module ChatwootPS
        Get-Module ChatwootPS | Should -BeNullOrEmpty
        Import-Module $manifest
        $session = Connect-Emulator $emulator
        @(Get-ChatwootLabel -Session $session).Count | Should -BeGreaterThan 0
    }

    It 'in a second runspace works, and a session may be handed over' {
        Import-Module $manifest
        $session = Connect-Emulator $emulator
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript('param($manifest, $session) Import-Module $manifest; @(Get-ChatwootLabel -Session $session).Count').AddArgument($manifest).AddArgument($session)
            $count = $shell.Invoke()
            $shell.Streams.Error | Should -BeNullOrEmpty
            $count | Should -BeGreaterThan 0
        }
        finally { $shell.Dispose() }
    }

    It 'does not make one runspace''s current session that of another' {
        Import-Module $manifest
        $null = Connect-Emulator $emulator
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript('param($manifest) Import-Module $manifest; @(Get-ChatwootSession).Count').AddArgument($manifest)
            $shell.Invoke() | Should -Be 0
        }
        finally { $shell.Dispose() }
    }
}

Describe 'The types' {
    It 'can be named in a script' {
        Import-Module $manifest
        [Chatwoot.Contact].IsClass | Should -BeTrue
        [Chatwoot.Conversation].IsClass | Should -BeTrue
        [Chatwoot.ConversationStatus]::Resolved | Should -Be 'Resolved'
    }

    It 'that cmdlets give out can be named, in a second runspace too' {
        $module = Import-Module $manifest -PassThru
        $names = $module.ExportedCmdlets.Values | ForEach-Object { $_.OutputType.Name } | Where-Object { $_ -like 'Chatwoot.*' } | Sort-Object -Unique
        $names.Count | Should -BeGreaterThan 5
        foreach ($name in $names) { $name -as [type] | Should -Not -BeNullOrEmpty -Because "[$name] is a type" }
        $shell = [powershell]::Create()
        try {
            $null = $shell.AddScript('param($manifest, $names) Import-Module $manifest; $names | Where-Object { -not ($_ -as [type]) }').AddArgument($manifest).AddArgument($names)
            $shell.Invoke() | Should -BeNullOrEmpty
        }
        finally { $shell.Dispose() }
    }
}
