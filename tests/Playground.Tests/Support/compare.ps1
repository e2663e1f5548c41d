# Prints what many small commands give; a test runs it in pwsh and with the stand-ins and compares.
$commands = @'
'abc' | Get-Member
[pscustomobject]@{A=1;B='x'} | Get-Member
'abc','de' | Group-Object Length
'abc','de' | Group-Object Length -NoElement | Format-List
1..5 | Measure-Object -Sum -Average
'x','y' | Measure-Object -Maximum
1..3 | Measure-Object -AllStats
'a b' | Measure-Object -Word
1,'x' | Measure-Object -Sum
(1 | Measure-Object).GetType().FullName
1..3 | Select-Object @{n='Sq';e={$_*$_}} | Format-Table -AutoSize
[pscustomobject]@{A=1} | Select-Object A, Zz | ForEach-Object { $_.PSTypeNames }
'abc' | Select-Object -ExpandProperty Nope
'abc' | Select-Object Length, Length
New-TimeSpan -Minutes 61
[version]'1.2.3.4' | ConvertTo-Json
@{ t = [timespan]'1:2:3' } | ConvertTo-Json -Compress
[uri]'http://x/y' | ConvertTo-Json -Compress
@{ x = [pscustomobject]@{ y = [pscustomobject]@{ z = [pscustomobject]@{ w = 1 } } } } | ConvertTo-Json -Compress
[ordered]@{ e=''; u="`u{2028}<>&'"; l=[long]::MaxValue; f=[float]1.1; by=[byte]3; dec=1.10d; nan=1e300 } | ConvertTo-Json
'{"a":[],"b":null,"c":"2026-01-01","d":12345678901234567890,"e":1e3}' | ConvertFrom-Json | Format-List
'{"a":[],"b":null,"d":12345678901234567890,"e":1e3}' | ConvertFrom-Json | ForEach-Object { $_.d.GetType().Name; $_.e.GetType().Name; $_.a.GetType().Name }
'[[1,2],[3]]' | ConvertFrom-Json | ForEach-Object { $_.Count }
'{"a":1}' | ConvertFrom-Json -AsHashtable | ForEach-Object { $_.GetType().FullName }
'' | ConvertFrom-Json
'{"a":1,"A":2}' | ConvertFrom-Json
"a,b`n1, 2 `n `"q`" ,`n" | ConvertFrom-Csv | Format-Table
"a,,c`n1,2,3" | ConvertFrom-Csv
"a;b" , "1;2;3" | ConvertFrom-Csv -Delimiter ';'
[pscustomobject]@{ A=$null; B=1.5; C=[datetime]'2026-01-02'; D=1,2 } | ConvertTo-Csv
New-Object No.Such
New-Object System.Version 'x'
New-Object psobject -Property @{ A = 1 } | Get-Member | ForEach-Object Name
Write-Error 'boo'
function Foo { Write-Error 'boo' -Category InvalidArgument -ErrorId Eid -TargetObject 7 }; Foo 2>$null; $Error[0].FullyQualifiedErrorId; $Error[0].CategoryInfo.ToString()
Write-Error 'boo' 2>$null; $Error[0].FullyQualifiedErrorId; $Error[0].CategoryInfo.ToString()
Get-Variable nope
Write-Host a, b -Separator ':'
Write-Host $null 'x' @(1,2)
Get-Content /no/file
Test-Path /tmp
Get-Random -Minimum 5 -Maximum 5
3,1,2 | Sort-Object -Property { -$_ }
$null, 2, 1 | Sort-Object | ForEach-Object { "[$_]" }
[pscustomobject]@{n=2},[pscustomobject]@{x=1},[pscustomobject]@{n=1} | Sort-Object n | ForEach-Object { "[$($_.n)]" }
1,2,3,4 | Select-Object -Skip 1 -SkipLast 1
1..3 | Format-Table
Get-Date '2026-01-02' | Format-List Year, Month
[pscustomobject]@{A=1;B=2;C=3;D=4;E=5} | Format-Table A, E -HideTableHeaders
'abc' | Out-String | ForEach-Object Length
Set-Location /nowhere
Start-Sleep -Milliseconds 1
1..3 | Get-Random -Count 0
Write-Warning 'w' 3>&1 | ForEach-Object { $_.GetType().Name }
ConvertTo-SecureString 'x' -AsPlainText -Force
$null | ConvertTo-Json
Get-Date -UnixTimeSeconds 0 -AsUTC
Write-Output @() | Measure-Object | ForEach-Object Count
Write-Output a b
[pscustomobject]@{n=2},[pscustomobject]@{x=1},[pscustomobject]@{n=1} | Sort-Object n -Descending | ForEach-Object { "[$($_.n)]" }
'@
foreach ($command in $commands -split '\r?\n') {
    "=== $command"
    $result = try { & ([scriptblock]::Create($command)) 2>&1 3>&1 6>&1 } catch { "CAUGHT: $_" }
    $result | ForEach-Object { if ($_ -is [System.Management.Automation.ErrorRecord]) { "ERROR: $_" } else { $_ } } | Out-String -Width 120
}
