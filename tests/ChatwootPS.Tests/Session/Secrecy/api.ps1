Import-ChatwootRequest -Text "curl '$($server.BaseAddress)api/v1/accounts/1/labels' -H 'api_access_token: $($server.AccessToken)'"
Test-ChatwootApi -IncludeMatching
