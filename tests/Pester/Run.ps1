#requires -Version 5.1
<#
.SYNOPSIS
    Runs the Pester tests against the module in out/ChatwootPS.
.DESCRIPTION
    Ends with 0 when all passed, 1 when something failed, 3 when Pester 5 is not installed. The module must have been
    built (dotnet build), and so must the emulator, or the environment variable CHATWOOT_EMULATOR must name its dll.
#>
[CmdletBinding()]
param(
    # Gets one line: the numbers of passed, failed and skipped tests.
    [string] $ResultFile,

    # Gets the results as NUnit XML.
    [string] $ReportFile,

    # Runs only the tests whose full names match.
    [string[]] $FullNameFilter,

    # The version of Pester to use; by default the newest 5 that is installed.
    [version] $PesterVersion
)

$ErrorActionPreference = 'Stop'

$wanted = @{ Name = 'Pester' }
if ($PesterVersion) { $wanted.RequiredVersion = $PesterVersion } else { $wanted.MinimumVersion = '5.3.0'; $wanted.MaximumVersion = '5.99.99' }
try {
    Import-Module @wanted
}
catch {
    Write-Host "Pester is not there: $_"
    exit 3
}

$configuration = New-PesterConfiguration
$configuration.Run.Path = $PSScriptRoot
$configuration.Run.PassThru = $true
$configuration.Output.Verbosity = 'Detailed'
$configuration.Output.CIFormat = 'None'
if ($FullNameFilter) { $configuration.Filter.FullName = $FullNameFilter }
if ($ReportFile) {
    $configuration.TestResult.Enabled = $true
    $configuration.TestResult.OutputPath = $ReportFile
}

$result = Invoke-Pester -Configuration $configuration

# A file that does not even load, or a block whose preparation failed, counts as a failure, too.
$failed = $result.FailedCount + $result.FailedBlocksCount + $result.FailedContainersCount
$skipped = $result.SkippedCount + $result.NotRunCount
if ($ResultFile) {
    [System.IO.File]::WriteAllText($ResultFile, "$($result.PassedCount) $failed $skipped`n")
}
if ($failed -gt 0 -or $result.PassedCount -eq 0) { exit 1 }
exit 0
