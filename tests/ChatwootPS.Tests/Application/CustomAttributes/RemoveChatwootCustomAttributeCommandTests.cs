using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.CustomAttributes;

public class RemoveChatwootCustomAttributeCommandTests
{
    [Fact]
    public async Task Removes_and_gives_out_what_was()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("order_id", Assert.Single(chatwoot.Run("Remove-ChatwootCustomAttribute order_id -Force -PassThru").Succeed<CustomAttribute>()).AttributeKey);

        Assert.Equal("ChatwootNotFound", chatwoot.Run("Remove-ChatwootCustomAttribute order_id -Force").ErrorId);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Remove-ChatwootCustomAttribute 1 -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
