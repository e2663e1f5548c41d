using System;
using System.IO;
using System.Linq;
using System.Xml.Linq;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Formats;

/// <summary>A table loses its last columns where it is wider than the console.</summary>
public class TableWidthTests
{
    private const int Console = 80;

    // A date, which the last column of most tables is.
    private const int LeastLast = 10;

    [Theory]
    [InlineData("Account")]
    [InlineData("AgentBots")]
    [InlineData("Client")]
    [InlineData("Companies")]
    [InlineData("Captain")]
    [InlineData("Contacts")]
    [InlineData("Conversations")]
    [InlineData("Events")]
    [InlineData("Filters")]
    [InlineData("Inboxes")]
    [InlineData("Messages")]
    [InlineData("Organisation")]
    [InlineData("Reports")]
    [InlineData("Rules")]
    public void Tables_fit_a_console_and_have_a_cell_for_each_header(string group)
    {
        XDocument formats = XDocument.Load(Path.Combine(ModuleLocation.RepositoryRoot, "src", "ChatwootPS", "Formats", group + ".Format.ps1xml"));

        Assert.All(formats.Descendants("TableControl"), table =>
        {
            var columns = table.Descendants("TableColumnHeader").ToList();
            int width = columns.Sum(column => (int?)column.Element("Width") ?? Math.Max(LeastLast, column.Element("Label")!.Value.Length)) + columns.Count - 1;
            Assert.True(width <= Console, $"{table.Parent!.Element("Name")!.Value} is {width} wide.");
            Assert.Equal(columns.Count, table.Descendants("TableColumnItem").Count());
            Assert.All(columns, column => Assert.True(column.Element("Width") is not { } given || (int)given >= column.Element("Label")!.Value.Length));
        });
    }

    [Fact]
    public void The_one_file_that_is_loaded_holds_the_views_of_all_groups_as_they_are_written()
    {
        string loaded = File.ReadAllText(Path.Combine(Path.GetDirectoryName(ModuleLocation.Manifest)!, "ChatwootPS.Format.ps1xml")).ReplaceLineEndings("\n");
        string[] groups = Directory.GetFiles(Path.Combine(ModuleLocation.RepositoryRoot, "src", "ChatwootPS", "Formats"), "*.Format.ps1xml");

        Assert.True(groups.Length > 15);
        Assert.All(groups, group =>
        {
            string text = File.ReadAllText(group).ReplaceLineEndings("\n");
            int start = text.IndexOf("<ViewDefinitions>", StringComparison.Ordinal) + "<ViewDefinitions>".Length;
            // The build would make slashes of backslashes.
            Assert.DoesNotContain('\\', text);
            Assert.Contains(text[start..text.IndexOf("</ViewDefinitions>", StringComparison.Ordinal)].Trim(), loaded, StringComparison.Ordinal);
        });
    }
}
