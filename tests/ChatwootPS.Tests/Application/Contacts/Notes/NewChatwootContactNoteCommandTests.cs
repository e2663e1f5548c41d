using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Contacts.Notes;

public class NewChatwootContactNoteCommandTests
{
    [Fact]
    public async Task Writes_a_note_on_each_contact()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ContactNote note = Assert.Single(chatwoot.Run("New-ChatwootContactNote 7 'Likes **tea**'").Succeed<ContactNote>());
        Assert.Equal("Likes **tea**", note.Content);
        Assert.Equal(7, note.ContactId);
        Assert.Equal(["POST /api/v1/accounts/1/contacts/7/notes"], chatwoot.Received());
        Assert.Equal("""{"content":"Likes **tea**"}""", chatwoot.Server.Requests[0].Body);

        Assert.Equal([8L, 9L], chatwoot.Run("Get-ChatwootContact 8, 9 | New-ChatwootContactNote -Content x").Succeed<ContactNote>().Select(made => made.ContactId!.Value));
    }

    [Fact]
    public async Task Rows_bring_contact_and_text()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ContactNote[] notes = [.. chatwoot.Run("[pscustomobject]@{ ContactId = '7'; Content = 'a' }, [pscustomobject]@{ ContactId = '8'; Content = 'b' } | New-ChatwootContactNote").Succeed<ContactNote>()];

        Assert.Equal([(7L, "a"), (8L, "b")], notes.Select(note => (note.ContactId!.Value, note.Content!)));
    }

    [Fact]
    public async Task An_unknown_contact_is_an_error_and_the_others_get_their_note()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 7 | New-ChatwootContactNote -Content x");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Single(result.Output);
    }

    [Theory]
    [InlineData("' '")]
    [InlineData("('x' * 20001)")]
    public async Task Bad_texts_are_refused_before_anything_is_sent(string text)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run($"New-ChatwootContactNote 7 {text}").ErrorId);

        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootContactNote 7 x -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
