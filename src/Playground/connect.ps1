# Makes a session ready: the module, and a connection to all three APIs with what CHATWOOT_* hands over.
# In a scope of its own, so that the preference ends here; the module is imported for the whole session all the same.
& {
    $ErrorActionPreference = 'Stop'
    Import-Module $env:PLAYGROUND_MODULE -Global
    $null = Connect-Chatwoot -ErrorAction Stop
}
