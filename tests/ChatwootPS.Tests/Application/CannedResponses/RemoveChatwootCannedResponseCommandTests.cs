using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.CannedResponses;

public class RemoveChatwootCannedResponseCommandTests
{
    [Fact]
    public async Task Removes_and_gives_out_what_was()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootCannedResponse a x").Succeed();

        chatwoot.Run("Remove-ChatwootCannedResponse a -WhatIf").Succeed();
        Assert.Equal("a", Assert.Single(chatwoot.Run("Remove-ChatwootCannedResponse 1 -Force -PassThru").Succeed<CannedResponse>()).ShortCode);

        Assert.Equal("ChatwootNotFound", chatwoot.Run("Remove-ChatwootCannedResponse 1 -Force").ErrorId);
        Assert.Empty(chatwoot.Run("Get-ChatwootCannedResponse").Output);
    }
}
