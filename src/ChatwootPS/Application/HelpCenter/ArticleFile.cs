using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.HelpCenter;

/// <summary>An article as a Markdown file with front matter.</summary>
internal sealed class ArticleFile
{
    private static readonly string[] s_keys = ["slug", "title", "description", "locale", "category", "author", "status", "position", "meta_title", "meta_description", "meta_tags"];

    private ArticleFile(string path, Dictionary<string, object?> fields, string content)
    {
        Path = path;
        Fields = fields;
        Content = content;
    }

    public string Path { get; }

    public string Content { get; }

    public string Slug => Text("slug") ?? System.IO.Path.GetFileNameWithoutExtension(Path);

    public string Title => Text("title") ?? throw ErrorRecords.InvalidInput($"'{Path}' has no title.", "Write 'title: ...' into its front matter.");

    public string? Locale => Text("locale");

    public string? Category => Text("category");

    public string? Author => Text("author");

    /// <summary>Keys the file has and an article has not.</summary>
    public IEnumerable<string> UnknownKeys => Fields.Keys.Where(key => !s_keys.Contains(key, StringComparer.OrdinalIgnoreCase));

    private Dictionary<string, object?> Fields { get; }

    /// <exception cref="ChatwootApiException">The file is none.</exception>
    public static ArticleFile Read(string path)
    {
        (Dictionary<string, object?> fields, string content) = FrontMatter.Parse(File.ReadAllText(path, Encoding.UTF8));
        return new ArticleFile(path, fields, content);
    }

    public static string Write(Article article, string locale)
    {
        object? Meta(string key) => article.Meta is { } meta && meta.TryGetValue(key, out object? value) && value is not (null or "" or List<object?> { Count: 0 }) ? value : null;
        return FrontMatter.Write(
        [
            new("slug", article.Slug),
            new("title", article.Title),
            new("description", string.IsNullOrEmpty(article.Description) ? null : article.Description),
            new("locale", locale),
            new("category", article.Category?.Id is null ? null : article.Category.Slug),
            new("author", article.Author?.Email),
            new("status", article.Status is { } status ? Wire.Word(status) : null),
            new("position", article.Position),
            new("meta_title", Meta("title")),
            new("meta_description", Meta("description")),
            new("meta_tags", Meta("tags")),
        ], article.Content);
    }

    /// <summary>The fields of the API that need no look-up.</summary>
    public Dictionary<string, object?> PlainFields(bool publish)
    {
        var fields = new Dictionary<string, object?> { ["title"] = Title, ["content"] = Content };
        if (Fields.ContainsKey("description"))
            fields["description"] = Text("description");
        string? status = publish ? "published" : Text("status");
        if (status is not null)
            fields["status"] = Enum.TryParse(status, ignoreCase: true, out ArticleStatus known) && Enum.IsDefined(typeof(ArticleStatus), known) ? (int)known : throw ErrorRecords.InvalidInput($"'{status}' is no status of an article.", "Use draft, published or archived.");
        if (Text("position") is { } position)
            fields["position"] = long.TryParse(position, out long number) ? number : throw ErrorRecords.InvalidInput($"'{position}' is no position.", "Give a whole number.");
        var meta = new Dictionary<string, object?>();
        foreach (string key in new[] { "title", "description", "tags" })
            if (Fields.TryGetValue("meta_" + key, out object? value) && value is not null)
                meta[key] = key == "tags" && value is string single ? new List<object?> { single } : value;
        if (meta.Count > 0)
            fields["meta"] = meta;
        if (fields.TryGetValue("status", out object? wanted) && wanted is (int)ArticleStatus.Published && string.IsNullOrWhiteSpace(Content))
            throw ErrorRecords.InvalidInput("An article without text cannot be published.", "Write something below the front matter, or make it a draft.");
        return fields;
    }

    private string? Text(string key) => Fields.TryGetValue(key, out object? value) ? value as string : null;
}
