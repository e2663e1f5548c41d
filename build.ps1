#requires -Version 5.1
<#
.SYNOPSIS
    Builds, tests and packages ChatwootPS.
.DESCRIPTION
    Build    leaves an importable module in out/ChatwootPS.
    Test     runs dotnet test, then the Pester tests where Pester 5 is installed.
    Package  makes out/ChatwootPS.<version>.zip, and the .nupkg of it where Microsoft.PowerShell.PSResourceGet is installed.
    Clean    removes what the others have made.
.EXAMPLE
    ./build.ps1
.EXAMPLE
    ./build.ps1 -Task Clean, Build, Test, Package
.EXAMPLE
    ./build.ps1 -Task Package -NoBuild
    Packages out/ChatwootPS as it is, for instance after its files were signed.
#>
[CmdletBinding()]
param(
    # What to do: Build, Test, Package, Clean, or several of them; always done in the order Clean, Build, Test, Package.
    [ValidatePattern('^(Build|Test|Package|Clean)(,(Build|Test|Package|Clean))*$')]
    [ArgumentCompleter({ 'Build', 'Test', 'Package', 'Clean' })]
    [string[]] $Task = 'Build',

    [ValidateSet('Release', 'Debug')]
    [string] $Configuration = 'Release',

    # Tests or packages what was built before.
    [switch] $NoBuild
)

$ErrorActionPreference = 'Stop'
Set-StrictMode -Version 2.0

# 'powershell -File build.ps1 -Task Build,Test' hands a list over as one text.
$Task = $Task -split ','

$root = $PSScriptRoot
$solution = Join-Path $root 'ChatwootPS.sln'
$out = Join-Path $root 'out'
$module = Join-Path $out 'ChatwootPS'
$manifest = Join-Path $module 'ChatwootPS.psd1'

function Invoke-Tool {
    param([string] $Command, [string[]] $Argument)
    Write-Host "> $Command $Argument"
    & $Command @Argument | Out-Host
    if ($LASTEXITCODE -ne 0) { throw "$Command ended with code $LASTEXITCODE." }
}

function Clear-Build {
    $folders = @($out) + @(Get-ChildItem -Path (Join-Path $root 'src'), (Join-Path $root 'tests') -Directory -Recurse -Include 'bin', 'obj' |
            ForEach-Object { $_.FullName })
    foreach ($folder in $folders) {
        if (Test-Path -LiteralPath $folder) { Remove-Item -LiteralPath $folder -Recurse -Force }
    }
}

function Invoke-Build {
    Invoke-Tool dotnet 'build', $solution, '--configuration', $Configuration
}

function Invoke-Test {
    $arguments = @('test', '--solution', $solution, '--configuration', $Configuration)
    if ($NoBuild -or $Task -contains 'Build') { $arguments += '--no-build' }
    Invoke-Tool dotnet $arguments

    if (-not (Test-Path -LiteralPath $manifest)) { throw "There is no module in $module." }
    $shell = (Get-Process -Id $PID).Path
    Write-Host '> Pester'
    & $shell -NoLogo -NoProfile -File (Join-Path $root 'tests/Pester/Run.ps1') | Out-Host
    switch ($LASTEXITCODE) {
        0 { }
        3 { Write-Warning 'The Pester tests were not run: Pester 5 is not installed (Install-Module Pester).' }
        default { throw "Pester ended with code $LASTEXITCODE." }
    }
}

function New-Package {
    if (-not $NoBuild -and $Task -notcontains 'Build') { Invoke-Build }
    if (-not (Test-Path -LiteralPath $manifest)) { throw "There is no module in $module." }
    foreach ($framework in 'net8.0', 'net472') {
        if (-not (Test-Path -LiteralPath (Join-Path $module "bin/$framework/ChatwootPS.dll"))) { throw "The module lacks its $framework binaries." }
    }
    $data = Import-PowerShellDataFile -LiteralPath $manifest
    $version = $data.ModuleVersion
    $psdata = $data.PrivateData.PSData
    if ($psdata.ContainsKey('Prerelease') -and $psdata.Prerelease) { $version = "$version-$($psdata.Prerelease)" }

    $zip = Join-Path $out "ChatwootPS.$version.zip"
    Compress-Archive -Path $module -DestinationPath $zip -Force
    Write-Host "Made $zip"

    $package = Join-Path $out "ChatwootPS.$version.nupkg"
    if (Test-Path -LiteralPath $package) { Remove-Item -LiteralPath $package }
    if (Get-Command Compress-PSResource -ErrorAction SilentlyContinue) {
        Compress-PSResource -Path $module -DestinationPath $out
    }
    elseif (Get-Command Publish-PSResource -ErrorAction SilentlyContinue) {
        Publish-ToFolder
    }
    else {
        Write-Warning 'No .nupkg was made: Microsoft.PowerShell.PSResourceGet is not installed.'
        return
    }
    if (-not (Test-Path -LiteralPath $package)) { throw "$package was not made." }
    Write-Host "Made $package"
}

# Publishing into a folder is how PSResourceGet before 1.1 makes a package.
function Publish-ToFolder {
    $repository = "ChatwootPS-$([guid]::NewGuid())"
    Register-PSResourceRepository -Name $repository -Uri $out -Trusted
    try { Publish-PSResource -Path $module -Repository $repository }
    finally { Unregister-PSResourceRepository -Name $repository }
}

# global.json, which says how tests run, is looked for from here upwards.
Push-Location -LiteralPath $root
try {
    if ($Task -contains 'Clean') { Clear-Build }
    if ($Task -contains 'Build') { Invoke-Build }
    if ($Task -contains 'Test') { Invoke-Test }
    if ($Task -contains 'Package') { New-Package }
}
catch {
    Write-Host "Failed: $_" -ForegroundColor Red
    exit 1
}
finally {
    Pop-Location
}
exit 0
