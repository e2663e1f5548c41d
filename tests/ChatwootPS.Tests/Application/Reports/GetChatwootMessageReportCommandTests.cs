using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;
using static ChatwootPS.Tests.Application.Reports.ReportText;

namespace ChatwootPS.Tests.Application.Reports;

public class GetChatwootMessageReportCommandTests
{
    [Theory]
    [InlineData("Agent", "Grace Agent")]
    [InlineData("Inbox", "Website")]
    [InlineData("Team", "support")]
    [InlineData("Label", "shipping")]
    public async Task Messages_are_counted_by_who_or_where(string by, string name)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var rows = chatwoot.Run($"Get-ChatwootMessageReport -By {by} {Seeded}").Succeed<MessageReport>();

        MessageReport row = Assert.Single(rows, row => row.Name == name);
        Assert.Equal(by, row.By.ToString());
        Assert.True(row.OutgoingMessagesCount > 0 && row.Id > 0);
        Assert.Equal($"{SeededQuery}&group_by={by.ToLowerInvariant()}", chatwoot.Query());
        if (by is "Agent" or "Inbox")
            Assert.Equal(23, rows.Sum(other => other.OutgoingMessagesCount));
    }
}
