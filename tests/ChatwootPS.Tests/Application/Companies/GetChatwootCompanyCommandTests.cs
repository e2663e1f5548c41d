using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Companies;

public class GetChatwootCompanyCommandTests
{
    private const string Companies = "/api/v1/accounts/1/companies";

    [Fact]
    public async Task Reads_by_number_name_domain_pattern_and_anew()
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();

        Assert.Equal("Contoso", Assert.Single(chatwoot.Run("Get-ChatwootCompany 1").Succeed<Company>()).Name);
        Assert.Equal([$"GET {Companies}/1"], chatwoot.Received());
        Assert.Equal(1, Assert.Single(chatwoot.Run("Get-ChatwootCompany contoso").Succeed<Company>()).Id);
        Assert.Equal(1, Assert.Single(chatwoot.Run("Get-ChatwootCompany contoso.com").Succeed<Company>()).Id);
        Assert.Equal([2L, 3L], chatwoot.Run("Get-ChatwootCompany Fab*").Succeed<Company>().Select(company => company.Id));
        Assert.Equal([2L, 1L], chatwoot.Run("2, 1 | Get-ChatwootCompany | Get-ChatwootCompany").Succeed<Company>().Select(company => company.Id));
    }

    [Fact]
    public async Task Lists_searches_sorts_and_counts()
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();
        chatwoot.Run("Add-ChatwootCompanyContact 3 2").Succeed();
        chatwoot.Server.ClearRequests();

        ScriptResult all = chatwoot.Run("Get-ChatwootCompany -IncludeTotalCount -First 2");
        Assert.Equal(3UL, all.Output[0].BaseObject);
        Assert.Equal([1L, 2L], all.Output.Skip(1).Select(item => ((Company)item.BaseObject).Id));
        Assert.StartsWith("sort=name%2Ccreated_at", chatwoot.Server.Requests[0].Query.TrimStart('?'));

        Assert.Equal([3L], chatwoot.Run("Get-ChatwootCompany -Sort ContactsCount -Descending -First 1").Succeed<Company>().Select(company => company.Id));
        Assert.Equal([2L, 3L], chatwoot.Run("Get-ChatwootCompany -Search fab").Succeed<Company>().Select(company => company.Id));
        Assert.Equal($"GET {Companies}/search", chatwoot.Received().Last());
    }

    [Fact]
    public async Task What_is_not_there_is_an_error_and_the_others_are_read()
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();

        ScriptResult result = chatwoot.Run("99, 1 | Get-ChatwootCompany");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99L, result.Error.TargetObject);
        Assert.Single(result.Output);
    }

    [Fact]
    public async Task Without_the_feature_the_server_says_so()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Get-ChatwootCompany");

        Assert.Equal("ChatwootForbidden", result.ErrorId);
        Assert.Contains("Companies are not enabled for this account", result.Error.Exception.Message);
    }
}
