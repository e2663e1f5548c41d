using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.CustomRoles;

public class NewChatwootCustomRoleCommandTests
{
    [Fact]
    public async Task Makes_a_role_and_gives_it_out()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        CustomRole role = Assert.Single(chatwoot.Run("New-ChatwootCustomRole Readers -Description $null -Permission ReportManage, ConversationParticipatingManage").Succeed<CustomRole>());

        Assert.Equal("Readers", role.Name);
        Assert.Equal("""{"custom_role":{"name":"Readers","description":null,"permissions":["report_manage","conversation_participating_manage"]}}""", Assert.Single(chatwoot.Server.Requests).Body);
    }

    [Fact]
    public async Task The_servers_refusal_comes_out()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -AccountId 1 -SkipVerification").Succeed();

        ScriptResult result = chatwoot.Run("New-ChatwootCustomRole Readers");

        Assert.Equal("ChatwootRoleRefused", result.ErrorId);
        Assert.Equal("Readers", result.Error.TargetObject);
    }

    [Theory]
    [InlineData("New-ChatwootCustomRole ' '")]
    [InlineData("New-ChatwootCustomRole ('n' * 256)")]
    [InlineData("New-ChatwootCustomRole x -Permission everything")]
    [InlineData("New-ChatwootCustomRole x -WhatIf")]
    public async Task Bad_input_and_what_if_send_nothing(string command)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run(command);

        Assert.Equal(!command.Contains("WhatIf"), result.Errors.Count > 0 || result.Thrown is not null);
        Assert.Empty(chatwoot.Server.Requests);
    }
}
