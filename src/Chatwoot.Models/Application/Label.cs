namespace Chatwoot;

/// <summary>A label of an account, for conversations and contacts.</summary>
public sealed class Label : ChatwootObject
{
    public long Id { get; set; }

    /// <summary>The lower-case text of the label, unique in the account.</summary>
    public string? Title { get; set; }

    public string? Description { get; set; }

    /// <summary>The colour as the dashboard shows it, such as <c>#1f93ff</c>.</summary>
    public string? Color { get; set; }

    /// <summary>Whether the dashboard lists the label in its side bar; null when never set.</summary>
    public bool? ShowOnSidebar { get; set; }

    public long LabelId => Id;

    public override string ToString() => Title ?? $"label {Id}";
}
