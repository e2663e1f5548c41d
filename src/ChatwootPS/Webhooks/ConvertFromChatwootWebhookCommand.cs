using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Security;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;
using ChatwootPS.Session;

namespace ChatwootPS.Webhooks;

/// <summary>
/// Makes an event of a webhook's delivery: with the message, the conversation, the contact as the Get cmdlets give them, so that they go on through the pipeline. Events this version
/// does not know come out, too, with all they have in Extra. With -Secret the signature is checked first. Nothing is sent.
/// </summary>
/// <example>
/// <code>$told = ConvertFrom-ChatwootWebhook $Request.RawBody; if ($told.Event -eq 'message_created' -and $told.Message.Content -match 'refund') { $told.Conversation | Add-ChatwootConversationLabel refund }</code>
/// In an Azure Function: labels conversations by what is said in them.
/// </example>
/// <example>
/// <code>ConvertFrom-ChatwootWebhook $Request -Secret $env:CW_SECRET</code>
/// The request of an Azure Function, checked and read in one step; of one that is not Chatwoot's, an error and no event.
/// </example>
/// <example>
/// <code>ConvertFrom-ChatwootWebhook $WebhookData -Session $session | ForEach-Object { $_.Changes }</code>
/// In a runbook that a webhook starts: what was changed.
/// </example>
[Cmdlet(VerbsData.ConvertFrom, "ChatwootWebhook")]
[OutputType(typeof(ChatwootEvent))]
public sealed class ConvertFromChatwootWebhookCommand : PSCmdlet
{
    private readonly List<byte> _bytes = [];

    /// <summary>
    /// The body as text or bytes, the request of an Azure Function, or the WebhookData of a runbook. Bytes that are piped one by one are one body.
    /// </summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    public object? InputObject { get; set; }

    /// <summary>The secret the delivery must be signed with; see Test-ChatwootWebhookSignature. Without it nothing is checked.</summary>
    [Parameter]
    [SecretTransformation]
    [ValidateNotNull]
    public SecureString? Secret { get; set; }

    /// <summary>The headers of the request, where they are not in the object itself.</summary>
    [Parameter]
    [Alias("Headers")]
    public object? Header { get; set; }

    /// <summary>How far the time of the delivery may be from this machine's, with -Secret; 5 minutes by default.</summary>
    [Parameter]
    public TimeSpan Tolerance { get; set; } = WebhookSignature.UsualTolerance;

    /// <summary>
    /// The session that the event's objects go on with, or its name; by default the current one of the runspace. They go on in the account of
    /// the event, also where the session works in another.
    /// </summary>
    [Parameter]
    [SessionTransformation]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public ChatwootSession? Session { get; set; }

    protected override void ProcessRecord()
    {
        if (InputObject is byte or PSObject { BaseObject: byte })
        {
            _bytes.Add((byte)(InputObject is PSObject wrapped ? wrapped.BaseObject : InputObject));
            return;
        }
        ConvertBytes();
        Convert(InputObject);
    }

    protected override void EndProcessing() => ConvertBytes();

    private void ConvertBytes()
    {
        if (_bytes.Count == 0)
            return;
        byte[] body = _bytes.ToArray();
        _bytes.Clear();
        Convert(body);
    }

    private void Convert(object? input)
    {
        try
        {
            WebhookDelivery delivery = WebhookDelivery.Of(input);
            if (Secret is not null)
                Require(delivery, Secret);
            WriteObject(WebhookSession.Adopt(Read(delivery.Body), Session ?? RunspaceSessions.Here.Current));
        }
        catch (ChatwootApiException failure)
        {
            WriteError(ErrorRecords.From(failure, input));
        }
    }

    private static ChatwootEvent Read(byte[] body)
    {
        try
        {
            return EngineLoader.Factory.ParseWebhook(body);
        }
        catch (FormatException failure)
        {
            throw ErrorRecords.InvalidInput(failure.Message, "Give the body of the request as it came.");
        }
    }

    private void Require(WebhookDelivery delivery, SecureString secret)
    {
        if (WebhookSignature.Problem(delivery.Body, Header ?? delivery.Headers, secret, Tolerance) is { } problem)
        {
            throw new ChatwootApiException(ErrorReason.SignatureRefused, $"The delivery does not come from Chatwoot, or not now: {problem}.")
            {
                RecommendedAction = "Answer it with 401. If it should be right: check the secret, that the raw body was given, and this machine's clock.",
            };
        }
    }
}
