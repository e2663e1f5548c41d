using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class GetChatwootCaptainCustomToolCommandTests
{
    [Fact]
    public async Task Lists_with_credentials_kept_secret()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCaptainCustomTool 'Order status' https://api.example.com/orders -AuthType Bearer -AuthConfig @{ token = 'hush' }; New-ChatwootCaptainCustomTool Stock https://api.example.com/stock").Succeed();

        Assert.Equal(["Stock", "Order status"], chatwoot.Run("Get-ChatwootCaptainCustomTool").Succeed<CaptainCustomTool>().Select(tool => tool.Title));
        CaptainCustomTool orders = Assert.Single(chatwoot.Run("Get-ChatwootCaptainCustomTool order*").Succeed<CaptainCustomTool>());
        Assert.Equal("custom_order_status", orders.Slug);
        Assert.Equal(CaptainToolAuth.Bearer, orders.AuthType);
        Assert.Contains("hush", new System.Net.NetworkCredential("", orders.AuthConfig).Password);
        Assert.Equal("Order status", Assert.Single(chatwoot.Run("1 | Get-ChatwootCaptainCustomTool").Succeed<CaptainCustomTool>()).Title);
    }

    [Fact]
    public async Task An_unknown_one_is_not_found()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Get-ChatwootCaptainCustomTool 99999");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }
}
