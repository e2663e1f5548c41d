using System;
using System.Collections.Generic;

namespace Chatwoot.Emulator.Store;

/// <summary>A stored file, as Active Storage keeps it.</summary>
internal sealed record Blob(string SignedId, string FileName, string ContentType, byte[] Content, DateTimeOffset CreatedAt)
{
    public bool IsPicture => ContentType is "image/png" or "image/jpeg" or "image/gif" or "image/webp" or "image/bmp";

    /// <summary>The name after its last dot; null when there is none.</summary>
    public string? Extension
    {
        get
        {
            var dot = FileName.LastIndexOf('.');
            return dot <= 0 || dot == FileName.Length - 1 ? null : FileName[(dot + 1)..];
        }
    }

    /// <summary>What the addresses of the file are made of.</summary>
    public Picture Address => new(SignedId, Uri.EscapeDataString(FileName));
}

/// <summary>All stored files by their signed ids.</summary>
internal sealed class BlobStore
{
    private readonly Dictionary<string, Blob> blobs = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> numbers = new(StringComparer.Ordinal);

    public Blob Add(Blob blob)
    {
        blobs.Add(blob.SignedId, blob);
        numbers.Add(blob.SignedId, blobs.Count);
        return blob;
    }

    public Blob? Find(string signedId) => blobs.GetValueOrDefault(signedId);

    /// <summary>The row's number, which macros and rules store.</summary>
    public long NumberOf(Blob blob) => numbers[blob.SignedId];
}
