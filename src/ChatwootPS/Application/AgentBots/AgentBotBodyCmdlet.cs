using System;
using System.Collections;
using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.AgentBots;

/// <summary>What New and Set have in common.</summary>
public abstract class AgentBotBodyCmdlet : WriteResourceCmdlet<AgentBot>
{
    /// <summary>What the bot is for.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    [ValidateLongest(255)]
    public string? Description { get; set; }

    /// <summary>The http or https address the server posts events to, with 2048 characters at most; $null or '' for none. The server does not look whether it is an address, the module does.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    [ValidateLongest(2048)]
    public string? OutgoingUrl { get; set; }

    /// <summary>How the bot is reached: Webhook, the only way there is.</summary>
    [Parameter]
    [BodyField]
    public AgentBotType BotType { get; set; }

    /// <summary>Settings of the bot's own, as a hashtable; they replace the present ones as a whole.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNull]
    public IDictionary? BotConfig { get; set; }

    /// <summary>The path of a picture: JPEG, PNG, GIF or WebP, up to 15 MB.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Avatar { get; set; }

    /// <summary>The http or https address of a picture, which the server fetches in the background; it does not tell when it cannot.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? AvatarUrl { get; set; }

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        ParameterRules.RefuseTogether((Avatar is not null, nameof(Avatar)), (AvatarUrl is not null, nameof(AvatarUrl)));
        if (!string.IsNullOrEmpty(OutgoingUrl) && !(Uri.TryCreate(OutgoingUrl, UriKind.Absolute, out Uri? address) && address!.Scheme is "http" or "https"))
            throw ErrorRecords.InvalidInput($"'{OutgoingUrl}' is no address events could be posted to.", "Give an address that begins with http:// or https://.");
        Dictionary<string, object?> fields = base.Fields(session);
        PersonFields.Check(fields);
        if (Avatar is not null)
            fields["avatar"] = AvatarFile.Find(this, Avatar);
        return fields;
    }
}
