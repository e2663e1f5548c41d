using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class GetChatwootCaptainPreferenceCommandTests
{
    [Fact]
    public async Task Reads_models_and_features()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        CaptainPreference preference = Assert.Single(chatwoot.Run("Get-ChatwootCaptainPreference").Succeed<CaptainPreference>());

        Assert.Contains("gpt-4.1-mini", preference.Models!.Keys);
        Assert.Equal("gpt-4.1-mini", Assert.Single(chatwoot.Run("(Get-ChatwootCaptainPreference).Features.editor.selected").Succeed<string>()));
        Assert.Equal("GET /api/v1/accounts/1/captain/preferences", chatwoot.Received()[0]);
    }

    [Fact]
    public async Task A_servers_fault_comes_through()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Server.Faults.Add(Chatwoot.Emulator.Server.Fault.ServerError());

        Assert.Equal("ChatwootServerFault", chatwoot.Run("Get-ChatwootCaptainPreference").ErrorId);
    }
}
