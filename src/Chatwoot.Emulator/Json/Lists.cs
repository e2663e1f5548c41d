using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Json;

/// <summary>Lists of texts.</summary>
internal static class Lists
{
    public static JsonArray Of(IEnumerable<string> texts) => [.. texts.Select(text => JsonValue.Create(text))];
}
