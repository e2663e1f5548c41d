using System.Collections.Generic;

namespace Chatwoot;

/// <summary>What importing a file did.</summary>
public enum ArticleImportAction { Created, Updated, Unchanged }

/// <summary>What became of one file of Import-ChatwootArticle.</summary>
public sealed class ArticleImport
{
    internal ArticleImport(string path, string slug, ArticleImportAction action, IReadOnlyList<string> changed, Article article)
    {
        Path = path;
        Slug = slug;
        Action = action;
        Changed = changed;
        Article = article;
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    public string Slug { get; }

    public ArticleImportAction Action { get; }

    /// <summary>The fields that were sent for an article that was there.</summary>
    public IReadOnlyList<string> Changed { get; }

    /// <summary>The article as it is now.</summary>
    public Article Article { get; }

    public override string ToString() => $"{Action}: {Slug}";
}
