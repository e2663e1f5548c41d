using System;
using System.Collections.Generic;
using System.Linq;

namespace ChatwootPS.Application.Contacts.Labels;

/// <summary>Labels put on or taken off.</summary>
internal sealed class ContactLabelChange
{
    private readonly string _word;
    private readonly string _joint;
    private readonly Func<string[], IReadOnlyList<string>, bool> _isDone;

    private ContactLabelChange(string word, string joint, Func<string[], IReadOnlyList<string>, bool> isDone)
    {
        _word = word;
        _joint = joint;
        _isDone = isDone;
    }

    public static ContactLabelChange Add { get; } = new("add", "to", (titles, labels) => titles.All(labels.Contains));

    public static ContactLabelChange Remove { get; } = new("remove", "from", (titles, labels) => !titles.Any(labels.Contains));

    /// <summary>What the body of a bulk action says.</summary>
    public KeyValuePair<string, object?> Fields(string[] titles) =>
        new("labels", new Dictionary<string, object?> { [_word] = titles.Cast<object?>().ToList() });

    public bool IsDone(string[] titles, IReadOnlyList<string> labels) => _isDone(titles, labels);

    public string Describe(string[] titles, string what) =>
        $"{_word} {(titles.Length == 1 ? "label" : "labels")} {string.Join(", ", titles.Select(title => $"'{title}'"))} {_joint} {what}";
}
