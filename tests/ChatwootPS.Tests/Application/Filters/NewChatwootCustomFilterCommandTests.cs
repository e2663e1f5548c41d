using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Filters;

public class NewChatwootCustomFilterCommandTests
{
    private const string Path = "POST /api/v1/accounts/1/custom_filters";

    [Fact]
    public async Task Saves_a_folder_and_gives_it_out()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        CustomFilter made = Assert.Single(chatwoot.Run("New-ChatwootCustomFilter 'Open VIPs' -FilterType Conversation -Filter 'status eq open and labels eq vip'").Succeed<CustomFilter>());

        Assert.Equal("Open VIPs", made.Name);
        Assert.Equal(CustomFilterType.Conversation, made.FilterType);
        Assert.Equal([Path], chatwoot.Received());
        Assert.Equal(
            """{"custom_filter":{"name":"Open VIPs","filter_type":0,"query":{"payload":[{"attribute_key":"status","filter_operator":"equal_to","values":["open"],"query_operator":"AND"},{"attribute_key":"labels","filter_operator":"equal_to","values":["vip"],"query_operator":null}]}}}""",
            chatwoot.Server.Requests[0].Body);
    }

    [Fact]
    public async Task A_filter_comes_through_the_pipeline_and_a_saved_one_is_a_filter()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootFilter email contains contoso | New-ChatwootCustomFilter Contoso -FilterType Contact").Succeed();
        var found = chatwoot.Run("Get-ChatwootContact -Filter (Get-ChatwootCustomFilter contoso)").Succeed<Contact>();

        Assert.NotEmpty(found);
        Assert.All(found, contact => Assert.Contains("contoso", contact.Email));
    }

    [Fact]
    public async Task A_report_is_saved_as_it_is()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCustomFilter r -FilterType Report -Query @{ a = 1 }").Succeed();

        Assert.Equal("""{"custom_filter":{"name":"r","filter_type":2,"query":{"a":1}}}""", chatwoot.Server.Requests[0].Body);
    }

    [Theory]
    [InlineData("New-ChatwootCustomFilter x -Filter 'status eq closed'")]
    [InlineData("New-ChatwootCustomFilter x -FilterType Contact -Filter (Get-ChatwootCustomFilter mine)")]
    [InlineData("New-ChatwootCustomFilter x -FilterType Report -Filter 'status eq open'")]
    public async Task Bad_conditions_are_refused_before_anything_is_sent(string command)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootCustomFilter mine -Filter 'status eq open'").Succeed();
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run(command);

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.DoesNotContain(Path, chatwoot.Received());
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCustomFilter x -Filter 'status eq open' -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
