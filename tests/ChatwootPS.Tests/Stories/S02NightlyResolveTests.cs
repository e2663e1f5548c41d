using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Stories;

/// <summary>S2. Azure Automation: nightly resolve of stale conversations (the runbook may be restarted from the top).</summary>
public sealed class S02NightlyResolveTests
{
    // What an automation account offers to a runbook.
    private const string Assets = """
        function Get-AutomationVariable($Name) { $server.BaseAddress }
        function Get-AutomationPSCredential($Name) { [pscredential]::new('bot', $token) }
        """;

    private const string Runbook = """
        $conn = Connect-Chatwoot -Uri (Get-AutomationVariable ChatwootUri) -AccountId 1 -PassThru `
                  -Credential (Get-AutomationPSCredential -Name ChatwootBot)      # password = access token
        $stale = New-ChatwootFilter -Expression 'status eq pending and last_activity_at days_before 14'
        Get-ChatwootConversation -Filter $stale -Session $conn |
          Close-ChatwootConversation -Session $conn -Wait -Verbose -PassThru |
          Measure-Object | Select-Object @{n='Resolved';e={$_.Count}}
        """;

    [Fact]
    public async Task What_is_stale_is_resolved_once()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false, everyday: true);
        var token = new System.Net.NetworkCredential("", chatwoot.Server.AccessToken).SecurePassword;
        chatwoot.Run(Assets, ("token", token)).Succeed();

        ScriptResult first = chatwoot.Run(Assets + Environment.NewLine + Runbook);
        first.Succeed();
        Assert.Equal(10, Resolved(first));
        Assert.NotEmpty(first.Verbose);
        Assert.Empty(chatwoot.Run("Get-ChatwootConversation -Status Pending").Succeed<Conversation>());

        // Restarted from the top.
        Assert.Equal(0, Resolved(chatwoot.Run(Assets + Environment.NewLine + Runbook)));
    }

    private static int Resolved(ScriptResult result) => LanguagePrimitives.ConvertTo<int>(Assert.Single(result.Output).Properties["Resolved"].Value);
}
