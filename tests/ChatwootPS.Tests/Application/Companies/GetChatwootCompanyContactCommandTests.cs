using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Companies;

public class GetChatwootCompanyContactCommandTests
{
    private const string Contacts = "/api/v1/accounts/1/companies/1/contacts";

    [Fact]
    public async Task Lists_the_contacts_of_companies_over_pages()
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();
        chatwoot.Run("1..20 | Add-ChatwootCompanyContact Contoso").Succeed();
        chatwoot.Server.ClearRequests();

        Contact[] contacts = [.. chatwoot.Run("Get-ChatwootCompany 1 | Get-ChatwootCompanyContact").Succeed<Contact>()];

        Assert.Equal(20, contacts.Length);
        Assert.All(contacts, contact => Assert.Equal(("Contoso", true, 1L), (contact.Company!.Name!, contact.LinkedToCurrentCompany!.Value, contact.CompanyId!.Value)));
        Assert.Equal(2, chatwoot.Received().Count(line => line == $"GET {Contacts}"));
        Assert.Single(chatwoot.Run("Get-ChatwootCompanyContact Contoso -First 1 -Skip 19").Succeed<Contact>());
    }

    [Fact]
    public async Task Finds_who_could_be_added()
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();
        chatwoot.Run("Add-ChatwootCompanyContact 1 1").Succeed();

        Contact[] others = [.. chatwoot.Run("Get-ChatwootCompanyContact 1 -Candidate '@contoso.'").Succeed<Contact>()];

        Assert.NotEmpty(others);
        Assert.DoesNotContain(others, contact => contact.Id == 1);
        Assert.All(others, contact => Assert.False(contact.LinkedToCurrentCompany));
        Assert.Equal($"GET {Contacts}/search", chatwoot.Received().Last());
        Assert.StartsWith("ParameterArgumentValidationError", chatwoot.Run("Get-ChatwootCompanyContact 1 -Candidate ' '").ErrorId);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootCompanyContact 99").ErrorId);
    }
}
