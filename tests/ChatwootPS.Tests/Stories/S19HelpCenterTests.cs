using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Stories;

/// <summary>A help center from a Git folder, and back into one.</summary>
public class S19HelpCenterTests
{
    private const string Article = "---\ntitle: \"Pedidos: cómo\"\ncategory: pedidos\nauthor: {0}\nmeta_tags: [uno, \"dos, tres\"]\n---\n# Pedir\n\nElige y paga.\r\n--- \nFin";

    [Fact]
    public async Task Files_become_articles_once_and_the_round_trip_loses_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        string folder = Directory.CreateTempSubdirectory("chatwoot-articles").FullName;
        string author = Assert.Single(chatwoot.Run("(Get-ChatwootProfile).Email").Succeed<string>());
        Directory.CreateDirectory(Path.Combine(folder, "docs", "orders"));
        await File.WriteAllTextAsync(Path.Combine(folder, "docs", "orders", "pedir.md"), Article.Replace("{0}", author, StringComparison.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(folder, "docs", "suelto.md"), "---\nslug: sin-categoria\ntitle: Suelto\ndescription: \"a\\nb\"\n---\nTexto");
        chatwoot.Run("$null = New-ChatwootPortal Help help -AllowedLocale en, es -DefaultLocale en; $null = New-ChatwootPortalCategory help Pedidos pedidos -Locale es").Succeed();
        chatwoot.Server.ClearRequests();
        (string, object?)[] variables = [("docs", Path.Combine(folder, "docs")), ("backup", Path.Combine(folder, "backup")), ("again", Path.Combine(folder, "again"))];

        Assert.Empty(chatwoot.Run("Import-ChatwootArticle -Portal help -Path $docs -Locale es -Publish -WhatIf", variables).Succeed<object>());
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
        var made = chatwoot.Run("Import-ChatwootArticle -Portal help -Path $docs -Locale es -Publish", variables).Succeed<ArticleImport>();
        var again = chatwoot.Run("Import-ChatwootArticle -Portal help -Path $docs -Locale es -Publish", variables).Succeed<ArticleImport>();
        var files = chatwoot.Run("Export-ChatwootArticle -Portal help -Path $backup", variables).Succeed<FileInfo>();
        chatwoot.Server.ClearRequests();
        var restored = chatwoot.Run("Import-ChatwootArticle -Portal help -Path $backup; $null = Export-ChatwootArticle -Portal help -Path $again", variables).Succeed<ArticleImport>();

        Assert.Equal([(ArticleImportAction.Created, "pedir"), (ArticleImportAction.Created, "sin-categoria")], made.Select(import => (import.Action, import.Slug)));
        Assert.All(made, import => Assert.Equal(ArticleStatus.Published, import.Article.Status));
        Assert.Equal("# Pedir\n\nElige y paga.\r\n--- \nFin", made[0].Article.Content);
        Assert.All(again.Concat(restored), import => Assert.Equal(ArticleImportAction.Unchanged, import.Action));
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
        Assert.Equal([Path.Combine("es", "_none", "sin-categoria.md"), Path.Combine("es", "pedidos", "pedir.md")], files.Select(file => Path.GetRelativePath(Path.Combine(folder, "backup"), file.FullName)).Order(StringComparer.Ordinal));
        Assert.All(files, file => Assert.Equal(File.ReadAllText(file.FullName), File.ReadAllText(file.FullName.Replace("backup", "again", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task What_differs_is_changed_and_a_wrong_file_does_not_lose_the_others()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        string folder = Directory.CreateTempSubdirectory("chatwoot-articles").FullName;
        chatwoot.Run("$null = New-ChatwootPortal Help help -AllowedLocale en -DefaultLocale en; $null = New-ChatwootArticle help Old -Slug one -Content old").Succeed();
        await File.WriteAllTextAsync(Path.Combine(folder, "1.md"), "---\nslug: one\ntitle: New\nstatus: archived\n---\nold");
        await File.WriteAllTextAsync(Path.Combine(folder, "2.md"), "---\ntitle: No end");
        await File.WriteAllTextAsync(Path.Combine(folder, "3.md"), "---\ntitle: x\nlocale: xx\n---\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "4.md"), "---\ntitle: x\ncategory: none-such\n---\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "5.md"), "---\ntitle: x\nstatus: hidden\n---\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "6.md"), "no front matter");
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run("Import-ChatwootArticle help $folder, './none-such'", ("folder", folder));

        ArticleImport import = (ArticleImport)Assert.Single(result.Output).BaseObject;
        Assert.Equal((ArticleImportAction.Updated, "New", ArticleStatus.Archived), (import.Action, import.Article.Title, import.Article.Status!.Value));
        Assert.Equal(["title", "status"], import.Changed);
        Assert.Equal("""{"article":{"title":"New","status":2}}""", Assert.Single(chatwoot.Server.Requests, request => request.Method != "GET").Body);
        Assert.Equal(["2.md", "3.md", "4.md", "5.md", "6.md", "none-such"], result.Errors.Select(error => Path.GetFileName((string)error.TargetObject)));
        Assert.All(result.Errors, error => Assert.StartsWith("ChatwootInvalidInput", error.FullyQualifiedErrorId, StringComparison.Ordinal));
    }
}
