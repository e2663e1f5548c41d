using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Application.Contacts;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Companies;

public class NewChatwootCompanyCommandTests
{
    [Fact]
    public async Task Makes_a_company()
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();

        Company made = Assert.Single(chatwoot.Run("New-ChatwootCompany Adatum -Domain adatum.example -Description Makes -CustomAttribute @{ tier = 'gold' } -AdditionalAttribute @{ size = 10 }").Succeed<Company>());

        Assert.Equal("Adatum", made.Name);
        Assert.Equal("adatum.example", made.Domain);
        Assert.Equal("gold", made.CustomAttributes!["tier"]);
        Assert.Equal(["POST /api/v1/accounts/1/companies"], chatwoot.Received());
        Assert.Equal("""{"company":{"name":"Adatum","domain":"adatum.example","description":"Makes","custom_attributes":{"tier":"gold"},"additional_attributes":{"size":10}}}""", chatwoot.Server.Requests[0].Body);
    }

    [Fact]
    public async Task A_picture_comes_along_and_does_not_make_texts_of_numbers()
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();
        using var picture = new TemporaryPicture();

        Company made = Assert.Single(chatwoot.Run("New-ChatwootCompany Adatum -Avatar $file -CustomAttribute @{ size = 10 }", ("file", picture.File)).Succeed<Company>());

        Assert.NotEmpty(made.AvatarUrl!);
        Assert.Equal(10, made.CustomAttributes!["size"]);
        Assert.Equal(["POST /api/v1/accounts/1/companies", "PATCH /api/v1/accounts/1/companies/4"], chatwoot.Received());
        Assert.NotEmpty(Assert.Single(chatwoot.Run("New-ChatwootCompany Plain -Avatar $file").Succeed<Company>()).AvatarUrl!);
        Assert.Equal(3, chatwoot.Server.Requests.Count);
    }

    [Fact]
    public async Task A_domain_that_is_taken_is_refused_and_the_others_are_made()
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();

        ScriptResult result = chatwoot.Run("'One', 'Two' | New-ChatwootCompany -Domain same.example");

        Assert.Equal("ChatwootAlreadyExists", result.ErrorId);
        Assert.Contains("Domain has already been taken", result.Error.Exception.Message);
        Assert.Equal("Two", result.Error.TargetObject);
        Assert.Equal("One", ((Company)Assert.Single(result.Output).BaseObject).Name);
    }

    [Theory]
    [InlineData("' '")]
    [InlineData("('x' * 101)")]
    [InlineData("x -Domain 'not a domain'")]
    [InlineData("x -Description ('d' * 1001)")]
    [InlineData("x -CustomAttribute @{ a = 'v' * 1500 }")]
    [InlineData("x -CustomAttribute @{ a = 99999999999 }")]
    [InlineData("x -Avatar nowhere.png")]
    public async Task Bad_input_is_refused_before_anything_is_sent(string parameters)
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run($"New-ChatwootCompany {parameters}").ErrorId);

        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task An_empty_domain_is_none_and_what_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();

        chatwoot.Run("New-ChatwootCompany x -Domain y.example -WhatIf").Succeed();
        Assert.Empty(chatwoot.Server.Requests);

        // A second empty one would make the server fail.
        Assert.Equal(2, chatwoot.Run("'a', 'b' | New-ChatwootCompany -Domain ''").Succeed<Company>().Count);
        Assert.Equal("""{"company":{"name":"a","domain":null}}""", chatwoot.Server.Requests[0].Body);
    }
}
