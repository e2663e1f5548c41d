using System.IO;
using System.Security;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Platform.AgentBots;

public class NewChatwootPlatformAgentBotCommandTests
{
    [Fact]
    public async Task Makes_a_bot_of_an_account_that_can_work_there_at_once()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$account = New-ChatwootPlatformAccount Fabrikam").Succeed();
        long account = chatwoot.Run("$account.Id").Succeed<long>()[0];
        chatwoot.Server.ClearRequests();

        PlatformAgentBot bot = Assert.Single(chatwoot.Run("$bot = New-ChatwootPlatformAgentBot Triage -Description 'Sorts' -OutgoingUrl https://bots.example.com/triage -Account $account; $bot").Succeed<PlatformAgentBot>());

        Assert.Equal(("Triage", "Sorts", "https://bots.example.com/triage", account), (bot.Name!, bot.Description!, bot.OutgoingUrl!, bot.AccountId!.Value));
        Assert.IsType<SecureString>(bot.AccessToken);
        Assert.Contains("POST /platform/api/v1/agent_bots", chatwoot.Received());
        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $bot.AccessToken -AccountId $account.Id").Succeed();
    }

    [Fact]
    public async Task Without_an_account_the_bot_is_of_the_installation_and_may_have_a_picture()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        string picture = Path.GetTempFileName() + ".png";
        await File.WriteAllBytesAsync(picture, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], TestContext.Current.CancellationToken);
        try
        {
            PlatformAgentBot bot = Assert.Single(chatwoot.Run($"New-ChatwootPlatformAgentBot Helper -Avatar '{picture}'").Succeed<PlatformAgentBot>());

            Assert.Null(bot.AccountId);
            Assert.StartsWith("multipart/form-data", Assert.Single(chatwoot.Server.Requests).Headers["content-type"]);
            Assert.Contains(chatwoot.Run("Get-ChatwootAgentBot").Succeed<AgentBot>(), offered => offered.Id == bot.Id);
        }
        finally
        {
            File.Delete(picture);
        }
    }

    [Theory]
    [InlineData("New-ChatwootPlatformAgentBot ''")]
    [InlineData("New-ChatwootPlatformAgentBot x -OutgoingUrl bots.example.com")]
    [InlineData("New-ChatwootPlatformAgentBot x -OutgoingUrl ('https://bots.example.com/' + 'x' * 2048)")]
    [InlineData("New-ChatwootPlatformAgentBot ('x' * 256)")]
    [InlineData("New-ChatwootPlatformAgentBot x -Avatar ./no-such.png")]
    public async Task Bad_input_is_refused_before_anything_is_sent(string command)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.NotEmpty(chatwoot.Run(command).ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task An_account_nobody_knows_is_refused_although_the_server_would_store_it()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootNotFound", chatwoot.Run("New-ChatwootPlatformAgentBot x -Account 99999999").ErrorId);
        Assert.DoesNotContain("POST /platform/api/v1/agent_bots", chatwoot.Received());
    }

    [Fact]
    public async Task WhatIf_makes_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Empty(chatwoot.Run("New-ChatwootPlatformAgentBot x -WhatIf").Output);
        Assert.Empty(chatwoot.Server.Requests);
    }
}
