using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.HelpCenter;

public class ArticleCommandTests
{
    [Fact]
    public async Task Lists_by_filters_and_reads_by_slug_id_and_object()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        HelpCenterSample.Make(chatwoot);

        Assert.Equal("notes", Assert.Single(chatwoot.Run("Get-ChatwootArticle -Portal help -Status Draft -Query note").Succeed<Article>()).Slug);
        Assert.Contains("status=draft", chatwoot.Server.Requests.Last().Query, System.StringComparison.Ordinal);
        var rows = chatwoot.Run("Get-ChatwootPortal | Get-ChatwootArticle -Category orders; Get-ChatwootArticle returns; Get-ChatwootArticle 1 -Portal help; Get-ChatwootArticle 1 | Get-ChatwootArticle").Succeed<Article>();
        Assert.Equal(["how-to-order", "returns", "returns", "how-to-order", "how-to-order"], rows.Select(row => row.Slug));
        Assert.All(rows, row => Assert.Equal("help", row.PortalSlug));
    }

    [Fact]
    public async Task Sends_the_status_as_a_number_and_names_the_author()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        HelpCenterSample.Make(chatwoot);

        chatwoot.Run("New-ChatwootArticle help Title -Content text -Status Published -Author 1 -Meta @{ tags = 'a' }").Succeed();

        Assert.Equal("""{"article":{"title":"Title","content":"text","author_id":1,"status":1,"meta":{"tags":["a"]}}}""", Sorted(chatwoot.Server.Requests.Last().Body!));
    }

    [Fact]
    public async Task Many_go_in_one_request()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        HelpCenterSample.Make(chatwoot);

        chatwoot.Run("$all = Get-ChatwootArticle -Portal help -Category orders").Succeed();
        chatwoot.Server.ClearRequests();
        chatwoot.Run("$all | Set-ChatwootArticle -Status Archived").Succeed();
        var request = Assert.Single(chatwoot.Server.Requests);
        Assert.Equal("PATCH /api/v1/accounts/1/portals/help/articles/bulk_actions/update_status", $"{request.Method} {request.Path}");
        Assert.Equal("""{"ids":[1,2],"status":"archived"}""", request.Body);
        chatwoot.Run("$all | Set-ChatwootArticle -Position 5").Succeed();
        Assert.Equal("""{"positions_hash":{"1":5,"2":15}}""", chatwoot.Server.Requests.Last().Body);
        chatwoot.Run("$all | Remove-ChatwootArticle -Force").Succeed();
        Assert.Equal("DELETE /api/v1/accounts/1/portals/help/articles/bulk_actions/delete_articles", chatwoot.Received().Last());
        Assert.Equal("notes", Assert.Single(chatwoot.Run("Get-ChatwootArticle").Succeed<Article>()).Slug);
    }

    [Fact]
    public async Task One_is_changed_and_removed_by_itself_and_an_unknown_one_among_many_is_told()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        HelpCenterSample.Make(chatwoot);

        var changed = Assert.Single(chatwoot.Run("Set-ChatwootArticle notes -Category orders -Position 3 -Title New -PassThru").Succeed<Article>());
        Assert.Equal(("New", 3L), (changed.Title, changed.Position));
        Assert.Equal("ChatwootNotFound", chatwoot.Run("1, 999 | Set-ChatwootArticle -Status Draft").ErrorId);
        ScriptResult result = chatwoot.Run("999, 1 | Set-ChatwootArticle -Title Other -PassThru");
        Assert.Single(result.Output);
        Assert.Single(result.Errors);
        chatwoot.Run("Remove-ChatwootArticle 1 -Force").Succeed();
        Assert.Equal("DELETE /api/v1/accounts/1/portals/help/articles/1", chatwoot.Received().Last());
    }

    [Theory]
    [InlineData("New-ChatwootArticle help x -Slug search")]
    [InlineData("New-ChatwootArticle help x -Status Published")]
    [InlineData("New-ChatwootArticle help x -Status Lost")]
    [InlineData("New-ChatwootArticle help x -Meta @{ keywords = 'x' }")]
    [InlineData("New-ChatwootArticle help x -Content ('x' * 20001)")]
    [InlineData("Set-ChatwootArticle 1 -Portal help")]
    [InlineData("New-ChatwootArticle help x -WhatIf")]
    [InlineData("1, 2 | Set-ChatwootArticle -Portal help -Status Draft -WhatIf")]
    [InlineData("1, 2 | Remove-ChatwootArticle -Portal help -WhatIf")]
    public async Task Nothing_is_sent(string script)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run(script);

        Assert.Equal(script.EndsWith("-WhatIf", System.StringComparison.Ordinal), result.Errors.Count == 0 && result.Thrown is null);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Theory]
    [InlineData("New-ChatwootArticle help x -Locale ja", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootArticle help x -Category orders -Locale es", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootArticle help x -Category 999", "ChatwootNotFound")]
    [InlineData("New-ChatwootArticle help x -TranslationOf 999", "ChatwootNotFound")]
    [InlineData("New-ChatwootArticle help x -Slug notes", "ChatwootAlreadyExists")]
    public async Task What_the_server_would_take_wrongly_is_an_error(string script, string id)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        HelpCenterSample.Make(chatwoot);

        Assert.Equal(id, chatwoot.Run(script).ErrorId);
        Assert.Equal(3, chatwoot.Run("Get-ChatwootArticle").Succeed<Article>().Count);
    }

    private static string Sorted(string body)
    {
        var article = System.Text.Json.Nodes.JsonNode.Parse(body)!["article"]!.AsObject();
        string[] order = ["title", "content", "author_id", "status", "meta"];
        return "{\"article\":{" + string.Join(",", order.Select(name => $"\"{name}\":{article[name]!.ToJsonString()}")) + "}}";
    }
}
