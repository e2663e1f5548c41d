using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Filters;

public class SetChatwootCustomFilterCommandTests
{
    private const string Path = "PATCH /api/v1/accounts/1/custom_filters/1";

    [Theory]
    [InlineData("Set-ChatwootCustomFilter segment -Filter 'city eq Rome'", """{"custom_filter":{"query":{"payload":[{"attribute_key":"city","filter_operator":"equal_to","values":["Rome"],"query_operator":null}]}}}""")]
    [InlineData("Get-ChatwootCustomFilter 1 | Set-ChatwootCustomFilter -Name other", """{"custom_filter":{"name":"other"}}""")]
    [InlineData("Set-ChatwootCustomFilter 1 -FilterType Conversation -Filter 'status eq open'", """{"custom_filter":{"filter_type":0,"query":{"payload":[{"attribute_key":"status","filter_operator":"equal_to","values":["open"],"query_operator":null}]}}}""")]
    public async Task Sends_what_was_given(string command, string body)
    {
        await using ChatwootHost chatwoot = await StartAsync();

        Assert.Equal(1, Assert.Single(chatwoot.Run(command + " -PassThru").Succeed<CustomFilter>()).Id);

        Assert.Equal(Path, chatwoot.Received()[^1]);
        Assert.Equal(body, chatwoot.Server.Requests[^1].Body);
    }

    [Theory]
    [InlineData("Set-ChatwootCustomFilter 1", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootCustomFilter 1 -Filter 'status eq open'", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootCustomFilter 99 -Name x", "ChatwootNotFound")]
    [InlineData("Set-ChatwootCustomFilter 1 -Name x -WhatIf", null)]
    public async Task Nothing_is_changed_by_what_is_refused(string command, string? error)
    {
        await using ChatwootHost chatwoot = await StartAsync();

        ScriptResult result = chatwoot.Run(command);

        if (error is null)
            result.Succeed();
        else
            Assert.Equal(error, result.ErrorId);
        Assert.DoesNotContain(Path, chatwoot.Received());
    }

    private static async Task<ChatwootHost> StartAsync()
    {
        ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        // The type decides what the conditions may name: a status is nothing of a contact.
        chatwoot.Run("New-ChatwootCustomFilter segment -FilterType Contact -Filter 'city eq Berlin'").Succeed();
        chatwoot.Server.ClearRequests();
        return chatwoot;
    }
}
