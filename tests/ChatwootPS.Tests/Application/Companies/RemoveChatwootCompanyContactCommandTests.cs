using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Companies;

public class RemoveChatwootCompanyContactCommandTests
{
    private const string Contacts = "/api/v1/accounts/1/companies/1/contacts";

    [Fact]
    public async Task Takes_contacts_out_of_a_given_company_or_the_one_they_bring()
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();
        chatwoot.Run("1, 2 | Add-ChatwootCompanyContact 1").Succeed();
        chatwoot.Server.ClearRequests();

        Contact removed = Assert.Single(chatwoot.Run("Remove-ChatwootCompanyContact 1 1 -Force -PassThru").Succeed<Contact>());
        Assert.Null(removed.CompanyId);
        Assert.Equal([$"DELETE {Contacts}/1", "GET /api/v1/accounts/1/contacts/1"], chatwoot.Received());

        chatwoot.Run("Get-ChatwootCompanyContact Contoso | Remove-ChatwootCompanyContact -Force").Succeed();
        Assert.Equal($"DELETE {Contacts}/2", chatwoot.Received()[^1]);
        Assert.Empty(chatwoot.Run("Get-ChatwootCompanyContact 1").Succeed<Contact>());
    }

    [Fact]
    public async Task Who_is_not_in_it_is_an_error_and_the_others_are_taken_out()
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();
        chatwoot.Run("Add-ChatwootCompanyContact 1 1").Succeed();

        ScriptResult result = chatwoot.Run("3, 1 | Remove-ChatwootCompanyContact 1 -Force");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(3L, result.Error.TargetObject);
        Assert.Empty(chatwoot.Run("Get-ChatwootCompanyContact 1").Succeed<Contact>());
    }

    [Fact]
    public async Task What_if_and_a_company_nobody_named_send_nothing()
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();

        chatwoot.Run("Remove-ChatwootCompanyContact 1 1 -Force -WhatIf").Succeed();
        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("1 | Remove-ChatwootCompanyContact -Force").ErrorId);

        Assert.Empty(chatwoot.Server.Requests);
    }
}
