using System.IO;
using System.Linq;
using System.Threading.Tasks;
using ChatwootPS.Tests.Support;
using Xunit;
using static ChatwootPS.Tests.Application.Reports.ReportText;

namespace ChatwootPS.Tests.Application.Reports;

public class ExportChatwootReportCommandTests
{
    [Theory]
    [InlineData("Agent", "agents", "Agent name", "Grace Agent")]
    [InlineData("Inbox", "inboxes", "Inbox name", "Website")]
    [InlineData("Label", "labels", "Label", "shipping")]
    [InlineData("Team", "teams", "Team name", "support")]
    public async Task Rows_become_objects(string report, string path, string column, string name)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run($"Export-ChatwootReport {report} {Seeded}");

        result.Succeed();
        var row = Assert.Single(result.Output, row => (string)row.Properties[column].Value == name);
        Assert.IsType<int>(row.Properties["Resolution Count"].Value);
        Assert.Matches("minutes|N/A", (string)row.Properties["Avg first response time"].Value);
        Assert.Equal([$"GET /api/v2/accounts/1/reports/{path}"], chatwoot.Received());
        Assert.Equal(SeededQuery, chatwoot.Query());
    }

    [Fact]
    public async Task The_account_is_one_row_of_numbers()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run($"Export-ChatwootReport Conversation -BusinessHours {Seeded}");

        result.Succeed();
        Assert.Equal(60, Assert.Single(result.Output).Properties["Conversations"].Value);
        Assert.Equal(SeededQuery + "&business_hours=true", chatwoot.Query());
    }

    [Fact]
    public async Task What_the_server_escaped_as_if_it_were_a_web_page_is_itself_again()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(everyday: true);
        chatwoot.Run("""Invoke-ChatwootApi POST 'accounts/{account}/teams' -Body @{ name = 'a, "b" & <c> &amp; d' }""").Succeed();
        string file = Path.Combine(Directory.CreateTempSubdirectory("chatwoot-report").FullName, "teams.csv");

        var names = chatwoot.Run("(Export-ChatwootReport Team).'Team name'").Succeed<string>();
        chatwoot.Run("Export-ChatwootReport Team -Path $file", ("file", file)).Succeed<FileInfo>();
        var saved = chatwoot.Run("(Import-Csv $file).'Team name'").Output.Select(name => name.ToString());

        Assert.Equal("a, \"b\" & <c> &amp; d", names[^1]);
        Assert.Equal(names, saved);
        File.Delete(file);
    }

    [Fact]
    public async Task A_file_that_is_there_stays_unless_forced()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        string file = Path.GetTempFileName();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Export-ChatwootReport Agent -Path $file", ("file", file)).ErrorId);
        chatwoot.Run("Export-ChatwootReport Agent -Path $file -Force -WhatIf").Succeed();
        Assert.Empty(chatwoot.Received());
        Assert.Equal(0, new FileInfo(file).Length);

        chatwoot.Run("Export-ChatwootReport Agent -Path $file -Force").Succeed();
        Assert.StartsWith("Agent name,Assigned conversations,", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), System.StringComparison.Ordinal);
        File.Delete(file);
    }
}
