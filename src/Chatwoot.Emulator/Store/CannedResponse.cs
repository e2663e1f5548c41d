using System;

namespace Chatwoot.Emulator.Store;

internal sealed class CannedResponse : Entity
{
    public string ShortCode { get; set; } = "";

    public string Content { get; set; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}
