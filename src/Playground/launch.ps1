# What pwsh is started with to run the script $env:PLAYGROUND_SCRIPT in a connected session and to end with its exit code.
. $env:PLAYGROUND_CONNECT

# A syntax error ends everything; met by the call below, it would only end that statement.
& {
    $errors = $null
    $null = [System.Management.Automation.Language.Parser]::ParseFile($env:PLAYGROUND_SCRIPT, [ref] $null, [ref] $errors)
    if ($errors) { throw [System.Management.Automation.ParseException]::new($errors) }
}

$global:LASTEXITCODE = 0
& $env:PLAYGROUND_SCRIPT @args

# Not without the question: a program that failed in the middle of the script leaves its code there, too.
if (-not $?) { exit $(if ($LASTEXITCODE) { $LASTEXITCODE } else { 1 }) }
