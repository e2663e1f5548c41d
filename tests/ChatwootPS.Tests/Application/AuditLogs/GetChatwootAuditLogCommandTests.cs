using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.AuditLogs;

public class GetChatwootAuditLogCommandTests
{
    private static async Task<ChatwootHost> StartAsync()
    {
        ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("""
            1..30 | ForEach-Object { $null = New-ChatwootTeam "team $_" }
            Set-ChatwootTeam 'team 1' -Description changed
            Remove-ChatwootTeam 'team 2' -Force
            Set-ChatwootAgent 2 -Role Administrator
            $null = New-ChatwootTeam late -Session (Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -AccountId 1 -Name agent -SkipVerification -PassThru)
            $null = Connect-Chatwoot $server.BaseAddress -AccessToken $server.AccessToken -AccountId 1 -SkipVerification
            """).Succeed();
        chatwoot.Server.ClearRequests();
        return chatwoot;
    }

    [Fact]
    public async Task Streams_the_pages_newest_first()
    {
        await using ChatwootHost chatwoot = await StartAsync();

        var all = chatwoot.Run("Get-ChatwootAuditLog").Succeed<AuditLog>();

        Assert.Equal(34, all.Count);
        Assert.Equal((AuditAction.Create, "Team", "grace@acme.test"), (all[0].Action, all[0].AuditableType, all[0].Username));
        Assert.True(all[0].Id > all[^1].Id);
        Assert.Equal(2, chatwoot.Server.Requests.Count);
        Assert.Single(chatwoot.Run("Get-ChatwootAuditLog -First 1").Succeed<AuditLog>());
        Assert.Equal(3, chatwoot.Server.Requests.Count);
    }

    [Theory]
    [InlineData("-User grace*", 1)]
    [InlineData("-User 1 -Action Destroy", 1)]
    [InlineData("-Action Update, Destroy", 3)]
    [InlineData("-AuditableType Account*", 1)]
    [InlineData("-User ada@acme.test -AuditableType Team -Action Create", 30)]
    [InlineData("-Until ([DateTime]::Now.AddHours(-1))", 0)]
    public async Task Compares_here_what_the_server_does_not(string filter, int found)
    {
        await using ChatwootHost chatwoot = await StartAsync();

        Assert.Equal(found, chatwoot.Run($"Get-ChatwootAuditLog {filter}").Succeed<AuditLog>().Count);
    }

    [Fact]
    public async Task Reads_no_older_pages_than_asked_for()
    {
        await using ChatwootHost chatwoot = await StartAsync();

        Assert.Empty(chatwoot.Run("Get-ChatwootAuditLog -Since $time", ("time", DateTime.UtcNow.AddHours(1))).Succeed<AuditLog>());
        Assert.Single(chatwoot.Server.Requests);
        Assert.Equal(34, chatwoot.Run("Get-ChatwootAuditLog -Since $time", ("time", DateTime.UtcNow.AddHours(-1))).Succeed<AuditLog>().Count);
    }

    [Fact]
    public async Task Finds_an_entry_by_its_number_and_misses_another()
    {
        await using ChatwootHost chatwoot = await StartAsync();

        ScriptResult result = chatwoot.Run("3, 99999 | Get-ChatwootAuditLog");

        Assert.Equal(3, ((AuditLog)Assert.Single(result.Output).BaseObject).Id);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
    }

    [Fact]
    public async Task A_time_that_ends_before_it_begins_is_refused_and_agents_are()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Get-ChatwootAuditLog -Since 2026-02-01 -Until 2026-01-01").ErrorId);
        Assert.Empty(chatwoot.Server.Requests);

        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -AccountId 1 -SkipVerification").Succeed();
        Assert.Equal("ChatwootRoleRefused", chatwoot.Run("Get-ChatwootAuditLog").ErrorId);
    }
}
