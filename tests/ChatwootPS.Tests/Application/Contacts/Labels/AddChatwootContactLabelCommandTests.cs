using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Contacts.Labels;

public class AddChatwootContactLabelCommandTests
{
    private const string Bulk = "POST /api/v1/accounts/1/bulk_actions";

    [Fact]
    public async Task A_pipeline_becomes_one_request_and_the_labels_there_are_stay()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Set-ChatwootContact 2 -Label old").Succeed();
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run("Get-ChatwootContact -First 3 | Add-ChatwootContactLabel vip, new -PassThru");

        result.Succeed();
        Assert.Equal([1L, 2L, 3L], result.Output.Select(item => ((Contact)item.BaseObject).Id));
        Assert.Equal(["GET /api/v1/accounts/1/contacts", Bulk], chatwoot.Received());
        Assert.Equal("""{"type":"Contact","ids":[1,2,3],"labels":{"add":["vip","new"]}}""", chatwoot.Server.Requests[1].Body);
        Assert.Equal(["old", "vip", "new"], chatwoot.Run("Get-ChatwootLabel -Contact 2").Succeed<Label>().Select(label => label.Title));
    }

    [Fact]
    public async Task Bare_numbers_are_looked_up_and_an_unknown_one_is_an_error()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 4, 4, 'customer1@contoso.test' | Add-ChatwootContactLabel vip -Wait");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Equal("""{"type":"Contact","ids":[4,1],"labels":{"add":["vip"]}}""", chatwoot.Server.Requests.Single(request => request.Path.EndsWith("bulk_actions", System.StringComparison.Ordinal)).Body);
        // -Wait has looked.
        Assert.Equal("GET /api/v1/accounts/1/contacts/1/labels", chatwoot.Received().Last());
    }

    [Fact]
    public async Task What_the_server_does_not_do_is_an_error_where_it_is_waited_for()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(new Chatwoot.Emulator.Server.Fault { Path = "/api/v1/accounts/1/bulk_actions", Action = Chatwoot.Emulator.Server.FaultAction.Empty });

        ScriptResult result = chatwoot.Run("Get-ChatwootContact 2 | Add-ChatwootContactLabel late -Wait -Timeout 0:0:0.3");

        Assert.Equal("ChatwootTimedOut", result.ErrorId);
        Assert.Equal(2, Assert.IsType<Contact>(result.Error.TargetObject).Id);
    }

    [Fact]
    public async Task Labels_that_are_missing_are_made_where_asked_to()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Add-ChatwootContactLabel VIP, Brand-New -Contact 2 -CreateLabel").Succeed();

        Assert.Equal("brand-new", Assert.Single(chatwoot.Run("Get-ChatwootLabel brand-new").Succeed<Label>()).Title);
        Assert.Single(chatwoot.Received(), line => line == "POST /api/v1/accounts/1/labels");
        Assert.Equal(["vip", "brand-new"], chatwoot.Run("Get-ChatwootLabel -Contact 2").Succeed<Label>().Select(label => label.Title));
    }

    [Theory]
    [InlineData("'a,b'")]
    [InlineData("' '")]
    [InlineData("'no blanks' -CreateLabel")]
    public async Task Bad_titles_are_refused_before_anything_is_sent(string label)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run($"1, 2 | Add-ChatwootContactLabel {label}").ErrorId);

        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task What_if_says_how_many_requests_and_sends_none()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("1..3 | Add-ChatwootContactLabel vip -CreateLabel -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
