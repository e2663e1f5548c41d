using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Labels;

public class GetChatwootLabelCommandTests
{
    [Fact]
    public async Task Lists_the_labels_of_the_account()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var labels = chatwoot.Run("Get-ChatwootLabel").Succeed<Label>();

        Assert.True(labels.Count >= 3);
        Assert.All(labels, label => Assert.False(string.IsNullOrEmpty(label.Title)));
        Assert.Equal(labels.Select(label => label.Title).OrderBy(title => title, System.StringComparer.Ordinal), labels.Select(label => label.Title));
        Assert.Equal(["GET /api/v1/accounts/1/labels"], chatwoot.Received());
    }

    [Fact]
    public async Task Finds_by_id_by_title_and_by_pattern_in_the_order_asked()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var all = chatwoot.Run("Get-ChatwootLabel").Succeed<Label>();

        var byId = chatwoot.Run("$ids | Get-ChatwootLabel", ("ids", all.Reverse().Select(label => label.Id).ToArray())).Succeed<Label>();
        Assert.Equal(all.Reverse().Select(label => label.Id), byId.Select(label => label.Id));

        var byTitle = Assert.Single(chatwoot.Run("Get-ChatwootLabel $title", ("title", all[1].Title!.ToUpperInvariant())).Succeed<Label>());
        Assert.Equal(all[1].Id, byTitle.Id);

        Assert.Equal(all.Count, chatwoot.Run("Get-ChatwootLabel *").Succeed<Label>().Count);
    }

    [Fact]
    public async Task An_unknown_label_is_an_error_and_the_others_are_still_read()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var all = chatwoot.Run("Get-ChatwootLabel").Succeed<Label>();

        ScriptResult result = chatwoot.Run("99999, 'no-such-label', $known | Get-ChatwootLabel", ("known", all[0].Id));

        Assert.Equal(all[0].Id, ((Label)Assert.Single(result.Output).BaseObject).Id);
        Assert.Equal(["ChatwootNotFound", "ChatwootNotFound"], result.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Equal(99999L, result.Errors[0].TargetObject);
        Assert.Equal("no-such-label", result.Errors[1].TargetObject);
    }

    [Fact]
    public async Task First_and_skip_page_through()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var all = chatwoot.Run("Get-ChatwootLabel").Succeed<Label>();

        Assert.Equal([all[1].Id, all[2].Id], chatwoot.Run("Get-ChatwootLabel -First 2 -Skip 1").Succeed<Label>().Select(label => label.Id));
    }
}
