using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Contacts.Notes;

public class GetChatwootContactNoteCommandTests
{
    private const string Notes = "/api/v1/accounts/1/contacts/5/notes";

    [Fact]
    public async Task Reads_the_notes_of_contacts_by_object_number_and_name_and_says_whose_they_are()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ContactNote note = Assert.Single(chatwoot.Run("Get-ChatwootContact 5 | Get-ChatwootContactNote").Succeed<ContactNote>());
        Assert.Equal("Prefers to be called.", note.Content);
        Assert.Equal(5, note.ContactId);
        Assert.Equal("Grace Agent", note.User!.Name);
        Assert.Equal(note.Id, Assert.Single(chatwoot.Run("5 | Get-ChatwootContactNote").Succeed<ContactNote>()).Id);
        Assert.Equal(note.Id, Assert.Single(chatwoot.Run("Get-ChatwootContactNote customer5@contoso.test").Succeed<ContactNote>()).Id);
        Assert.Equal($"GET {Notes}", chatwoot.Received().Last());
    }

    [Fact]
    public async Task Reads_one_note_by_number_and_anew()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ContactNote note = Assert.Single(chatwoot.Run("Get-ChatwootContactNote 5 1").Succeed<ContactNote>());
        Assert.Equal(5, note.ContactId);
        Assert.Equal([$"GET {Notes}/1"], chatwoot.Received());
        Assert.Equal(1, Assert.Single(chatwoot.Run("$note | Get-ChatwootContactNote", ("note", note)).Succeed<ContactNote>()).Id);
        Assert.Equal($"GET {Notes}/1", chatwoot.Received().Last());
    }

    [Fact]
    public async Task First_skip_and_the_total_count_here()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("1..3 | ForEach-Object { New-ChatwootContactNote 7 \"note $_\" }").Succeed();

        ScriptResult some = chatwoot.Run("Get-ChatwootContactNote 7 -First 1 -Skip 1 -IncludeTotalCount");

        some.Succeed();
        Assert.Equal(3UL, some.Output[0].BaseObject);
        Assert.Equal("note 2", ((ContactNote)some.Output[1].BaseObject).Content);
    }

    [Fact]
    public async Task The_notes_of_a_company_come_with_their_contacts()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(new EmulatorOptions { Features = ["companies"] });
        chatwoot.Run("New-ChatwootCompany Contoso; Add-ChatwootCompanyContact Contoso 5").Succeed();

        ContactNote note = Assert.Single(chatwoot.Run("Get-ChatwootCompany Contoso | Get-ChatwootContactNote").Succeed<ContactNote>());

        Assert.Equal(5, note.Contact!.Id);
        Assert.Equal(5, note.ContactId);
        Assert.Equal("GET /api/v1/accounts/1/companies/1/notes", chatwoot.Received().Last());
    }

    [Fact]
    public async Task What_is_not_there_is_an_error_and_the_others_are_read()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 5 | Get-ChatwootContactNote");
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Single(result.Output);

        chatwoot.Server.ClearRequests();
        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Get-ChatwootContactNote -Id 1").ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }
}
