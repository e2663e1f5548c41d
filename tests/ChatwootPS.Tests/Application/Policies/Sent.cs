using System.Text.Json.Nodes;

namespace ChatwootPS.Tests.Application.Policies;

/// <summary>A body that was sent; the order of its fields means nothing.</summary>
internal sealed class Sent(string? json)
{
    public override bool Equals(object? other) => other is Sent sent && JsonNode.DeepEquals(JsonNode.Parse(ToString()), JsonNode.Parse(sent.ToString()));

    public override int GetHashCode() => 0;

    public override string ToString() => json ?? "null";
}
