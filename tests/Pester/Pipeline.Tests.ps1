# The cmdlets in pipelines, as scripts use them.

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Support/TestTools.psm1') -Force
    Add-ModulePath
    Import-Module ChatwootPS
}

AfterAll { Remove-Module ChatwootPS -ErrorAction SilentlyContinue }

Describe 'Select-Object -First' {
    BeforeAll {
        # The tenth request for contacts fails, whoever sends it. Of 400 contacts there are 27 pages.
        $faults = Join-Path $TestDrive 'faults.json'
        Set-Content -LiteralPath $faults -Value '[{ "method": "GET", "path": "/api/v1/accounts/*/contacts", "nth": 10, "times": 1, "action": "respond", "status": 500, "body": "the tenth" }]'
        $emulator = Start-Emulator '--seed', 'contacts=400', '--faults', "`"$faults`""
        $null = Connect-Emulator $emulator -With @{ MaximumRetryCount = 0 }
    }

    AfterAll { Stop-Emulator $emulator }

    It 'stops the requests for further pages' {
        @(Get-ChatwootContact | Select-Object -First 3).Count | Should -Be 3
        $failures = @()
        $read = 0
        for ($i = 0; $i -lt 10 -and $failures.Count -eq 0; $i++) {
            $page = @(Get-ChatwootContact -First 1 -ErrorAction SilentlyContinue -ErrorVariable failures)
            $read += $page.Count
        }
        # Had all pages been read, the tenth request would have been one of theirs.
        $failures.Count | Should -Be 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'ChatwootServerFault*'
        # The first pipeline sent one or two: what it needed, and the page it read ahead.
        $read | Should -BeIn 7, 8
    }
}

Describe 'Changing cmdlets' {
    BeforeAll {
        $emulator = Start-Emulator
        $session = Connect-Emulator $emulator
    }

    AfterAll { Stop-Emulator $emulator }

    It 'change nothing with -WhatIf' {
        $before = @(Get-ChatwootLabel).Count
        New-ChatwootLabel 'only-a-thought' -WhatIf
        Get-ChatwootLabel | Remove-ChatwootLabel -WhatIf
        @(Get-ChatwootLabel).Count | Should -Be $before
    }

    It 'do not remove what nobody has confirmed' {
        $null = New-ChatwootLabel 'to-be-kept'
        $said = Invoke-Shell @"
`$null = Connect-Chatwoot -Uri '$($emulator.base_address)' -AccessToken '$($emulator.access_token)' -AccountId $($emulator.account_id)
Remove-ChatwootLabel 'to-be-kept'
'after'
"@
        $said | Should -Not -BeNullOrEmpty
        (Get-ChatwootLabel 'to-be-kept').Title | Should -Be 'to-be-kept'
    }

    It 'remove without asking with <_>' -ForEach '-Force', '-Confirm:$false' {
        $label = New-ChatwootLabel "to-be-removed"
        & ([scriptblock]::Create("`$args[0] | Remove-ChatwootLabel $_")) $label | Should -BeNullOrEmpty
        Get-ChatwootLabel 'to-be-removed' -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
    }

    It 'go on after an input that is refused, and say which it was' {
        $null = New-ChatwootLabel 'taken'
        $rows = 'before', 'taken', 'behind' | ForEach-Object { [pscustomobject]@{ Title = $_ } }
        $made = @($rows | New-ChatwootLabel -ErrorAction SilentlyContinue -ErrorVariable failures)
        $made.Title -join ' ' | Should -Be 'before behind'
        $failures.Count | Should -Be 1
        $failures[0].TargetObject | Should -Be 'taken'
    }

    It 'end a script that stops at errors, and can be caught' {
        { Get-ChatwootLabel 'no-such-label' -ErrorAction Stop } | Should -Throw -ErrorId 'ChatwootNotFound*'
    }

    It 'take objects, and give out what they were asked for with -PassThru only' {
        $label = New-ChatwootLabel 'passing'
        $label | Set-ChatwootLabel -Description 'quietly' | Should -BeNullOrEmpty
        ($label | Set-ChatwootLabel -Description 'aloud' -PassThru).Description | Should -Be 'aloud'
    }

    It 'keep the order of their input when they send several requests at once' {
        $titles = 1..24 | ForEach-Object { 'row-{0:00}' -f $_ }
        $made = $titles | ForEach-Object { [pscustomobject]@{ Title = $_ } } | New-ChatwootLabel -ThrottleLimit 8
        $made.Title -join ' ' | Should -Be ($titles -join ' ')
    }
}

Describe 'Contacts from a CSV file' {
    BeforeAll {
        $emulator = Start-Emulator
        $session = Connect-Emulator $emulator
        $file = Join-Path $TestDrive 'people.csv'
        $lines = @('Name,Email,PhoneNumber,Identifier,Note') +
            @(1..30 | ForEach-Object { "Person $_,person$_@csv.test,,csv-$_,whatever" }) +
            @('No mail,,,csv-31,', 'Bad mail,nobody,,,', 'Taken,PERSON3@csv.test,,,', ',nameless@csv.test,,,')
        Set-Content -LiteralPath $file -Value $lines -Encoding UTF8
        $made = @(Import-Csv -LiteralPath $file | New-ChatwootContact -Inbox 'Support API' -ThrottleLimit 8 -ErrorAction SilentlyContinue -ErrorVariable failures)
    }

    AfterAll { Stop-Emulator $emulator }

    It 'are made in the order of the rows' {
        $made.Name -join ',' | Should -Be ((@(1..30 | ForEach-Object { "Person $_" }) + 'No mail', '') -join ',')
        $made[0].Email | Should -Be 'person1@csv.test'
        $made[30].Identifier | Should -Be 'csv-31'
    }

    It 'have their key in the inbox' {
        @($made | Where-Object { $_.ContactInboxes[0].Inbox.Name -eq 'Support API' -and $_.ContactInboxes[0].SourceId }).Count | Should -Be $made.Count
    }

    It 'leave an error with the row for each that is refused' {
        $failures.Count | Should -Be 2
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'ChatwootInvalidInput*'
        $failures[0].TargetObject.Name | Should -Be 'Bad mail'
        $failures[1].FullyQualifiedErrorId | Should -BeLike 'ChatwootAlreadyExists*'
        $failures[1].TargetObject.Name | Should -Be 'Taken'
    }

    It 'are labelled, found by the label, changed and removed in pipelines' {
        $made | Select-Object -First 20 | Set-ChatwootContact -Label from-csv -CustomAttribute @{ source = 'csv' } -ThrottleLimit 4
        $found = @(Get-ChatwootContact -Label from-csv)
        $found.Count | Should -Be 20
        @($found | Where-Object { $_.CustomAttributes.source -eq 'csv' }).Count | Should -Be 20
        $found | Set-ChatwootContact -Label @() -RemoveCustomAttribute source -ThrottleLimit 4
        Get-ChatwootContact -Label from-csv | Should -BeNullOrEmpty
        Get-ChatwootContact '*@csv.test' | Remove-ChatwootContact -Force -ThrottleLimit 4
        @(Get-ChatwootContact -Search 'csv.test').Count | Should -Be 0
        (Get-ChatwootContact -Identifier csv-31).Name | Should -Be 'No mail'
    }
}

Describe 'Several at once' {
    BeforeAll {
        $emulator = Start-Emulator
        $session = Connect-Emulator $emulator
    }

    AfterAll { Stop-Emulator $emulator }

    It 'ForEach-Object -Parallel takes a session with $using:' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
        # Windows PowerShell could not even read it.
        $parallel = [scriptblock]::Create('param($session) 1..6 | ForEach-Object -Parallel { (New-ChatwootLabel "parallel-$_" -Session $using:session).Title } -ThrottleLimit 3')
        $titles = & $parallel $session
        ($titles | Sort-Object) -join ' ' | Should -Be 'parallel-1 parallel-2 parallel-3 parallel-4 parallel-5 parallel-6'
    }

    It 'two pipelines of one session, one within the other' {
        $pairs = Get-ChatwootLabel | ForEach-Object { Get-ChatwootLabel $_ }
        @($pairs).Count | Should -Be @(Get-ChatwootLabel).Count
    }

    It 'a session that was ended says so' {
        $other = Connect-Emulator $emulator
        Disconnect-Chatwoot -Session $other
        { Get-ChatwootLabel -Session $other -ErrorAction Stop } | Should -Throw -ErrorId 'ChatwootNoCredential*'
    }
}
