using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.CannedResponses;

public class SetChatwootCannedResponseCommandTests
{
    [Theory]
    [InlineData("Set-ChatwootCannedResponse hi -Content new -PassThru", "hi")]
    [InlineData("Get-ChatwootCannedResponse hi | Set-ChatwootCannedResponse -Content new -PassThru", "hi")]
    [InlineData("Set-ChatwootCannedResponse Hi -Content new -PassThru", "Hi")]
    public async Task Changes_the_one_meant_where_capitals_tell_two_apart(string command, string code)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootCannedResponse hi a; New-ChatwootCannedResponse Hi b").Succeed();

        // By its pattern 'hi' fits both when it is read.
        CannedResponse changed = chatwoot.Run(command.Replace("Get-ChatwootCannedResponse hi", "Get-ChatwootCannedResponse 1")).Succeed<CannedResponse>()[0];

        Assert.Equal(code, changed.ShortCode);
        Assert.Equal("""{"canned_response":{"content":"new"}}""", chatwoot.Server.Requests[^1].Body);
    }

    [Fact]
    public async Task A_taken_code_and_an_unknown_id_are_errors_and_what_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootCannedResponse a x; New-ChatwootCannedResponse b x").Succeed();

        Assert.Equal("ChatwootAlreadyExists", chatwoot.Run("Set-ChatwootCannedResponse 1 -ShortCode b").ErrorId);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Set-ChatwootCannedResponse 9 -ShortCode c").ErrorId);
        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Set-ChatwootCannedResponse 1").ErrorId);
        chatwoot.Server.ClearRequests();
        chatwoot.Run("Set-ChatwootCannedResponse 1 -ShortCode c -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
