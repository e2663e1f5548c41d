using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.CustomRoles;

public class SetChatwootCustomRoleCommandTests
{
    [Fact]
    public async Task Changes_by_name_and_object()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$null = New-ChatwootCustomRole Readers -Permission ReportManage").Succeed();

        Assert.Empty(Assert.Single(chatwoot.Run("Set-ChatwootCustomRole readers -Permission @() -PassThru").Succeed<CustomRole>()).Permissions!);
        Assert.Equal("""{"custom_role":{"permissions":[]}}""", chatwoot.Server.Requests[^1].Body);
        Assert.Equal("Lectors", Assert.Single(chatwoot.Run("Get-ChatwootCustomRole | Set-ChatwootCustomRole -Name Lectors -PassThru").Succeed<CustomRole>()).Name);
    }

    [Fact]
    public async Task Unknown_ones_are_not_found_and_the_others_are_changed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$null = New-ChatwootCustomRole Readers").Succeed();

        ScriptResult result = chatwoot.Run("99, 'no such', 1 | Set-ChatwootCustomRole -Description changed -PassThru");

        Assert.All(result.Errors, error => Assert.StartsWith("ChatwootNotFound", error.FullyQualifiedErrorId));
        Assert.Equal(new object[] { 99L, "no such" }, result.Errors.Select(error => error.TargetObject).OrderBy(target => target is string));
        Assert.Single(result.Output);
    }

    [Theory]
    [InlineData("Set-ChatwootCustomRole 1")]
    [InlineData("Set-ChatwootCustomRole 1 -Name ''")]
    [InlineData("Set-ChatwootCustomRole 1 -Name x -WhatIf")]
    public async Task Bad_input_and_what_if_send_nothing(string command)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run(command);

        Assert.Equal(!command.Contains("WhatIf"), result.Errors.Count > 0 || result.Thrown is not null);
        Assert.Empty(chatwoot.Server.Requests);
    }
}
