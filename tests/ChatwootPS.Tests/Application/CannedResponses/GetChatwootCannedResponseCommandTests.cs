using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.CannedResponses;

public class GetChatwootCannedResponseCommandTests
{
    private const string Make = "New-ChatwootCannedResponse bye 'Say hi to Ana'; New-ChatwootCannedResponse oh-hi x; New-ChatwootCannedResponse Hi y; New-ChatwootCannedResponse hi z";

    [Theory]
    [InlineData("Get-ChatwootCannedResponse", "bye oh-hi Hi hi")]
    [InlineData("Get-ChatwootCannedResponse -Search HI", "Hi hi oh-hi bye")]
    [InlineData("Get-ChatwootCannedResponse -Search nothing", "")]
    [InlineData("Get-ChatwootCannedResponse oh-hi, 1", "oh-hi bye")]
    [InlineData("Get-ChatwootCannedResponse *y*", "bye")]
    [InlineData("Get-ChatwootCannedResponse -First 1 -Skip 1", "oh-hi")]
    public async Task Lists_searches_and_finds(string command, string codes)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();

        Assert.Equal(codes, string.Join(" ", chatwoot.Run(command).Succeed<CannedResponse>().Select(row => row.ShortCode)));
    }

    [Fact]
    public async Task An_unknown_one_is_an_error_and_the_others_come()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();

        ScriptResult result = chatwoot.Run("99, 'none', 1 | Get-ChatwootCannedResponse");

        Assert.All(result.Errors, error => Assert.StartsWith("ChatwootNotFound", error.FullyQualifiedErrorId));
        Assert.Equal(2, result.Errors.Count);
        Assert.Single(result.Output);
    }
}
