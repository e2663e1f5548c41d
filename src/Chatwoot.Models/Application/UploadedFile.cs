using System;

namespace Chatwoot;

/// <summary>A file sent ahead of what it will belong to.</summary>
public sealed class UploadedFile : ChatwootObject
{
    /// <summary>Where it can be read, without a token.</summary>
    public string? FileUrl { get; set; }

    /// <summary>What stands for the file in messages, macros, automation rules and portals.</summary>
    public string? BlobId { get; set; }

    public override string ToString() => FileUrl ?? "";
}
