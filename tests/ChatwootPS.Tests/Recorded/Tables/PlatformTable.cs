using System.Collections.Generic;

namespace ChatwootPS.Tests.Recorded.Tables;

/// <summary>What operators of an installation do, by the Platform API.</summary>
internal static class PlatformTable
{
    private const string Accounts = "/platform/api/v1/accounts";
    private const string Members = Accounts + "/{account_id}/account_users";
    private const string Users = "/platform/api/v1/users";
    private const string Bots = "/platform/api/v1/agent_bots";

    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET " + Accounts, "Get-ChatwootPlatformAccount"),
        new("GET " + Accounts + "/{account_id}", "Get-ChatwootPlatformAccount") { Parameters = "Id={account_id}" },
        new("POST " + Accounts, "New-ChatwootPlatformAccount"),
        new("PATCH " + Accounts + "/{account_id}", "Set-ChatwootPlatformAccount") { Parameters = "Id={account_id} PassThru=true", Adjust = Replacing },
        new("DELETE " + Accounts + "/{account_id}", "Remove-ChatwootPlatformAccount") { Parameters = "Id={account_id} Force=true" },
        new("GET " + Members, "Get-ChatwootPlatformAccountUser") { Parameters = "Account={account_id}" },
        new("POST " + Members, "Add-ChatwootPlatformAccountUser") { Parameters = "Account={account_id}" },
        new("DELETE " + Members, "Remove-ChatwootPlatformAccountUser") { Parameters = "Account={account_id} Force=true" },
        new("GET " + Users + "/{id}", "Get-ChatwootPlatformUser") { Parameters = "Id={id}" },
        new("POST " + Users, "New-ChatwootPlatformUser"),
        new("PATCH " + Users + "/{id}", "Set-ChatwootPlatformUser") { Parameters = "Id={id} PassThru=true" },
        new("DELETE " + Users + "/{id}", "Remove-ChatwootPlatformUser") { Parameters = "Id={id} Force=true" },
        // A secret comes out, whose text is told on request only.
        new("GET " + Users + "/{id}/login", "New-ChatwootPlatformLoginLink") { Parameters = "User={id}", Answer = "-" },
        new("POST " + Users + "/{id}/token", "New-ChatwootPlatformUserToken") { Parameters = "User={id}", Answer = "-" },
        new("GET " + Bots, "Get-ChatwootPlatformAgentBot"),
        new("GET " + Bots + "/{id}", "Get-ChatwootPlatformAgentBot") { Parameters = "Id={id}" },
        new("POST " + Bots, "New-ChatwootPlatformAgentBot"),
        new("PATCH " + Bots + "/{id}", "Set-ChatwootPlatformAgentBot") { Parameters = "Id={id} PassThru=true" },
        new("DELETE " + Bots + "/{id}/avatar", "Set-ChatwootPlatformAgentBot") { Parameters = "Id={id} RemoveAvatar=true PassThru=true" },
        new("DELETE " + Bots + "/{id}", "Remove-ChatwootPlatformAgentBot") { Parameters = "Id={id} Force=true" },
    ];

    // What was recorded replaces; the cmdlet merges unless told otherwise.
    private static void Replacing(Chatwoot.Emulator.Tests.Replay.Exchange exchange, Dictionary<string, object?> parameters)
    {
        if (parameters.ContainsKey("Limit"))
            parameters["ReplaceLimit"] = true;
        if (parameters.ContainsKey("CustomAttribute"))
            parameters["ReplaceCustomAttribute"] = true;
    }
}
