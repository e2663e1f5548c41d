using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Stories;

/// <summary>S10: tidy duplicates before a campaign.</summary>
public class S10DuplicateContactTests
{
    [Fact]
    public async Task Duplicates_become_one_contact_with_everything()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("""
            $old = New-ChatwootContact 'Ana' -PhoneNumber +5511987654321 -Inbox $server.InboxId
            $new = New-ChatwootContact 'Ana Lima' -PhoneNumber +551187654321 -Email ana@example.org -Inbox $server.InboxId
            $talk = New-ChatwootConversation -Contact $new -Inbox $server.InboxId
            Set-ChatwootContact $new -Label campaign
            """).Succeed();

        ScriptResult result = chatwoot.Run("""
            Find-ChatwootDuplicateContact -By PhoneNumber -NormalizeFor BR, ES |
              Merge-ChatwootContact -Keep Oldest -Confirm:$false
            """);

        result.Succeed();
        Assert.Empty(result.Output);
        Contact left = Assert.Single(chatwoot.Run("Get-ChatwootContact $old").Succeed<Contact>());
        Assert.Equal("Ana", left.Name);
        Assert.Equal("ana@example.org", left.Email);
        Assert.Equal(left.Id, Assert.Single(chatwoot.Run("Get-ChatwootConversation $talk").Succeed<Conversation>()).ContactId);
        Assert.Equal(["campaign"], chatwoot.Run("Get-ChatwootLabel -Contact $old").Succeed<Label>().Select(label => label.Title));
        Assert.Empty(chatwoot.Run("Find-ChatwootDuplicateContact -By PhoneNumber -NormalizeFor BR, ES").Succeed<DuplicateContactGroup>());
    }
}
