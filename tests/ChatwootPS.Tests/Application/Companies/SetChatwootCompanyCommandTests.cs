using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Application.Contacts;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Companies;

public class SetChatwootCompanyCommandTests
{
    private const string One = "/api/v1/accounts/1/companies/1";

    [Fact]
    public async Task Changes_only_what_was_given()
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();

        Company changed = Assert.Single(chatwoot.Run("Set-ChatwootCompany contoso.com -Name 'Contoso AG' -Domain $null -PassThru").Succeed<Company>());

        Assert.Equal("Contoso AG", changed.Name);
        Assert.Null(changed.Domain);
        Assert.Equal($"PATCH {One}", chatwoot.Received().Last());
        Assert.Equal("""{"company":{"name":"Contoso AG","domain":null}}""", chatwoot.Server.Requests[^1].Body);
    }

    [Fact]
    public async Task Attributes_are_merged_removed_and_replaced()
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();

        Company merged = Assert.Single(chatwoot.Run("Set-ChatwootCompany 1 -CustomAttribute @{ extra = 1 } -RemoveCustomAttribute size -PassThru").Succeed<Company>());
        Assert.Equal(["extra", "tier"], merged.CustomAttributes!.Keys.Order());
        Assert.Equal([$"PATCH {One}", $"POST {One}/destroy_custom_attributes"], chatwoot.Received());
        Assert.Equal("""{"custom_attributes":["size"]}""", chatwoot.Server.Requests[1].Body);

        Assert.Equal(["only"], Assert.Single(chatwoot.Run("Set-ChatwootCompany 1 -CustomAttribute @{ only = 1 } -ReplaceCustomAttribute -PassThru").Succeed<Company>()).CustomAttributes!.Keys);
        Assert.Empty(Assert.Single(chatwoot.Run("Set-ChatwootCompany 1 -CustomAttribute @{} -ReplaceCustomAttribute -PassThru").Succeed<Company>()).CustomAttributes!);
    }

    [Fact]
    public async Task A_picture_is_set_and_removed()
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();
        using var picture = new TemporaryPicture();

        Assert.NotEmpty(Assert.Single(chatwoot.Run("Set-ChatwootCompany 1 -Avatar $file -PassThru", ("file", picture.File)).Succeed<Company>()).AvatarUrl!);
        Assert.Equal("", Assert.Single(chatwoot.Run("Set-ChatwootCompany 1 -RemoveAvatar -PassThru").Succeed<Company>()).AvatarUrl);
        Assert.Equal($"DELETE {One}/avatar", chatwoot.Received().Last());
    }

    [Fact]
    public async Task A_refused_one_loses_none_of_the_others()
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();

        ScriptResult result = chatwoot.Run("Get-ChatwootCompany | Set-ChatwootCompany -Domain contoso.com -PassThru");

        Assert.Equal(2, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.Equal("ChatwootAlreadyExists", error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Equal(1, ((Company)Assert.Single(result.Output).BaseObject).Id);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Set-ChatwootCompany 99 -Name x").ErrorId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-Name ''")]
    [InlineData("-Domain 'not a domain'")]
    [InlineData("-CustomAttribute @{ a = 1 } -RemoveCustomAttribute a")]
    [InlineData("-ReplaceCustomAttribute")]
    [InlineData("-RemoveAvatar -Avatar x.png")]
    public async Task What_makes_no_sense_is_refused_before_anything_is_sent(string parameters)
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();

        ScriptResult result = chatwoot.Run($"Set-ChatwootCompany 1 {parameters}");

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Equal(1L, result.Error.TargetObject);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();

        chatwoot.Run("Set-ChatwootCompany 1 -Name x -RemoveAvatar -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
