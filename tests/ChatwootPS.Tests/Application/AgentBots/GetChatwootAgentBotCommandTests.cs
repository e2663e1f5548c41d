using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.AgentBots;

public class GetChatwootAgentBotCommandTests
{
    [Fact]
    public async Task Lists_bots_and_finds_them_by_id_name_and_object()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        AgentBot made = Assert.Single(chatwoot.Run("New-ChatwootAgentBot Concierge").Succeed<AgentBot>());

        Assert.Contains(chatwoot.Run("Get-ChatwootAgentBot").Succeed<AgentBot>(), bot => bot.Id == made.Id && bot.AccessToken is not null);
        var found = chatwoot.Run("Get-ChatwootAgentBot $id; Get-ChatwootAgentBot conc*; Get-ChatwootAgentBot Concierge | Get-ChatwootAgentBot", ("id", made.Id)).Succeed<AgentBot>();
        Assert.Equal([made.Id, made.Id, made.Id], found.Select(bot => bot.Id));
    }

    [Fact]
    public async Task The_bot_of_an_inbox_has_its_token_as_everywhere_else()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        AgentBot made = Assert.Single(chatwoot.Run("$bot = New-ChatwootAgentBot Helper; Invoke-ChatwootApi POST \"accounts/{account}/inboxes/$($server.InboxId)/set_agent_bot\" -Body @{ agent_bot = $bot.Id } | Out-Null; $bot").Succeed<AgentBot>());

        AgentBot bot = Assert.Single(chatwoot.Run("Get-ChatwootInbox $server.InboxId | Get-ChatwootAgentBot").Succeed<AgentBot>());

        Assert.Equal(made.Id, bot.Id);
        Assert.Equal(chatwoot.Server.InboxId, bot.InboxId);
        Assert.Equal(new NetworkCredential("", made.AccessToken).Password, new NetworkCredential("", bot.AccessToken).Password);
        var row = (Dictionary<string, object?>)bot.Extra["access_token"]!;
        Assert.Equal("AgentBot", row["owner_type"]);
        Assert.DoesNotContain("token", row.Keys);
    }

    [Fact]
    public async Task An_inbox_without_a_bot_gives_nothing_and_an_unknown_one_is_an_error()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Invoke-ChatwootApi POST \"accounts/{account}/inboxes/$($server.InboxId)/set_agent_bot\" -Body @{ agent_bot = $null } | Out-Null").Succeed();

        ScriptResult result = chatwoot.Run("Get-ChatwootAgentBot -Inbox 99999, $server.InboxId; Get-ChatwootAgentBot 99998");

        Assert.Empty(result.Output);
        Assert.Equal(new object[] { 99999L, 99998L }, result.Errors.Select(error => error.TargetObject));
        Assert.All(result.Errors, error => Assert.StartsWith("ChatwootNotFound", error.FullyQualifiedErrorId));
    }
}
