using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Agents;

public class NewChatwootAgentCommandTests
{
    [Fact]
    public async Task Makes_one_agent_with_what_was_given()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$null = New-ChatwootCustomRole Readers -Permission ReportManage").Succeed();
        chatwoot.Server.ClearRequests();

        Agent agent = Assert.Single(chatwoot.Run("New-ChatwootAgent NEW@acme.test 'New Agent' -Role Agent -Availability Busy -AutoOffline $false -CustomRole readers").Succeed<Agent>());

        Assert.Equal(("new@acme.test", "New Agent", AvailabilityStatus.Busy, 1L), (agent.Email, agent.Name, agent.AvailabilityStatus, agent.CustomRoleId));
        var request = chatwoot.Server.Requests[^1];
        Assert.Equal("POST /api/v1/accounts/1/agents", $"{request.Method} {request.Path}");
        Assert.Equal("""{"name":"New Agent","role":"agent","availability":"busy","auto_offline":false,"custom_role_id":1,"email":"NEW@acme.test"}""", request.Body);
    }

    [Fact]
    public async Task Bare_addresses_go_together_and_the_list_tells_what_became_of_them()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("'one@acme.test', 'GRACE@acme.test', 'no address', 'two@acme.test', 'One@acme.test' | New-ChatwootAgent");

        Assert.Equal(["one@acme.test", "two@acme.test"], result.Output.Select(item => ((Agent)item.BaseObject).Email));
        Assert.Equal(
            [("no address", "ChatwootInvalidInput"), ("GRACE@acme.test", "ChatwootAlreadyExists"), ("One@acme.test", "ChatwootAlreadyExists")],
            result.Errors.Select(error => ((string)error.TargetObject, error.FullyQualifiedErrorId.Split(',')[0])));
        Assert.Equal(["GET /api/v1/accounts/1/agents", "POST /api/v1/accounts/1/agents/bulk_create", "GET /api/v1/accounts/1/agents"], chatwoot.Received());
        Assert.Equal("""{"emails":["one@acme.test","two@acme.test"]}""", chatwoot.Server.Requests[1].Body);
    }

    [Fact]
    public async Task What_the_server_passes_over_is_an_error()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        // An address all right, but too long for the name that is made of it.
        ScriptResult result = chatwoot.Run("$long = 'a' * 260 + '@acme.test'; $long, 'fine@acme.test' | New-ChatwootAgent");

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.StartsWith("aaaa", (string)result.Error.TargetObject);
        Assert.Equal("fine@acme.test", ((Agent)Assert.Single(result.Output).BaseObject).Email);
        Assert.Single(chatwoot.Received(), line => line.EndsWith("bulk_create"));
    }

    [Fact]
    public async Task Many_addresses_are_sent_in_portions_and_none_twice()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var made = chatwoot.Run("New-ChatwootAgent (1..60 | ForEach-Object { \"agent$_@acme.test\" })").Succeed<Agent>();

        Assert.Equal(60, made.Count);
        Assert.Equal(3, chatwoot.Received().Count(line => line.EndsWith("bulk_create")));
    }

    [Fact]
    public async Task One_by_one_where_asked_for()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("New-ChatwootAgent one@acme.test, grace@acme.test, two@acme.test -Batch:$false");

        Assert.Equal(2, result.Output.Count);
        Assert.Equal("grace@acme.test", result.Error.TargetObject);
        Assert.Equal("User has already been taken", ((ChatwootApiException)result.Error.Exception).ServerMessage);
        Assert.Equal(3, chatwoot.Received().Count(line => line == "POST /api/v1/accounts/1/agents"));
    }

    [Fact]
    public async Task Rows_and_agents_of_elsewhere_say_who_somebody_is()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var made = chatwoot.Run("[pscustomobject]@{ Email = 'row@acme.test'; Name = 'Row'; Role = 'administrator'; AutoOffline = 'False' }, [Chatwoot.Agent]@{ Email = 'moved@acme.test'; Name = 'Moved'; CustomRoleId = 77 } | New-ChatwootAgent").Succeed<Agent>();

        Assert.Equal([("Row", AccountRole.Administrator, false), ("Moved", AccountRole.Agent, true)], made.Select(agent => (agent.Name!, agent.Role!.Value, agent.AutoOffline!.Value)));
        Assert.DoesNotContain("custom_role_id", chatwoot.Server.Requests[^1].Body);
    }

    [Theory]
    [InlineData("New-ChatwootAgent")]
    [InlineData("New-ChatwootAgent nobody")]
    [InlineData("New-ChatwootAgent a@acme.test, b@acme.test -Name Both")]
    [InlineData("New-ChatwootAgent a@acme.test -Role Owner")]
    [InlineData("New-ChatwootAgent a@acme.test -Name ('n' * 256)")]
    [InlineData("[pscustomobject]@{ Email = 'a@acme.test'; Role = 'Owner' } | New-ChatwootAgent")]
    [InlineData("[Chatwoot.Contact]@{ Email = 'customer@example.com' } | New-ChatwootAgent")]
    [InlineData("New-ChatwootAgent a@acme.test, b@acme.test -WhatIf; New-ChatwootAgent a@acme.test -WhatIf")]
    public async Task Bad_input_and_what_if_send_nothing(string command)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run(command);

        Assert.Equal(!command.Contains("WhatIf"), result.Errors.Count > 0 || result.Thrown is not null);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_custom_role_that_does_not_exist_is_an_error()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootNotFound", chatwoot.Run("New-ChatwootAgent a@acme.test -CustomRole 99").ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
