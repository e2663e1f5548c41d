using System.Threading.Tasks;
using Chatwoot.Emulator;
using ChatwootPS.Tests.Support;

namespace ChatwootPS.Tests.Application.Companies;

/// <summary>An emulated Chatwoot with the companies Contoso (1), Fabrikam (2) and Fabulous (3).</summary>
internal static class CompanyHost
{
    public static async Task<ChatwootHost> StartAsync()
    {
        ChatwootHost chatwoot = await ChatwootHost.StartAsync(new EmulatorOptions { Features = ["companies"] });
        chatwoot.Run("$null = New-ChatwootCompany Contoso -Domain contoso.com -CustomAttribute @{ tier = 'gold'; size = 10 }; $null = 'Fabrikam', 'Fabulous' | New-ChatwootCompany").Succeed();
        chatwoot.Server.ClearRequests();
        return chatwoot;
    }
}
