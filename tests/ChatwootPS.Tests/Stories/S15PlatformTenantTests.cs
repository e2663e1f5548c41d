using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Stories;

/// <summary>S15: a tenant is provisioned end to end, then worked in with a user's token.</summary>
public class S15PlatformTenantTests
{
    [Fact]
    public async Task A_tenant_is_provisioned_and_worked_in()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(everyday: true);

        var result = chatwoot.Run("""
            $acc  = New-ChatwootPlatformAccount -Name 'Fabrikam' -Locale es
            $user = New-ChatwootPlatformUser -Email ops@fabrikam.com -Name Ops -Password $password
            $null = Add-ChatwootPlatformAccountUser -Account $acc -User $user -Role administrator
            $token = New-ChatwootPlatformUserToken -User $user
            $t = Connect-Chatwoot -Uri $uri -AccessToken $token -AccountId $acc.Id -PassThru
            $null = New-ChatwootLabel vip -Session $t
            $t
            Get-ChatwootLabel -Session $t
            """, ("uri", chatwoot.Server.BaseAddress), ("password", new System.Net.NetworkCredential("", "Passw0rd!").SecurePassword));

        result.Succeed();
        Assert.Equal(2, result.Output.Count);
        var session = Assert.IsType<ChatwootSession>(result.Output[0].BaseObject);
        Assert.Equal(("Fabrikam", "ops@fabrikam.com", "administrator"), (session.AccountName!, session.Email!, session.Role!));
        Assert.Equal("vip", Assert.IsType<Label>(result.Output[1].BaseObject).Title);
    }
}
