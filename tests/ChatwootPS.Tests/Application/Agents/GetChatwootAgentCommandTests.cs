using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Agents;

public class GetChatwootAgentCommandTests
{
    [Fact]
    public async Task Lists_all_and_finds_by_id_address_and_pattern()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var all = chatwoot.Run("Get-ChatwootAgent").Succeed<Agent>();
        Assert.True(all.Count >= 6);
        Assert.Equal(all[2].Id, Assert.Single(chatwoot.Run("Get-ChatwootAgent $id", ("id", all[2].Id)).Succeed<Agent>()).Id);
        Assert.Equal(all[3].Id, Assert.Single(chatwoot.Run("Get-ChatwootAgent $email", ("email", all[3].Email!.ToUpperInvariant())).Succeed<Agent>()).Id);
        Assert.Equal(all.Count, chatwoot.Run("Get-ChatwootAgent '*@*'").Succeed<Agent>().Count);
    }

    [Fact]
    public async Task Filters_by_role_and_availability()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var all = chatwoot.Run("Get-ChatwootAgent").Succeed<Agent>();

        var administrators = chatwoot.Run("Get-ChatwootAgent -Role Administrator").Succeed<Agent>();
        Assert.Equal(all.Where(agent => agent.Role == AccountRole.Administrator).Select(agent => agent.Id), administrators.Select(agent => agent.Id));
        Assert.InRange(administrators.Count, 1, all.Count - 1);
        Assert.Equal(
            all.Count(agent => agent.AvailabilityStatus is AvailabilityStatus.Offline or AvailabilityStatus.Busy),
            chatwoot.Run("Get-ChatwootAgent -Availability Offline, Busy").Succeed<Agent>().Count);
    }

    [Fact]
    public async Task Asks_who_can_be_assigned_in_inboxes_given_by_name()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.NotEmpty(chatwoot.Run("Get-ChatwootAgent -AssignableTo Website, $server.InboxId").Succeed<Agent>());

        Assert.Equal(["GET /api/v1/accounts/1/inboxes", "GET /api/v1/accounts/1/assignable_agents"], chatwoot.Received());
        Assert.Contains("inbox_ids", chatwoot.Server.Requests[1].Query);
    }

    [Fact]
    public async Task One_inbox_is_asked_for_by_its_own_address_given_or_piped()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var given = chatwoot.Run("Get-ChatwootAgent -AssignableTo $server.InboxId -Role Agent").Succeed<Agent>();
        var piped = chatwoot.Run("Get-ChatwootInbox $server.InboxId | Get-ChatwootAgent -Role Agent").Succeed<Agent>();

        Assert.NotEmpty(given);
        Assert.Equal(given.Select(agent => agent.Id), piped.Select(agent => agent.Id));
        Assert.Equal(2, chatwoot.Received().Count(line => line == $"GET /api/v1/accounts/1/inboxes/{chatwoot.Server.InboxId}/assignable_agents"));
    }

    [Fact]
    public async Task An_unknown_agent_or_inbox_is_an_error()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootAgent nobody@example.com").ErrorId);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootAgent -AssignableTo 'No such inbox'").ErrorId);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootAgent -AssignableTo 99999").ErrorId);
    }
}
