using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Stories;

/// <summary>S3. Weekly Excel for the manager: one row per conversation.</summary>
public sealed class S03WeeklyExcelTests
{
    [Fact]
    public async Task The_week_becomes_a_file()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(everyday: true);
        string folder = Directory.CreateTempSubdirectory("chatwoot-week").FullName;
        chatwoot.Run("""
            Set-Location $folder
            $new = 1..30 | ForEach-Object { Get-ChatwootContact $_ } | New-ChatwootConversation -Inbox $server.InboxId -Message @{ content = 'Where is it?'; message_type = 'incoming' } -CustomAttribute @{ order_id = 'A-7' } -ThrottleLimit 8
            $new[0] | Add-ChatwootConversationLabel vip, bug
            Send-ChatwootMessage $new[0] 'Here it is'
            Close-ChatwootConversation $new[0]
            """, ("folder", folder)).Succeed();

        chatwoot.Run("""
            $from = (Get-Date).Date.AddDays(-7)
            Export-ChatwootConversation -Since $from -TimeZone 'Europe/Madrid' -Include FirstResponse,Resolution,Csat,Labels,CustomAttributes |
              Export-Csv week.csv -UseCulture            # or: Export-Excel
            """).Succeed();

        var rows = chatwoot.Run("Import-Csv week.csv").Output;
        Assert.Equal(30, rows.Count);
        var first = rows.Single(row => (string)row.Properties["Status"].Value == "Resolved");
        Assert.Equal("vip, bug", first.Properties["Labels"].Value);
        Assert.Equal("A-7", first.Properties["CustomAttribute.order_id"].Value);
        Assert.Equal("1", first.Properties["ResolutionCount"].Value);
        Assert.StartsWith("00:00:", (string)first.Properties["FirstResponseTime"].Value);
        DateTime madrid = TimeZoneInfo.ConvertTimeFromUtc(DateTime.UtcNow, TimeZoneInfo.FindSystemTimeZoneById("Europe/Madrid"));
        Assert.InRange(madrid - DateTime.Parse((string)first.Properties["CreatedAt"].Value, System.Globalization.CultureInfo.InvariantCulture), TimeSpan.FromMinutes(-1), TimeSpan.FromMinutes(5));
        Directory.Delete(folder, recursive: true);
    }
}
