using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Messages;

/// <summary>
/// Has messages translated by the server's translator (the Google Translate integration); the server keeps the translation
/// with the message. Without a translator there is a warning, and no content.
/// </summary>
/// <example>
/// <code>Request-ChatwootMessageTranslation 4711 93120 -TargetLanguage de</code>
/// The message in German.
/// </example>
/// <example>
/// <code>Get-ChatwootMessage 4711 -MessageType Incoming | Request-ChatwootMessageTranslation -TargetLanguage pt_BR</code>
/// What the customer wrote, in Brazilian Portuguese.
/// </example>
[Cmdlet(VerbsLifecycle.Request, "ChatwootMessageTranslation", SupportsShouldProcess = true)]
[OutputType(typeof(MessageTranslation))]
[Serves("POST /api/v1/accounts/{account_id}/conversations/{conversation_id}/messages/{message_id}/translate")]
public sealed class RequestChatwootMessageTranslationCommand : MessageCmdlet
{
    /// <summary>The language, such as de or pt_BR.</summary>
    [Parameter(Mandatory = true)]
    [BodyField]
    [ValidateText("^[A-Za-z]{2,3}([_-][A-Za-z]{2,4})?$", "the code of a language, such as de or pt_BR")]
    public string TargetLanguage { get; set; } = "";

    private protected override void Process() => ForMessages((input, session, conversation, id) =>
    {
        if (!Approves($"message {id} in conversation {conversation}", $"Translate into {TargetLanguage}"))
            return;
        string language = TargetLanguage;
        var request = new ApiRequest(ApiFamily.Application, "POST", Resources.MessagesOf(conversation).ItemPath(id) + "/translate") { Body = BodyFields(session) };
        Queue(input, session, async operation =>
        {
            ApiAnswer answer = await operation.SendAsync(request).ConfigureAwait(false);
            // An empty answer means that the message has it already.
            string? content = answer.Value is Dictionary<string, object?> fields && fields.TryGetValue("content", out object? text)
                ? text as string
                : Stored(await MessageList.OneAsync(operation, conversation, id).ConfigureAwait(false), language);
            if (content is null)
                operation.Warning($"The server has not translated message {id}: the Google Translate integration is not set up, or does not know '{language}'.");
            operation.Write(new MessageTranslation { MessageId = id, ConversationId = conversation, TargetLanguage = language, Content = content, Origin = operation.Session });
        });
    });

    private static string? Stored(Message message, string language) =>
        message.ContentAttributes is { } attributes && attributes.TryGetValue("translations", out object? stored) && stored is Dictionary<string, object?> translations && translations.TryGetValue(language, out object? text)
            ? text as string
            : null;
}
