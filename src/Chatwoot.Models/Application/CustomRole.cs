using System;
using System.Collections.Generic;

namespace Chatwoot;

/// <summary>A role of an agent with chosen permissions.</summary>
public sealed class CustomRole : ChatwootObject
{
    public long Id { get; set; }

    public string? Name { get; set; }

    public string? Description { get; set; }

    public List<CustomRolePermission>? Permissions { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public long CustomRoleId => Id;

    public override string ToString() => Name ?? $"custom role {Id}";
}
