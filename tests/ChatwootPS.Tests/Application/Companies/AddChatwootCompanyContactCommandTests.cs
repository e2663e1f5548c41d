using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Companies;

public class AddChatwootCompanyContactCommandTests
{
    [Fact]
    public async Task Puts_contacts_into_a_company()
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();

        Contact[] moved = [.. chatwoot.Run("Get-ChatwootContact 1, 2 | Add-ChatwootCompanyContact Contoso").Succeed<Contact>()];

        Assert.Equal([1L, 2L], moved.Select(contact => contact.Id));
        Assert.All(moved, contact => Assert.Equal("Contoso", contact.AdditionalAttributes!["company_name"]));
        Assert.Equal("POST /api/v1/accounts/1/companies/1/contacts", chatwoot.Received().Last());
        Assert.Equal("""{"contact_id":2}""", chatwoot.Server.Requests[^1].Body);
        Assert.Equal(2, Assert.Single(chatwoot.Run("Get-ChatwootCompany 1").Succeed<Company>()).ContactsCount);
    }

    [Fact]
    public async Task Somebody_unknown_is_an_error_and_the_others_are_added()
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 3 | Add-ChatwootCompanyContact 1");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Single(result.Output);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();

        chatwoot.Run("Add-ChatwootCompanyContact 1 2 -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
