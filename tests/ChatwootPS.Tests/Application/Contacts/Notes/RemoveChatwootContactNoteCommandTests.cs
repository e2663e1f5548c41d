using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Contacts.Notes;

public class RemoveChatwootContactNoteCommandTests
{
    private const string One = "/api/v1/accounts/1/contacts/5/notes/1";

    [Fact]
    public async Task Removes_by_numbers_and_of_piped_notes()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Empty(chatwoot.Run("Remove-ChatwootContactNote 5 1 -Force").Succeed<ContactNote>());
        Assert.Equal([$"DELETE {One}"], chatwoot.Received());
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Remove-ChatwootContactNote 5 1 -Force").ErrorId);

        ContactNote removed = Assert.Single(chatwoot.Run("New-ChatwootContactNote 7 x | Remove-ChatwootContactNote -Force -PassThru").Succeed<ContactNote>());
        Assert.Equal("x", removed.Content);
        Assert.Equal(7, removed.ContactId);
        Assert.Empty(chatwoot.Run("Get-ChatwootContactNote 7").Succeed<ContactNote>());
    }

    [Fact]
    public async Task What_if_and_a_note_of_nobody_send_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Remove-ChatwootContactNote 5 1 -Force -WhatIf").Succeed();
        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("1 | Remove-ChatwootContactNote -Force").ErrorId);

        Assert.Empty(chatwoot.Server.Requests);
    }
}
