using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.HelpCenter;

public class PortalCategoryCommandTests
{
    [Fact]
    public async Task Reads_by_portal_slug_id_and_object()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        HelpCenterSample.Make(chatwoot);

        var rows = chatwoot.Run("Get-ChatwootPortalCategory -Portal help -Locale es; Get-ChatwootPortal | Get-ChatwootPortalCategory; Get-ChatwootPortalCategory orders; Get-ChatwootPortalCategory -Portal help | Get-ChatwootPortalCategory").Succeed<PortalCategory>();

        Assert.Equal(["pedidos", "orders", "pedidos", "orders", "orders", "pedidos"], rows.Select(row => row.Slug));
        Assert.All(rows, row => Assert.Equal("help", row.PortalSlug));
        Assert.Equal("orders", rows[0].RootCategory!.Slug);
    }

    [Fact]
    public async Task Changes_reorders_in_one_request_and_removes()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        HelpCenterSample.Make(chatwoot);

        chatwoot.Run("Set-ChatwootPortalCategory orders -Name Bestellen -Description ''").Succeed();
        Assert.Equal("PATCH /api/v1/accounts/1/portals/help/categories/1", chatwoot.Received().Last());
        Assert.Equal("""{"category":{"name":"Bestellen","description":""}}""", string.Concat(chatwoot.Server.Requests.Last().Body!.Replace("\"description\":\"\",\"name\":\"Bestellen\"", "\"name\":\"Bestellen\",\"description\":\"\"", System.StringComparison.Ordinal)));
        chatwoot.Run("2, 1 | Set-ChatwootPortalCategory -Portal help -Position 10").Succeed();
        Assert.Equal("""{"positions_hash":{"2":10,"1":20}}""", chatwoot.Server.Requests.Last().Body);
        chatwoot.Run("Get-ChatwootPortalCategory pedidos | Remove-ChatwootPortalCategory -Force").Succeed();
        Assert.Equal("orders", Assert.Single(chatwoot.Run("Get-ChatwootPortalCategory").Succeed<PortalCategory>()).Slug);
    }

    [Fact]
    public async Task A_refusal_and_an_unknown_one_are_errors_and_nothing_is_sent_where_nothing_should_be()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        HelpCenterSample.Make(chatwoot);

        Assert.Contains("not part of portal", chatwoot.Run("New-ChatwootPortalCategory help X x -Locale ja").Error.ToString(), System.StringComparison.Ordinal);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("New-ChatwootPortalCategory help X x -ParentCategory 999").ErrorId);
        ScriptResult result = chatwoot.Run("999, 1 | Set-ChatwootPortalCategory -Icon x -PassThru");
        Assert.Single(result.Output);
        Assert.Equal(999L, System.Convert.ToInt64(Assert.Single(result.Errors).TargetObject, null));
        chatwoot.Server.ClearRequests();
        chatwoot.Run("Set-ChatwootPortalCategory 1 -Icon x -WhatIf; Remove-ChatwootPortalCategory 1 -WhatIf; 1, 2 | Set-ChatwootPortalCategory -Position 1 -WhatIf").Succeed();
        Assert.Equal("ParameterArgumentValidationError", chatwoot.Run("Set-ChatwootPortalCategory 1 -Slug 'a b'").ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }
}
