using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.CannedResponses;

public class NewChatwootCannedResponseCommandTests
{
    [Fact]
    public async Task Makes_one_and_gives_it_out()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        CannedResponse made = Assert.Single(chatwoot.Run("New-ChatwootCannedResponse hi 'Hello {{contact.name}}'").Succeed<CannedResponse>());

        Assert.Equal("hi", made.ShortCode);
        Assert.NotNull(made.CreatedAt);
        Assert.Equal("""{"canned_response":{"short_code":"hi","content":"Hello {{contact.name}}"}}""", Assert.Single(chatwoot.Server.Requests).Body);
    }

    [Fact]
    public async Task A_row_whose_code_is_taken_is_one_error_and_the_others_are_made()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("'a', 'a', 'b' | ForEach-Object { [pscustomobject]@{ ShortCode = $_; Content = 'x' } } | New-ChatwootCannedResponse");

        Assert.Equal(["a", "b"], result.Output.Select(row => ((CannedResponse)row.BaseObject).ShortCode));
        Assert.Equal("ChatwootAlreadyExists", result.ErrorId);
        Assert.Equal("a", result.Error.TargetObject);
    }

    [Theory]
    [InlineData("New-ChatwootCannedResponse ' ' x")]
    [InlineData("New-ChatwootCannedResponse x ' '")]
    public async Task Blanks_are_refused_before_anything_is_sent(string command)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Contains("more than blanks", chatwoot.Run(command).Error.Exception.Message);
        chatwoot.Run("New-ChatwootCannedResponse a b -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
