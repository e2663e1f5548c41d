using System.Linq;
using Chatwoot;
using Xunit;

namespace ChatwootPS.Live;

public sealed class ContactScenario : Scenario
{
    public ContactScenario()
        : base(Credentials.User)
    {
    }

    [Fact]
    public void A_contact_is_made_found_changed_and_removed()
    {
        string email = $"{Tag}@chatwootps.example.com";
        Contact made = One<Contact>(
            "New-ChatwootContact -Name $name -Email $email -Identifier $identifier -CustomAttribute @{ plan = 'gold'; seats = 3 }",
            ("name", "Zoë " + Tag),
            ("email", email),
            ("identifier", "crm-" + Tag));
        Afterwards("Remove-ChatwootContact $id -Force", ("id", made.Id));
        Assert.Equal(("Zoë " + Tag, email, "crm-" + Tag), (made.Name, made.Email, made.Identifier));
        Assert.Equal("gold", made.CustomAttributes!["plan"]);
        Assert.Equal(3L, System.Convert.ToInt64(made.CustomAttributes["seats"]));

        Assert.Equal(made.Id, One<Contact>("Get-ChatwootContact $id", ("id", made.Id)).Id);
        Assert.Equal(made.Id, One<Contact>("Get-ChatwootContact $email").Id);
        Assert.Equal(made.Id, One<Contact>("Get-ChatwootContact -Search $tag", ("tag", Tag)).Id);
        Assert.Empty(Run("Get-ChatwootContact -Search \"no-$tag\"").Succeed<Contact>());

        Contact changed = One<Contact>("Get-ChatwootContact $id | Set-ChatwootContact -PhoneNumber '+15550100234' -CustomAttribute @{ plan = 'silver' } -PassThru");
        Assert.Equal(("+15550100234", email, "silver"), (changed.PhoneNumber, changed.Email, changed.CustomAttributes!["plan"]));
        Assert.True(changed.CustomAttributes.ContainsKey("seats"), "What was not named stays.");

        Assert.Equal(string.Empty, One<Contact>("Set-ChatwootContact $id -PhoneNumber '' -PassThru").PhoneNumber ?? string.Empty);

        Run("Get-ChatwootContact $id | Remove-ChatwootContact -Force").Succeed();
        Assert.Equal("ChatwootNotFound", Run("Get-ChatwootContact $id").ErrorId);
    }

    [Fact]
    public void Many_contacts_come_in_the_order_of_the_rows_and_can_be_paged_through()
    {
        var made = Run(
            """
            $rows = 1..20 | ForEach-Object { [pscustomobject]@{ Name = "$tag $_"; Email = "$tag-$_@chatwootps.example.com" } }
            $rows | New-ChatwootContact -ThrottleLimit 4
            """,
            ("tag", Tag)).Succeed<Contact>();
        Afterwards("$ids | Remove-ChatwootContact -Force -ThrottleLimit 4", ("ids", made.Select(contact => contact.Id).ToArray()));
        Assert.Equal(Enumerable.Range(1, 20).Select(number => $"{Tag} {number}"), made.Select(contact => contact.Name));

        // More than a page of fifteen.
        var found = Run("Get-ChatwootContact -Search $tag").Succeed<Contact>();
        Assert.Equal(made.Select(contact => contact.Id).Order(), found.Select(contact => contact.Id).Order());

        var window = Run("Get-ChatwootContact -Search $tag -First 3 -Skip 14").Succeed<Contact>();
        Assert.Equal(found.Skip(14).Take(3).Select(contact => contact.Id), window.Select(contact => contact.Id));
    }
}
