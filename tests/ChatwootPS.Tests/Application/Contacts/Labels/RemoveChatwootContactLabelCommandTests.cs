using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Contacts.Labels;

public class RemoveChatwootContactLabelCommandTests
{
    [Fact]
    public async Task Takes_off_some_and_leaves_the_others()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("2, 3 | Set-ChatwootContact -Label old, vip").Succeed();
        chatwoot.Server.ClearRequests();

        chatwoot.Run("Get-ChatwootContact -Label old | Remove-ChatwootContactLabel old -Force -Wait").Succeed();

        Assert.Equal("""{"type":"Contact","ids":[2,3],"labels":{"remove":["old"]}}""", chatwoot.Server.Requests[1].Body);
        Assert.Equal(["vip"], chatwoot.Run("Get-ChatwootLabel -Contact 2").Succeed<Label>().Select(label => label.Title));
    }

    [Fact]
    public async Task An_unknown_contact_is_an_error_and_the_others_lose_theirs()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Set-ChatwootContact 2 -Label old").Succeed();

        ScriptResult result = chatwoot.Run("99999, 2 | Remove-ChatwootContactLabel old -Force");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Empty(chatwoot.Run("Get-ChatwootLabel -Contact 2").Succeed<Label>());
    }

    [Fact]
    public async Task What_if_and_bad_titles_send_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("2 | Remove-ChatwootContactLabel vip -Force -WhatIf").Succeed();
        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("2 | Remove-ChatwootContactLabel 'a,b' -Force").ErrorId);

        Assert.Empty(chatwoot.Server.Requests);
    }
}
