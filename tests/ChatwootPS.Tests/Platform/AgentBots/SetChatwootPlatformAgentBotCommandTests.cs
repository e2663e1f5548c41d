using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Platform.AgentBots;

public class SetChatwootPlatformAgentBotCommandTests
{
    [Fact]
    public async Task Sends_only_what_was_given()
    {
        await using ChatwootHost chatwoot = await StartAsync();

        PlatformAgentBot bot = Assert.Single(chatwoot.Run("$bot | Set-ChatwootPlatformAgentBot -OutgoingUrl $null -Description Second -PassThru").Succeed<PlatformAgentBot>());

        Assert.Equal(("Triage", "Second", null), (bot.Name!, bot.Description!, bot.OutgoingUrl));
        var request = Assert.Single(chatwoot.Server.Requests);
        Assert.Equal($"PATCH /platform/api/v1/agent_bots/{bot.Id}", $"{request.Method} {request.Path}");
        Assert.Equal("""{"description":"Second","outgoing_url":null}""", string.Join("", request.Body.Split(' ')), ignoreCase: false);
    }

    [Fact]
    public async Task The_picture_is_removed_by_a_request_of_its_own_after_the_change()
    {
        await using ChatwootHost chatwoot = await StartAsync();

        chatwoot.Run("Set-ChatwootPlatformAgentBot $bot.Id -Name Renamed -RemoveAvatar").Succeed();

        Assert.Equal(["PATCH", "DELETE"], chatwoot.Server.Requests.Select(request => request.Method));
        Assert.EndsWith("/avatar", chatwoot.Server.Requests[1].Path);
    }

    [Theory]
    [InlineData("Set-ChatwootPlatformAgentBot $bot")]
    [InlineData("Set-ChatwootPlatformAgentBot $bot -Name ' '")]
    [InlineData("Set-ChatwootPlatformAgentBot $bot -RemoveAvatar -Avatar ./x.png")]
    [InlineData("Set-ChatwootPlatformAgentBot $bot -OutgoingUrl nowhere")]
    public async Task Bad_input_is_refused_before_anything_is_sent(string command)
    {
        await using ChatwootHost chatwoot = await StartAsync();

        ScriptResult result = chatwoot.Run(command);

        Assert.True(result.Errors.Count > 0 || result.Warnings.Count > 0 || result.Thrown is not null);
        Assert.Empty(chatwoot.Server.Requests);
    }

    private static async Task<ChatwootHost> StartAsync()
    {
        ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$bot = New-ChatwootPlatformAgentBot Triage -OutgoingUrl https://bots.example.com/").Succeed();
        chatwoot.Server.ClearRequests();
        return chatwoot;
    }
}
