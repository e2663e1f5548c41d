using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;
using static ChatwootPS.Tests.Application.Reports.ReportText;

namespace ChatwootPS.Tests.Application.Reports;

public class GetChatwootInboxLabelMatrixCommandTests
{
    [Fact]
    public async Task Every_pair_is_a_row()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        int labelled = chatwoot.Run("Get-ChatwootConversation").Succeed<Conversation>().Sum(conversation => conversation.Labels!.Count);

        var pairs = chatwoot.Run($"Get-ChatwootInboxLabelMatrix {Seeded}").Succeed<InboxLabelCount>();

        Assert.Equal(5 * 6, pairs.Count);
        Assert.Equal(labelled, pairs.Sum(pair => pair.ConversationsCount));
        Assert.Equal(6, pairs.Where(pair => pair.InboxName == "Website").Select(pair => pair.LabelTitle).Distinct().Count());
    }

    [Fact]
    public async Task A_pivot_has_a_property_for_every_label()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult table = chatwoot.Run($"Get-ChatwootInboxLabelMatrix -Inbox Website -Label refund, shipping -Pivot {Seeded}");

        table.Succeed();
        var row = Assert.Single(table.Output);
        Assert.Equal(["InboxId", "Inbox", "refund", "shipping"], row.Properties.Select(property => property.Name));
        Assert.IsType<int>(row.Properties["refund"].Value);
        Assert.Equal(SeededQuery + "&inbox_ids[]=1&label_ids[]=4&label_ids[]=5", chatwoot.Query());
    }

    [Fact]
    public async Task Something_unknown_is_an_error_and_no_smaller_table()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootInboxLabelMatrix -Label 99999").ErrorId);
        Assert.DoesNotContain("GET /api/v2/accounts/1/reports/inbox_label_matrix", chatwoot.Received());
    }
}
