using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Examples;

/// <summary>The scripts of docs/examples/platform, as they are.</summary>
public class PlatformExampleTests
{
    [Fact]
    public async Task A_tenant_is_there_from_nothing_and_can_be_worked_in()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(everyday: true);
        chatwoot.Shell.Runspace.SessionStateProxy.SetVariable("example", Example.Path("platform", "New-Tenant.ps1"));

        var made = chatwoot.Run("$made = & $example -Name Fabrikam -Email ops@fabrikam.com -Password $password -Locale es; $made", ("password", new NetworkCredential("", "Secret-123").SecurePassword));

        made.Succeed();
        Assert.False((bool)made.Output.Single().Properties["UserExisted"].Value);
        Assert.Equal(["billing", "outage"], chatwoot.Run("(Get-ChatwootLabel -Session Fabrikam).Title").Succeed<string>().Order());
        Assert.Equal("es", chatwoot.Run("(Get-ChatwootAccount -Session Fabrikam).Locale").Succeed<string>()[0]);
        Assert.Equal("support", chatwoot.Run("(Get-ChatwootTeam -Session Fabrikam).Name").Succeed<string>()[0]);
    }

    [Fact]
    public async Task A_group_is_planned_and_then_synced()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(everyday: true);
        chatwoot.Shell.Runspace.SessionStateProxy.SetVariable("example", Example.Path("platform", "Sync-EntraGroup.ps1"));
        chatwoot.Run(
            """
            $account = New-ChatwootPlatformAccount Contoso
            $null = New-ChatwootPlatformUser -Email gone@contoso.com -Name Gone -Password 'Secret-123' | Add-ChatwootPlatformAccountUser $account
            function Get-MgGroupMemberAsUser { param($GroupId, [switch] $All)
              if ($GroupId -eq 'all') { [pscustomobject]@{ DisplayName = 'Ana'; Mail = 'ana@contoso.com' } }
              [pscustomobject]@{ DisplayName = 'Boss'; Mail = 'boss@contoso.com' } }
            """).Succeed();
        string[] expected = ["ana@contoso.com Created Agent", "boss@contoso.com Created Administrator", "gone@contoso.com Revoked "];

        Assert.Equal(expected, Told(chatwoot.Run("& $example -AccountId $account.Id -GroupId all -AdministratorGroupId bosses -WhatIf")));
        Assert.Equal(1, chatwoot.Run("@(Get-ChatwootPlatformAccountUser $account).Count").Succeed<int>()[0]);
        Assert.Equal(expected, Told(chatwoot.Run("& $example -AccountId $account.Id -GroupId all -AdministratorGroupId bosses")));
        Assert.Equal(2, chatwoot.Run("@(Get-ChatwootPlatformAccountUser $account).Count").Succeed<int>()[0]);
    }

    [Fact]
    public async Task A_visitor_is_sent_on_signed_in_and_a_stranger_is_not()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(everyday: true);
        chatwoot.Shell.Runspace.SessionStateProxy.SetVariable("function", Example.Path("platform", "sso-link", "run.ps1"));
        long account = chatwoot.Run(
            """
            $account = New-ChatwootPlatformAccount Contoso
            $null = New-ChatwootPlatformUser -Email ana@contoso.com -Name Ana -Password 'Secret-123' | Add-ChatwootPlatformAccountUser $account
            $answers = [System.Collections.ArrayList]::new()
            function Push-OutputBinding { param($Name, $Value) $null = $answers.Add($Value) }
            $account.Id
            """).Succeed<long>()[0];
        using var environment = new EnvironmentScope(new Dictionary<string, string?> { ["CW_ACCOUNT"] = $"{account}" });

        chatwoot.Run("foreach ($who in 'ana@contoso.com', 'eve@contoso.com', $null) { & $function ([pscustomobject]@{ Headers = @{ 'x-ms-client-principal-name' = $who } }) }").Succeed();

        Assert.Equal([302, 403, 401], chatwoot.Run("$answers.StatusCode").Succeed<int>());
        Assert.Contains("sso_auth_token=", chatwoot.Run("$answers[0].Headers.Location").Succeed<string>()[0]);
    }

    private static IEnumerable<string> Told(ScriptResult result)
    {
        result.Succeed();
        return result.Output.Select(item => (PlatformUserSyncResult)item.BaseObject).Select(one => $"{one.Email} {one.Action} {one.Role}");
    }
}
