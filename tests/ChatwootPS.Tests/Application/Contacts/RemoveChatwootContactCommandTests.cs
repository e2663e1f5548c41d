using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Contacts;

public class RemoveChatwootContactCommandTests
{
    [Fact]
    public async Task Removes_by_name_object_and_number()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Contact removed = Assert.Single(chatwoot.Run("Remove-ChatwootContact customer1@contoso.test -Force -PassThru").Succeed<Contact>());
        Assert.Equal(1, removed.Id);
        chatwoot.Run("Get-ChatwootContact 2, 3 | Remove-ChatwootContact -Force").Succeed();

        Assert.Equal(4, chatwoot.Run("Get-ChatwootContact -First 1").Succeed<Contact>().Single().Id);
    }

    [Fact]
    public async Task An_unknown_one_is_an_error_and_the_others_are_removed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 5 | Remove-ChatwootContact -Force");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Equal(["DELETE /api/v1/accounts/1/contacts/99999", "DELETE /api/v1/accounts/1/contacts/5"], chatwoot.Received());
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootContact 5").ErrorId);
    }

    [Fact]
    public async Task The_refusal_for_one_who_is_online_comes_in_the_servers_words()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(new Fault
        {
            Method = "DELETE",
            Status = 422,
            Body = """{"message":"Online olga is Online, please try again later"}""",
            ContentType = "application/json; charset=utf-8",
        });

        ScriptResult result = chatwoot.Run("Remove-ChatwootContact 1 -Force");

        Assert.Contains("Online olga is Online, please try again later", result.Error.Exception.Message);
        Assert.Equal(1L, result.Error.TargetObject);
    }

    [Fact]
    public async Task What_if_and_an_inbox_remove_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Remove-ChatwootContact 1 -Force -WhatIf").Succeed();
        Assert.StartsWith("InputObjectNotBound", chatwoot.Run("$inbox | Remove-ChatwootContact -Force", ("inbox", new Inbox { Id = 1 })).ErrorId);

        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task In_bulk_a_pipeline_becomes_one_request()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Get-ChatwootContact -First 3 | Remove-ChatwootContact -Bulk -Force").Succeed();

        Assert.Equal(["GET /api/v1/accounts/1/contacts", "POST /api/v1/accounts/1/bulk_actions"], chatwoot.Received());
        Assert.Equal("""{"type":"Contact","ids":[1,2,3],"action_name":"delete"}""", chatwoot.Server.Requests[1].Body);
        Assert.Equal(4, chatwoot.Run("Get-ChatwootContact -First 1").Succeed<Contact>().Single().Id);
    }

    [Fact]
    public async Task In_bulk_those_who_are_online_or_unknown_are_refused_and_the_others_removed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var online = new Contact { Id = 1, AvailabilityStatus = AvailabilityStatus.Online };

        ScriptResult result = chatwoot.Run("$online, 99999, 5 | Remove-ChatwootContact -Bulk -Force -PassThru", ("online", online));

        Assert.Equal(["ChatwootConflict", "ChatwootNotFound"], result.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Same(online, result.Errors[0].TargetObject);
        Assert.Equal(99999L, result.Errors[1].TargetObject);
        Assert.Equal(5, ((Contact)Assert.Single(result.Output).BaseObject).Id);
        Assert.Equal("""{"type":"Contact","ids":[5],"action_name":"delete"}""", chatwoot.Server.Requests[^1].Body);
    }

    [Fact]
    public async Task In_bulk_what_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("1..3 | Remove-ChatwootContact -Bulk -Force -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
