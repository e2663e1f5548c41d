using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Stories;

/// <summary>S7. An agent calls in sick: hand over the open work.</summary>
public sealed class S07HandOverTests
{
    [Fact]
    public async Task The_work_of_an_agent_goes_to_a_team()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var hers = chatwoot.Run("""
            $null = New-ChatwootAgent -Email ana@contoso.com -Name Ana -Role Agent; $null = New-ChatwootTeam 'Tier 1'
            1..4 | Set-ChatwootConversation -Assignee ana@contoso.com; 4 | Set-ChatwootConversation -Status Resolved; 2 | Set-ChatwootConversation -Status Pending; 1, 3 | Set-ChatwootConversation -Status Open
            Get-ChatwootConversation -Assignee ana@contoso.com -Status Open, Pending
            """).Succeed<Conversation>();
        Assert.Equal([1L, 2L, 3L], hers.Select(conversation => conversation.Id).Order());

        var notes = chatwoot.Run("""
            $ana = Get-ChatwootAgent ana@contoso.com
            $ana | Set-ChatwootAgent -Availability offline
            Get-ChatwootConversation -Status open,pending -Assignee $ana |
              Set-ChatwootConversation -Team 'Tier 1' -Unassign -PassThru | Send-ChatwootMessage -Private 'Reassigned: Ana is away'
            """).Succeed<Message>();

        Assert.Equal(hers.Select(conversation => conversation.Id), notes.Select(note => note.ConversationId!.Value));
        Assert.All(notes, note => Assert.True(note.Private));
        Assert.All(chatwoot.Run("1..3 | Get-ChatwootConversation").Succeed<Conversation>(), conversation =>
        {
            Assert.Equal("tier 1", conversation.Team!.Name);
            Assert.Null(conversation.Assignee);
        });
        Assert.Equal("ana@contoso.com", Assert.Single(chatwoot.Run("Get-ChatwootConversation 4").Succeed<Conversation>()).Assignee!.Email);
        Assert.Equal(AvailabilityStatus.Offline, Assert.Single(chatwoot.Run("Get-ChatwootAgent ana@contoso.com").Succeed<Agent>()).AvailabilityStatus);
    }
}
