using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Agents;

public class RemoveChatwootAgentCommandTests
{
    [Fact]
    public async Task Removes_and_gives_out_who_it_was()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("marta@acme.test", Assert.Single(chatwoot.Run("Remove-ChatwootAgent marta@acme.test -Force -PassThru").Succeed<Agent>()).Email);
        Assert.DoesNotContain("marta@acme.test", chatwoot.Run("Get-ChatwootAgent").Succeed<Agent>().Select(agent => agent.Email));
    }

    [Fact]
    public async Task Gives_the_conversations_away_before()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var owned = chatwoot.Run("Get-ChatwootConversation -Assignee grace@acme.test").Succeed<Conversation>();
        var unresolved = owned.Where(conversation => conversation.Status != ConversationStatus.Resolved).Select(conversation => conversation.Id).Order().ToList();
        Assert.NotEmpty(unresolved);
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run("Remove-ChatwootAgent grace@acme.test -ReassignTo me -Force -Verbose");

        result.Succeed();
        Assert.Contains(result.Verbose, line => line.StartsWith($"{unresolved.Count} conversations"));
        var writes = chatwoot.Server.Requests.Where(request => request.Path.EndsWith("/assignments") || request.Method == "DELETE").ToList();
        Assert.Equal(unresolved, writes.SkipLast(1).Select(request => long.Parse(request.Path.Split('/')[^2])).Order());
        Assert.Equal("DELETE /api/v1/accounts/1/agents/2", $"{writes[^1].Method} {writes[^1].Path}");
        var now = chatwoot.Run("Get-ChatwootConversation -Assignee ada@acme.test").Succeed<Conversation>().Select(conversation => conversation.Id);
        Assert.Empty(unresolved.Except(now));
    }

    [Fact]
    public async Task Stays_where_the_conversations_cannot_be_given_away()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootNotFound", chatwoot.Run("Remove-ChatwootAgent 2 -ReassignTo nobody@example.com -Force").ErrorId);
        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Remove-ChatwootAgent 2 -ReassignTo grace@acme.test -Force").ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method == "DELETE");
    }

    [Fact]
    public async Task The_last_administrator_stays_and_the_others_go()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Set-ChatwootAgent henrik@acme.test -Role Agent").Succeed();

        ScriptResult result = chatwoot.Run("'ada@acme.test', 'kenji@acme.test', 99999 | Remove-ChatwootAgent -Force");

        Assert.Equal([("ada@acme.test", "ChatwootInvalidInput"), ("99999", "ChatwootNotFound")], result.Errors.Select(error => (error.TargetObject.ToString()!, error.FullyQualifiedErrorId.Split(',')[0])));
        Assert.Equal(2, chatwoot.Received().Count(line => line.StartsWith("DELETE")));
    }

    [Fact]
    public async Task What_if_says_what_would_be_done_and_does_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Remove-ChatwootAgent 2 -ReassignTo ada@acme.test -Force -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
