# What the Pester tests share. Runs on Windows PowerShell 5.1 and on PowerShell 7.

$root = (Resolve-Path -LiteralPath ([System.IO.Path]::Combine($PSScriptRoot, '..', '..', '..'))).ProviderPath

<# The manifest of the built module. #>
function Get-ModuleManifest {
    $manifest = [System.IO.Path]::Combine($root, 'out', 'ChatwootPS', 'ChatwootPS.psd1')
    if (-not (Test-Path -LiteralPath $manifest)) { throw "There is no module to test: build it first (dotnet build). Looked for $manifest." }
    $manifest
}

<# Makes the built module available by its name, as if it were installed, here and in child processes. #>
function Add-ModulePath {
    $folder = Split-Path -Path (Split-Path -Path (Get-ModuleManifest))
    $folders = $env:PSModulePath -split [System.IO.Path]::PathSeparator
    if ($folders -notcontains $folder) { $env:PSModulePath = (@($folder) + $folders) -join [System.IO.Path]::PathSeparator }
}

function Find-Emulator {
    if ($env:CHATWOOT_EMULATOR) { return $env:CHATWOOT_EMULATOR }
    $builds = [System.IO.Path]::Combine($root, 'src', 'Chatwoot.Emulator', 'bin')
    $newest = Get-ChildItem -Path $builds -Filter 'Chatwoot.Emulator.dll' -Recurse -ErrorAction SilentlyContinue |
        Where-Object { Test-Path -LiteralPath ([System.IO.Path]::ChangeExtension($_.FullName, '.runtimeconfig.json')) } |
        Sort-Object -Property LastWriteTime -Descending |
        Select-Object -First 1
    if (-not $newest) { throw "There is no emulator to test with: build it first (dotnet build), or name its dll in CHATWOOT_EMULATOR." }
    $newest.FullName
}

<#
Starts an emulated Chatwoot. Gives out what it says about itself (base_address, access_token, ...) and its process,
which Stop-Emulator ends.
#>
function Start-Emulator {
    param([string[]] $Argument)
    $start = New-Object -TypeName System.Diagnostics.ProcessStartInfo
    $start.FileName = 'dotnet'
    $start.Arguments = (@('"{0}"' -f (Find-Emulator)) + $Argument) -join ' '
    $start.UseShellExecute = $false
    $start.RedirectStandardOutput = $true
    $process = [System.Diagnostics.Process]::Start($start)
    $line = $process.StandardOutput.ReadLine()
    if (-not $line) { throw "The emulator did not start: dotnet $($start.Arguments)" }
    $emulator = ConvertFrom-Json -InputObject $line
    Add-Member -InputObject $emulator -NotePropertyName Process -NotePropertyValue $process
    $emulator
}

function Stop-Emulator {
    param($Emulator)
    if ($Emulator -and -not $Emulator.Process.HasExited) {
        $Emulator.Process.Kill()
        $Emulator.Process.WaitForExit()
    }
}

<# Connects to an emulator with all it offers. #>
function Connect-Emulator {
    param($Emulator, [hashtable] $With = @{})
    Connect-Chatwoot -Uri $Emulator.base_address -AccessToken $Emulator.access_token -AccountId $Emulator.account_id -PlatformToken $Emulator.platform_token -InboxIdentifier $Emulator.inbox_identifier -HmacToken $Emulator.hmac_token -PassThru @With
}

<#
Runs a script in a new process of the same shell, without a profile and without anybody to ask. Gives out the lines of its
output; what went wrong is in them, too.
#>
function Invoke-Shell {
    param([Parameter(Mandatory = $true)] [string] $Script)
    $shell = (Get-Process -Id $PID).Path
    # What a child writes to its error stream must not end this script.
    $ErrorActionPreference = 'Continue'
    $encoded = [Convert]::ToBase64String([System.Text.Encoding]::Unicode.GetBytes("`$ProgressPreference = 'SilentlyContinue'; $Script"))
    $lines = & $shell -NoLogo -NoProfile -NonInteractive -OutputFormat Text -EncodedCommand $encoded 2>&1
    foreach ($line in $lines) { "$line" }
}

<#
Makes an assembly with the name and the key of another one, but of an older version and with nothing in it: who binds to
it breaks.
#>
function New-Decoy {
    param([string] $Original, [string] $Folder)
    $name = [System.Reflection.AssemblyName]::GetAssemblyName($Original)
    $key = Join-Path -Path $Folder -ChildPath 'public.snk'
    [System.IO.File]::WriteAllBytes($key, $name.GetPublicKey())
    $path = Join-Path -Path $Folder -ChildPath "$($name.Name).dll"
    $source = '[assembly: System.Reflection.AssemblyVersion("1.2.3.4")] public class Decoy{0} {{ }}' -f ($name.Name -replace '\W', '')
    if ($PSVersionTable.PSVersion.Major -ge 6) {
        Add-Type -TypeDefinition $source -OutputAssembly $path -CompilerOptions '/publicsign+', "/keyfile:$key"
    }
    else {
        $parameters = New-Object -TypeName System.CodeDom.Compiler.CompilerParameters
        $parameters.OutputAssembly = $path
        $parameters.CompilerOptions = "/delaysign+ /keyfile:`"$key`""
        Add-Type -TypeDefinition $source -CompilerParameters $parameters
    }
    $path
}

Export-ModuleMember -Function Get-ModuleManifest, Add-ModulePath, Start-Emulator, Stop-Emulator, Connect-Emulator, Invoke-Shell, New-Decoy
