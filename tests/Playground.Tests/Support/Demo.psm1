# Stands in for ChatwootPS where a test is about the playground, not about Chatwoot.
function Connect-Chatwoot {
    [CmdletBinding()]
    param()
    if ($env:DEMO_REFUSES) { Write-Error 'Chatwoot cannot be reached.' }
    $global:Connected = $env:CHATWOOT_URI
}

function Get-DemoThing {
    [CmdletBinding()]
    param(
        [int] $Count = 3,
        [ValidateSet('Open', 'Resolved')] [string] $Status = 'Open'
    )
    1..$Count | ForEach-Object { [pscustomobject] @{ Id = $_; Status = $Status } }
}
