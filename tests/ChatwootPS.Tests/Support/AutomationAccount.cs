using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using System.Threading.Tasks;

namespace ChatwootPS.Tests.Support;

/// <summary>What an Azure Automation account offers to a runbook: assets, no person, and a host that shows nothing.</summary>
internal sealed class AutomationAccount : IAsyncDisposable
{
    // As the real ones: an asset that is not there is an error; an encrypted variable comes as plain text.
    private const string Commands = """
        function global:Get-AutomationVariable { [CmdletBinding()] param([Parameter(Mandatory)] [string] $Name) if (-not $assets.ContainsKey($Name)) { throw "The variable asset $Name was not found." }; $assets[$Name] }
        function global:Get-AutomationPSCredential { [CmdletBinding()] param([Parameter(Mandatory)] [string] $Name) if (-not $assets.ContainsKey($Name)) { throw "The credential asset $Name was not found." }; $assets[$Name] }
        """;

    private readonly EnvironmentScope _policy = new(new Dictionary<string, string?> { ["PSExecutionPolicyPreference"] = "Bypass" });

    private AutomationAccount(ChatwootHost chatwoot)
    {
        Chatwoot = chatwoot;
    }

    public ChatwootHost Chatwoot { get; }

    /// <summary>The assets by name; those of the connection are there.</summary>
    public Hashtable Assets { get; } = new(StringComparer.OrdinalIgnoreCase);

    public static async Task<AutomationAccount> StartAsync()
    {
        ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false, everyday: true);
        var account = new AutomationAccount(chatwoot);
        account.Assets["ChatwootUri"] = chatwoot.Server.BaseAddress.AbsoluteUri;
        account.Assets["ChatwootAccountId"] = chatwoot.Server.AccountId.ToString(System.Globalization.CultureInfo.InvariantCulture);
        account.Assets["ChatwootBot"] = new PSCredential("bot", new System.Net.NetworkCredential("", chatwoot.Server.AccessToken).SecurePassword);
        chatwoot.Run(Commands, ("assets", account.Assets)).Succeed();
        return account;
    }

    /// <summary>Runs a runbook of docs/examples/azure-automation, the very file.</summary>
    public ScriptResult Do(string runbook, Hashtable? parameters = null) => Chatwoot.Run(
        "& $file @parameters",
        ("file", Path.Combine(ModuleLocation.RepositoryRoot, "docs", "examples", "azure-automation", runbook + ".ps1")),
        ("parameters", parameters ?? []));

    public async ValueTask DisposeAsync()
    {
        _policy.Dispose();
        await Chatwoot.DisposeAsync();
    }
}
