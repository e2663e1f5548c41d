using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Companies;

public class RemoveChatwootCompanyCommandTests
{
    [Fact]
    public async Task Removes_by_name_and_object_and_an_unknown_one_is_an_error()
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();

        Assert.Equal("Contoso", Assert.Single(chatwoot.Run("Remove-ChatwootCompany contoso.com -Force -PassThru").Succeed<Company>()).Name);
        ScriptResult result = chatwoot.Run("99, 2 | Remove-ChatwootCompany -Force");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99L, result.Error.TargetObject);
        Assert.Equal(3, Assert.Single(chatwoot.Run("Get-ChatwootCompany").Succeed<Company>()).Id);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();

        chatwoot.Run("Remove-ChatwootCompany 1 -Force -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
