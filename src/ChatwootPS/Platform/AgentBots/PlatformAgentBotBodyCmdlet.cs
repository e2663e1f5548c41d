using System;
using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Platform.AgentBots;

/// <summary>What New and Set have in common.</summary>
public abstract class PlatformAgentBotBodyCmdlet : WriteResourceCmdlet<PlatformAgentBot>
{
    /// <summary>What the bot does, at most 255 characters.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    [ValidateLongest(255)]
    public string? Description { get; set; }

    /// <summary>The address that is told what happens in the bot's inboxes, at most 2048 characters; $null for none.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    [ValidateLongest(2048)]
    public string? OutgoingUrl { get; set; }

    /// <summary>The account the bot is for; $null for a bot of the whole installation, which every account is offered.</summary>
    [Parameter]
    [BodyField("account_id")]
    [Alias("AccountId")]
    [AllowNull]
    public ResourceRef<PlatformAccount>? Account { get; set; }

    /// <summary>The path of a picture: JPEG, PNG, GIF or WebP of at most 15 MB.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Avatar { get; set; }

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        if (!string.IsNullOrEmpty(OutgoingUrl) && !(Uri.TryCreate(OutgoingUrl, UriKind.Absolute, out Uri? address) && address!.Scheme is "http" or "https"))
            throw ErrorRecords.InvalidInput($"'{OutgoingUrl}' is no address events could be posted to.", "Give an address that begins with http:// or https://.");
        // The server stores the number of an account that does not exist.
        if (Account is { } account)
            CheckedIdOf(account, session);
        Dictionary<string, object?> fields = base.Fields(session);
        if (Avatar is not null)
            fields["avatar"] = AvatarFile.Find(this, Avatar);
        return fields;
    }
}
