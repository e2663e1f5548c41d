using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Contacts.Duplicates;

public class FindChatwootDuplicateContactCommandTests
{
    private const string Prepare = """
        $a = New-ChatwootContact 'Ana' -PhoneNumber +5511987654321 -Email 'ana.lima@gmail.com'
        $b = New-ChatwootContact 'Ana Lima' -PhoneNumber +551187654321
        $c = New-ChatwootContact 'A. Lima' -Email 'analima+shop@gmail.com'
        $d = New-ChatwootContact 'Bruno' -PhoneNumber +612345678
        $e = New-ChatwootContact 'Bruno G' -PhoneNumber +34612345678
        """;

    [Fact]
    public async Task Finds_those_with_the_same_number_written_differently_in_all_pages()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Prepare).Succeed();
        chatwoot.Server.ClearRequests();

        DuplicateContactGroup[] groups = [.. chatwoot.Run("Find-ChatwootDuplicateContact -By PhoneNumber -NormalizeFor BR, ES").Succeed<DuplicateContactGroup>()];

        Assert.Equal(["Ana,Ana Lima", "Bruno,Bruno G"], groups.Select(group => string.Join(',', group.Contacts.Select(contact => contact.Name))));
        Assert.Equal(["+5511987654321"], groups[0].Value);
        Assert.Equal([ContactKey.PhoneNumber], groups[0].By);
        Assert.All(chatwoot.Server.Requests, request => Assert.Equal("GET", request.Method));
        Assert.Equal(5, chatwoot.Server.Requests.Count);
    }

    [Fact]
    public async Task What_is_joined_by_different_things_is_one_group()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Prepare).Succeed();

        DuplicateContactGroup group = Assert.Single(chatwoot.Run("Find-ChatwootDuplicateContact -NormalizeFor BR").Succeed<DuplicateContactGroup>());

        Assert.Equal(3, group.Count);
        Assert.Equal([ContactKey.Email, ContactKey.PhoneNumber], group.By.Order());
        Assert.Empty(chatwoot.Run("Find-ChatwootDuplicateContact -By PhoneNumber").Succeed<DuplicateContactGroup>());
    }

    [Fact]
    public async Task Looks_among_those_piped_in_alone()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Prepare).Succeed();
        chatwoot.Server.ClearRequests();

        Assert.Single(chatwoot.Run("$d, $e, $e | Find-ChatwootDuplicateContact -NormalizeFor ES").Succeed<DuplicateContactGroup>());
        Assert.Empty(chatwoot.Run("Get-ChatwootContact -Label nobody-has | Find-ChatwootDuplicateContact -NormalizeFor ES").Succeed<DuplicateContactGroup>());

        Assert.Single(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task An_unknown_country_is_refused_before_anything_is_read()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Find-ChatwootDuplicateContact -NormalizeFor XX").ErrorId);

        Assert.Empty(chatwoot.Server.Requests);
    }
}
