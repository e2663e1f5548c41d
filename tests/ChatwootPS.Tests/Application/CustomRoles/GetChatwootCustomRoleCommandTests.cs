using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.CustomRoles;

public class GetChatwootCustomRoleCommandTests
{
    [Fact]
    public async Task Lists_and_reads_by_id_name_and_object()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$null = New-ChatwootCustomRole Readers -Permission ReportManage; $null = New-ChatwootCustomRole Writers -Permission KnowledgeBaseManage, ContactManage").Succeed();

        Assert.Equal(["Readers", "Writers"], chatwoot.Run("Get-ChatwootCustomRole").Succeed<CustomRole>().Select(role => role.Name));
        Assert.Equal([CustomRolePermission.KnowledgeBaseManage, CustomRolePermission.ContactManage], Assert.Single(chatwoot.Run("Get-ChatwootCustomRole writers").Succeed<CustomRole>()).Permissions);
        Assert.Equal(1, Assert.Single(chatwoot.Run("Get-ChatwootCustomRole read* | Get-ChatwootCustomRole").Succeed<CustomRole>()).CustomRoleId);
    }

    [Fact]
    public async Task An_unknown_id_is_not_found_though_the_server_fails()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$null = New-ChatwootCustomRole Readers -Permission ReportManage").Succeed();

        ScriptResult result = chatwoot.Run("99, 1 | Get-ChatwootCustomRole");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99L, result.Error.TargetObject);
        Assert.Single(result.Output);
    }

    [Fact]
    public async Task An_agents_token_is_refused()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -AccountId 1 -SkipVerification").Succeed();

        Assert.Equal("ChatwootRoleRefused", chatwoot.Run("Get-ChatwootCustomRole").ErrorId);
    }
}
