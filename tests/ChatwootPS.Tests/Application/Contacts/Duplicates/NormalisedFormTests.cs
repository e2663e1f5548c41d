using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Contacts.Duplicates;

/// <summary>Which ways of writing are one and the same, and which must never be.</summary>
public class NormalisedFormTests
{
    [Fact]
    public async Task Phone_numbers_get_one_form()
    {
        (string Regions, string Stored, string Form)[] cases =
        [
            ("BR", "+551187654321", "+5511987654321"), // a mobile number without its ninth digit
            ("BR", "+551133334444", "+551133334444"), // a landline has none
            ("BR", "+55011987654321", "+5511987654321"), // the 0 of a call within the country
            ("BR", "+11987654321", "+5511987654321"), // no country code
            ("BR", "+55991234567", "+5555991234567"), // area 55, no country code
            ("ES", "+612345678", "+34612345678"),
            ("ES", "+3434612345678", "+34612345678"), // the code twice
            ("ES", "+5511987654321", "+5511987654321"), // another country is left alone
            ("BR,ES", "+612345678", "+34612345678"),
            ("MX", "+5215512345678", "+525512345678"),
            ("AR", "+5491123456789", "+541123456789"),
            ("AR", "+54111523456789", "+541123456789"),
            ("GB", "+4402079460000", "+442079460000"),
            ("IT", "+390612345678", "+390612345678"), // this 0 belongs to the number
            ("US", "+2125551234", "+12125551234"),
            ("PT,PL", "+212345678", "+212345678"), // it could be either's
            ("", "+551187654321", "+551187654321"),
            ("", "tel:+34612345678", "+34612345678"),
        ];
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        foreach ((string regions, string stored, string form) in cases)
        {
            // A twin makes a group of it, whose value is the form.
            DuplicateContactGroup group = Assert.Single(Find(chatwoot, regions.Split(',', System.StringSplitOptions.RemoveEmptyEntries), new Contact { Id = 1, PhoneNumber = stored }, new Contact { Id = 2, PhoneNumber = form }));
            Assert.Equal([form], group.Value);
        }
    }

    [Fact]
    public async Task Addresses_and_identifiers_lose_what_makes_no_difference_and_nothing_else()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal(["analima@gmail.com"], Assert.Single(Find(chatwoot, [], Mail(1, "Ana.Lima+shop@GoogleMail.com"), Mail(2, "analima@gmail.com"))).Value);
        Assert.Single(Find(chatwoot, [], Mail(1, "ana+shop@outlook.com"), Mail(2, "ana@outlook.com")));
        Assert.Empty(Find(chatwoot, [], Mail(1, "ana.lima@outlook.com"), Mail(2, "analima@outlook.com")));
        Assert.Empty(Find(chatwoot, [], Mail(1, "ana+shop@contoso.com"), Mail(2, "ana@contoso.com")));
        Assert.Empty(Find(chatwoot, [], Mail(1, null), Mail(2, null), Mail(3, " "), Mail(4, " ")));
        Assert.Single(Find(chatwoot, [], new Contact { Id = 1, Identifier = "CRM-1" }, new Contact { Id = 2, Identifier = "crm-1 " }));
    }

    private static Contact Mail(long id, string? email) => new() { Id = id, Email = email };

    private static IReadOnlyList<DuplicateContactGroup> Find(ChatwootHost chatwoot, string[] regions, params Contact[] contacts) => chatwoot
        .Run(regions.Length > 0 ? "$contacts | Find-ChatwootDuplicateContact -NormalizeFor $regions" : "$contacts | Find-ChatwootDuplicateContact", ("contacts", contacts), ("regions", regions))
        .Succeed<DuplicateContactGroup>();
}
