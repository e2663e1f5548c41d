using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Stories;

/// <summary>S14. Joiners, movers and leavers from a group of Entra ID.</summary>
public sealed class S14EntraSyncTests
{
    [Fact]
    public async Task The_plan_of_a_group_is_looked_at_and_then_carried_out()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(everyday: true);
        chatwoot.Run(
            """
            $account = New-ChatwootPlatformAccount -Name Contoso
            foreach ($name in 'Boss', 'Ana') { $null = New-ChatwootPlatformUser -Email "$name@contoso.com" -Name $name -Password 'Secret-123' | Add-ChatwootPlatformAccountUser $account -Role $(if ($name -eq 'Boss') { 'Administrator' } else { 'Agent' }) }
            $uri = $server.BaseAddress; $platform = $server.PlatformToken; $gid = 'a group'
            function Get-MgGroupMemberAsUser { param($GroupId, [switch] $All)
              [pscustomobject]@{ DisplayName = 'Boss'; Mail = 'boss@contoso.com' }
              [pscustomobject]@{ DisplayName = 'Bert'; Mail = 'bert@contoso.com' } }
            """).Succeed();
        const string Script =
            """
            Connect-Chatwoot -Uri $uri -PlatformToken $platform
            $wanted = Get-MgGroupMemberAsUser -GroupId $gid -All |
              Select-Object @{n='Email';e={$_.Mail}}, @{n='Name';e={$_.DisplayName}}, @{n='Role';e={if ($_.Mail -eq 'boss@contoso.com') { 'administrator' } else { 'agent' }}}
            $wanted | Sync-ChatwootPlatformUser -AccountId $account.Id -RemoveMissing
            """;
        string[] expected = ["boss@contoso.com Unchanged", "bert@contoso.com Created", "ana@contoso.com Revoked"];

        var plan = chatwoot.Run(Script + " -WhatIf").Succeed<PlatformUserSyncResult>();
        Assert.Equal(expected, plan.Select(result => $"{result.Email} {result.Action}"));
        Assert.Equal(2, chatwoot.Run("@(Get-ChatwootPlatformAccountUser $account.Id).Count").Succeed<int>()[0]);

        Assert.Equal(expected, chatwoot.Run(Script).Succeed<PlatformUserSyncResult>().Select(result => $"{result.Email} {result.Action}"));
        Assert.Equal(["bert@contoso.com", "boss@contoso.com"], chatwoot.Run("Get-ChatwootPlatformAccountUser $account.Id | ForEach-Object { (Get-ChatwootPlatformUser $_.UserId).Email } | Sort-Object").Succeed<string>());
    }
}
