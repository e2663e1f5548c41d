# Picks the binaries of this edition; everything else is in the assembly.
$framework = if ($PSEdition -eq 'Core') { 'net8.0' } else { 'net472' }
Import-Module ([System.IO.Path]::Combine($PSScriptRoot, 'bin', $framework, 'ChatwootPS.dll'))
