using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.CustomRoles;

public class RemoveChatwootCustomRoleCommandTests
{
    [Fact]
    public async Task Removes_and_whoever_had_it_is_a_plain_agent()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$null = New-ChatwootCustomRole Readers; Set-ChatwootAgent 2 -CustomRole Readers").Succeed();

        Assert.Equal("Readers", Assert.Single(chatwoot.Run("Remove-ChatwootCustomRole readers -Force -PassThru").Succeed<CustomRole>()).Name);
        Assert.Null(Assert.Single(chatwoot.Run("Get-ChatwootAgent 2").Succeed<Agent>()).CustomRoleId);
    }

    [Fact]
    public async Task An_unknown_id_is_not_found_and_what_if_removes_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Remove-ChatwootCustomRole 1 -Force -WhatIf").Succeed();
        Assert.Empty(chatwoot.Server.Requests);
        ScriptResult result = chatwoot.Run("Remove-ChatwootCustomRole 99 -Force");
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99L, result.Error.TargetObject);
    }
}
