using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Contacts.Notes;

public class SetChatwootContactNoteCommandTests
{
    private const string One = "/api/v1/accounts/1/contacts/5/notes/1";

    [Fact]
    public async Task Changes_the_text_by_numbers_and_of_piped_notes()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Empty(chatwoot.Run("Set-ChatwootContactNote 5 1 'Prefers e-mail.'").Succeed<ContactNote>());
        Assert.Equal([$"PATCH {One}"], chatwoot.Received());
        Assert.Equal("""{"content":"Prefers e-mail."}""", chatwoot.Server.Requests[0].Body);

        ContactNote changed = Assert.Single(chatwoot.Run("Get-ChatwootContactNote 5 | Set-ChatwootContactNote -Content Neither -PassThru").Succeed<ContactNote>());
        Assert.Equal("Neither", changed.Content);
        Assert.Equal(5, changed.ContactId);
        Assert.Equal("Neither", chatwoot.Run("Get-ChatwootContactNote 5").Succeed<ContactNote>().Single().Content);
    }

    [Fact]
    public async Task A_note_of_another_contact_is_not_found_and_the_others_are_changed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99, 1 | Set-ChatwootContactNote 5 -Content x -PassThru");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99L, result.Error.TargetObject);
        Assert.Single(result.Output);
    }

    // The server would echo the blank text, and store nothing.
    [Theory]
    [InlineData("5 1 ''")]
    [InlineData("5 1 ('x' * 20001)")]
    [InlineData("-Id 1 -Content x")]
    public async Task What_cannot_be_done_is_refused_before_anything_is_sent(string parameters)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run($"Set-ChatwootContactNote {parameters}");

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Set-ChatwootContactNote 5 1 x -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
