using System;
using System.Globalization;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Completion;

/// <summary>
/// Names an object by its id, its name or itself. An object of another kind is refused: a contact piped into
/// Remove-ChatwootLabel must not remove the label that happens to have its number.
/// </summary>
public sealed class ResourceRef<T> : IResourceRef
    where T : ChatwootObject
{
    /// <summary>By its number.</summary>
    public ResourceRef(long id)
    {
        Id = id > 0 ? id : throw new ArgumentOutOfRangeException(nameof(id), id, "Ids are positive numbers.");
        Input = id;
    }

    /// <summary>By its number or one of its names.</summary>
    public ResourceRef(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new ArgumentException("An id or a name is needed.", nameof(text));
        text = text.Trim();
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long id) && id > 0)
            Id = id;
        else
            Name = text;
        Input = text;
    }

    /// <summary>By itself.</summary>
    public ResourceRef(T value)
    {
        Value = value ?? throw new ArgumentNullException(nameof(value));
        Id = Resources.Of<T>().Id(value);
        Input = value;
    }

    /// <summary>The number; null where only a name was given.</summary>
    public long? Id { get; }

    /// <summary>The name, where no number was given.</summary>
    public string? Name { get; }

    /// <summary>The object, where it was given.</summary>
    public T? Value { get; }

    /// <summary>Whether the name has wildcards and may stand for several objects.</summary>
    public bool IsPattern => Name is not null && WildcardPattern.ContainsWildcardCharacters(Name);

    internal object Input { get; }

    ChatwootSession? IResourceRef.Origin => Value?.Origin;

    bool IResourceRef.IsOfAccount => Resources.Of<T>().Path.IndexOf("{account}", StringComparison.Ordinal) >= 0;

    Task<long> IResourceRef.ResolveAsync(Operation operation) => ReferenceResolver.IdAsync(this, operation);

    /// <summary>For messages: 'label 5', "label 'vip'".</summary>
    internal string Describe()
    {
        string noun = Resources.Of<T>().Noun;
        return Value is not null ? $"{noun} {Id} ({Value})" : Id is not null ? $"{noun} {Id}" : $"{noun} '{Name}'";
    }

    public override string ToString() => Value?.ToString() ?? Name ?? Convert.ToString(Id, CultureInfo.InvariantCulture)!;
}
