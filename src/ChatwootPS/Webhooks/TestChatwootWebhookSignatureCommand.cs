using System;
using System.Management.Automation;
using System.Security;
using Chatwoot;
using ChatwootPS.Session;

namespace ChatwootPS.Webhooks;

/// <summary>
/// Says whether a webhook's delivery was signed with the secret, and is no old one sent again. Anything that is missing or malformed gives false; -Verbose tells why.
/// Nothing is sent.
/// </summary>
/// <example>
/// <code>if (-not (Test-ChatwootWebhookSignature -Headers $Request.Headers -Body $Request.RawBody -Secret $env:CW_SECRET)) { return 401 }</code>
/// In an Azure Function: refuses what does not come from Chatwoot.
/// </example>
/// <example>
/// <code>Test-ChatwootWebhookSignature -Headers $WebhookData.RequestHeader -Body $WebhookData.RequestBody -Secret (Get-AutomationPSCredential ChatwootWebhook).Password</code>
/// In a runbook that a webhook starts.
/// </example>
/// <example>
/// <code>Test-ChatwootWebhookSignature -Signature $signature -Timestamp $timestamp -Body $bytes -Secret (Get-ChatwootWebhook)[0].Secret -Tolerance 00:00:30</code>
/// With the two headers by themselves, and half a minute at most.
/// </example>
[Cmdlet(VerbsDiagnostic.Test, "ChatwootWebhookSignature", DefaultParameterSetName = HeaderSet)]
[OutputType(typeof(bool))]
public sealed class TestChatwootWebhookSignatureCommand : PSCmdlet
{
    private const string HeaderSet = "Header";
    private const string ValuesSet = "Values";

    /// <summary>The body exactly as it came: bytes, or text, which is read as UTF-8. A body that was parsed and written again does not fit.</summary>
    [Parameter(Mandatory = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public object? Body { get; set; }

    /// <summary>The headers of the request, in whatever collection the host gives them; upper and lower case do not matter.</summary>
    [Parameter(Mandatory = true, ParameterSetName = HeaderSet)]
    [Alias("Headers")]
    [AllowNull]
    public object? Header { get; set; }

    /// <summary>The header X-Chatwoot-Signature.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ValuesSet)]
    [AllowNull]
    [AllowEmptyString]
    public string? Signature { get; set; }

    /// <summary>The header X-Chatwoot-Timestamp.</summary>
    [Parameter(Mandatory = true, ParameterSetName = ValuesSet)]
    [AllowNull]
    [AllowEmptyString]
    public string? Timestamp { get; set; }

    /// <summary>The secret of the webhook, of the API inbox or of the agent bot: the Secret of what the Get cmdlets give, a SecureString, a PSCredential, or text.</summary>
    [Parameter(Mandatory = true)]
    [SecretTransformation]
    [ValidateNotNull]
    public SecureString Secret { get; set; } = null!;

    /// <summary>How far the time of the delivery may be from this machine's, before and after; 5 minutes by default. [TimeSpan]::MaxValue takes any time.</summary>
    [Parameter]
    public TimeSpan Tolerance { get; set; } = WebhookSignature.UsualTolerance;

    protected override void ProcessRecord()
    {
        string? problem;
        try
        {
            byte[] body = WebhookDelivery.Of(Body).Body;
            problem = ParameterSetName == ValuesSet
                ? WebhookSignature.Problem(body, Signature, Timestamp, Secret, Tolerance)
                : WebhookSignature.Problem(body, Header, Secret, Tolerance);
        }
        catch (ChatwootApiException failure)
        {
            problem = failure.Message;
        }
        if (problem is not null)
            WriteVerbose($"The delivery is refused: {problem}.");
        WriteObject(problem is null);
    }
}
