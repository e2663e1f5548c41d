# Makes a session ready: the module, and a connection to all three APIs with what CHATWOOT_* hands over.
Import-Module $env:PLAYGROUND_MODULE -ErrorAction Stop
$null = Connect-Chatwoot -ErrorAction Stop
