using System;
using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Account;

/// <summary>
/// Changes an account and its settings: the session's, or another one the user administers. What is not given stays as it is.
/// Features and limits are a matter of the Platform API. Needs an administrator.
/// </summary>
/// <example>
/// <code>Set-ChatwootAccount -Name 'Contoso Support' -Locale es -SupportEmail 'Contoso &lt;help@contoso.com&gt;'</code>
/// Changes the name, the language and the sender of mails.
/// </example>
/// <example>
/// <code>Set-ChatwootAccount -AutoResolveAfter (New-TimeSpan -Days 14) -AutoResolveMessage 'Closed after two weeks without an answer.' -AutoResolveLabel stale</code>
/// Resolves conversations that rest for two weeks.
/// </example>
/// <example>
/// <code>Set-ChatwootAccount -AutoResolveAfter $null -PassThru</code>
/// Lets conversations rest as long as they like, and gives out the account.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootAccount", SupportsShouldProcess = true)]
[OutputType(typeof(Chatwoot.Account))]
[Serves("PATCH /api/v1/accounts/{account_id}")]
public sealed class SetChatwootAccountCommand : WriteResourceCmdlet<Chatwoot.Account>
{
    private const double ShortestRest = 10;
    private const double LongestRest = 1_439_856;

    /// <summary>The ids of the accounts, or accounts; by default the session's.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    public ResourceRef<Chatwoot.Account>[] Id { get; set; } = [];

    /// <summary>The new name, at most 255 characters.</summary>
    [Parameter]
    [BodyField]
    [ValidateLength(1, 255)]
    public string? Name { get; set; }

    /// <summary>The language of the account, by its code, such as en, es or pt_BR.</summary>
    [Parameter]
    [BodyField]
    [Locale]
    [ArgumentCompleter(typeof(LocaleCompleter))]
    public string? Locale { get; set; }

    /// <summary>The domain of the reply addresses of e-mail inboxes, at most 100 characters; empty for none.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    [ValidateLongest(AccountFields.LongestAddress)]
    public string? Domain { get; set; }

    /// <summary>The sender of the account's mails, such as 'help@example.com' or 'Help &lt;help@example.com&gt;', at most 100 characters; empty for the installation's.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    [ValidateLongest(AccountFields.LongestAddress)]
    public string? SupportEmail { get; set; }

    /// <summary>How long a conversation may rest before it is resolved by itself: whole minutes, 10 minutes to 999 days; $null for ever.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    public TimeSpan? AutoResolveAfter { get; set; }

    /// <summary>What the customer is told then; $null for nothing.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? AutoResolveMessage { get; set; }

    /// <summary>The label such a conversation gets: a label or its title; $null for none.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    [ArgumentCompleter(typeof(NameCompleter<Label>))]
    public string? AutoResolveLabel { get; set; }

    /// <summary>Whether conversations in which the customer waits for an answer are left open.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    public bool? AutoResolveIgnoreWaiting { get; set; }

    /// <summary>Whether recordings are written down by a machine. Needs Captain.</summary>
    [Parameter]
    [BodyField("audio_transcriptions")]
    [AllowNull]
    public bool? AudioTranscription { get; set; }

    /// <summary>The keys of the custom attributes a conversation needs before it can be resolved; @() for none. Needs the enterprise edition.</summary>
    [Parameter]
    [BodyField("conversation_required_attributes")]
    [AllowEmptyCollection]
    public string[] ConversationRequiredAttribute { get; set; } = [];

    /// <summary>The industry of the company.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? Industry { get; set; }

    /// <summary>How many work there, such as '11-50'.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? CompanySize { get; set; }

    /// <summary>The time zone of the company, a plain note.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? Timezone { get; set; }

    /// <summary>The web site of the company.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? Website { get; set; }

    /// <summary>How the company heard of Chatwoot.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? ReferralSource { get; set; }

    /// <summary>What the user does in the company. The server keeps it and never tells it.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? UserRole { get; set; }

    /// <summary>Gives out the changed account.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process()
    {
        if (Id.Length > 0)
            Update(Id, PassThru);
        else
            ForInput(null, () => Update([new ResourceRef<Chatwoot.Account>(OwnAccount())], PassThru));
    }

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = base.Fields(session);
        if (fields.ContainsKey("name"))
            AccountFields.CheckName(Name);
        AccountFields.CheckAddress(SupportEmail);
        if (fields.ContainsKey("auto_resolve_after"))
            fields["auto_resolve_after"] = Minutes(AutoResolveAfter);
        return fields;
    }

    private long OwnAccount() => SessionFor().AccountId ?? throw new ChatwootApiException(ErrorReason.NoCredential, "The session has no account id.")
    {
        RecommendedAction = "Give the -Id of the account, or connect with one: Connect-Chatwoot -Uri <address> -AccountId ...",
    };

    private static object? Minutes(TimeSpan? rest)
    {
        if (rest is not { } time)
            return null;
        if (time.TotalMinutes is < ShortestRest or > LongestRest || time.Ticks % TimeSpan.TicksPerMinute != 0)
        {
            throw ErrorRecords.InvalidInput(
                $"-AutoResolveAfter is {time}; the server takes whole minutes from 10 minutes to 999 days 21:36.",
                "Give a time span, such as (New-TimeSpan -Days 14) or '14.00:00:00'; a bare number counts ten-millionths of a second.");
        }
        return (long)time.TotalMinutes;
    }
}
