#requires -Version 5.1
# Tests the module in out/ChatwootPS with the shell that runs this script: Windows PowerShell or PowerShell.
[CmdletBinding()]
param(
    # The beginning of the version the shell must have, so that no other one is tested by mistake.
    [Parameter(Mandatory = $true)]
    [string] $ExpectedVersion,

    [Parameter(Mandatory = $true)]
    [version] $PesterVersion
)

$ErrorActionPreference = 'Stop'

"PowerShell $($PSVersionTable.PSVersion) on $([Environment]::OSVersion)"
if (-not "$($PSVersionTable.PSVersion)".StartsWith($ExpectedVersion)) { throw "PowerShell $ExpectedVersion was expected." }

$root = Split-Path -Path $PSScriptRoot
$env:CHATWOOT_EMULATOR = Join-Path $root 'out/Emulator/Chatwoot.Emulator.dll'

$modules = Join-Path $env:RUNNER_TEMP 'modules'
$null = New-Item -ItemType Directory -Path $modules -Force
Save-Module -Name Pester -RequiredVersion $PesterVersion -Repository PSGallery -Path $modules -Force
$env:PSModulePath = $modules + [System.IO.Path]::PathSeparator + $env:PSModulePath

& (Join-Path $root 'tests/Pester/Run.ps1') -PesterVersion $PesterVersion -ReportFile (Join-Path $root 'out/pester.xml')
exit $LASTEXITCODE
