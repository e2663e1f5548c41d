using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.CustomAttributes;

public class SetChatwootCustomAttributeCommandTests
{
    [Theory]
    [InlineData("Set-ChatwootCustomAttribute order_id -AttributeDisplayName 'Order no' -PassThru", """{"custom_attribute_definition":{"attribute_display_name":"Order no"}}""")]
    [InlineData("Get-ChatwootCustomAttribute order_id | Set-ChatwootCustomAttribute -RegexPattern $null -PassThru", """{"custom_attribute_definition":{"regex_pattern":null}}""")]
    [InlineData("Set-ChatwootCustomAttribute order_id -AttributeValue @() -PassThru", """{"custom_attribute_definition":{"attribute_values":[]}}""")]
    [InlineData("Set-ChatwootCustomAttribute order_id -AttributeKey city -PassThru", """{"custom_attribute_definition":{"attribute_key":"city"}}""")]
    public async Task Sends_what_was_given_and_nothing_else(string command, string body)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Single(chatwoot.Run(command).Succeed<CustomAttribute>());

        Assert.Equal("PATCH", chatwoot.Server.Requests[^1].Method);
        Assert.Equal(body, chatwoot.Server.Requests[^1].Body);
    }

    [Theory]
    [InlineData("Set-ChatwootCustomAttribute order_id", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootCustomAttribute order_id -AttributeKey status", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootCustomAttribute nothing -AttributeKey a", "ChatwootNotFound")]
    [InlineData("Set-ChatwootCustomAttribute order_id -AttributeKey a -WhatIf", null)]
    public async Task Nothing_is_changed_by_what_is_refused(string command, string? error)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run(command);

        if (error is null)
            result.Succeed();
        else
            Assert.Equal(error, result.ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
