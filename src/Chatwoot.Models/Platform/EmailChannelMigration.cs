namespace Chatwoot;

/// <summary>What became of one e-mail channel that was to be moved into an account.</summary>
public sealed class EmailChannelMigration : ChatwootObject
{
    public string? Email { get; set; }

    /// <summary>success or error.</summary>
    public string? Status { get; set; }

    public long? InboxId { get; set; }

    public long? ChannelId { get; set; }

    /// <summary>Why it failed.</summary>
    public string? Message { get; set; }

    public bool Succeeded => Status == "success";

    public override string ToString() => $"{Email}: {Status}";
}
