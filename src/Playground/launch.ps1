# Runs the script $env:PLAYGROUND_SCRIPT with all arguments. As a script block, not as a file by name,
# so that its 'exit' ends the session with its code.
if ($env:PLAYGROUND_CONNECT) { . $env:PLAYGROUND_CONNECT }
& {
    $playgroundErrors = $null
    $playgroundScript = [System.Management.Automation.Language.Parser]::ParseFile($env:PLAYGROUND_SCRIPT, [ref] $null, [ref] $playgroundErrors)
    if ($playgroundErrors) { throw [System.Management.Automation.ParseException]::new($playgroundErrors) }
    & $playgroundScript.GetScriptBlock() @args
} @args
