using System.Collections.Generic;

namespace Chatwoot;

/// <summary>What every object that comes from a Chatwoot server has in common.</summary>
public abstract class ChatwootObject
{
    private Dictionary<string, object?>? _extra;

    /// <summary>
    /// The fields the server sent that this version of the module has no property for, by their name in the API.
    /// Values are plain: text, numbers, booleans, null, lists and dictionaries.
    /// </summary>
    public Dictionary<string, object?> Extra
    {
        get => _extra ??= new Dictionary<string, object?>();
        set => _extra = value;
    }

    /// <summary>The session the object came from: the next command in a pipeline uses it unless told otherwise.</summary>
    internal ChatwootSession? Origin { get; set; }
}
