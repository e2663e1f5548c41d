using System.Collections.Generic;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts.Inboxes;

/// <summary>The keys customers have in inboxes.</summary>
internal static class ContactPlaces
{
    public static ApiRequest OwnerRequest(object? inbox, object? sourceId) => new(ApiFamily.Application, "POST", "api/v1/accounts/{account}/contact_inboxes/filter")
    {
        Body = new Dictionary<string, object?> { ["inbox_id"] = inbox, ["source_id"] = sourceId },
        Repeatable = true,
    };

    /// <summary>The contact with a key in an inbox; null where there is none, or it may not be seen.</summary>
    public static async Task<Contact?> OwnerAsync(Operation operation, object? inbox, object? sourceId)
    {
        try
        {
            return await operation.SendAsync<Contact>(OwnerRequest(inbox, sourceId)).ConfigureAwait(false);
        }
        catch (ChatwootApiException)
        {
            return null;
        }
    }

    /// <summary>What the server should have said where it failed.</summary>
    public static async Task<ChatwootApiException> ExplainAsync(Operation operation, ChatwootApiException fault, object? inbox, object? sourceId)
    {
        if (sourceId is null)
            return Explained(fault, fault.Reason, fault.Message, "Give a -SourceId: the channel of the inbox (such as Facebook, Line, Telegram) may be one for which the server makes none.");
        return await OwnerAsync(operation, inbox, sourceId).ConfigureAwait(false) is { } owner
            ? Explained(fault, ErrorReason.AlreadyExists, Taken(sourceId, owner), "Give another -SourceId, or change that contact with Set-ChatwootContact.")
            : fault;
    }

    public static string Taken(object? sourceId, Contact owner) => $"The source id '{sourceId}' belongs to contact {owner.Id} ({owner}) in this inbox.";

    private static ChatwootApiException Explained(ChatwootApiException fault, ErrorReason reason, string message, string action) => new(reason, message, fault)
    {
        Status = fault.Status,
        ServerMessage = fault.ServerMessage,
        RequestId = fault.RequestId,
        Method = fault.Method,
        Path = fault.Path,
        RecommendedAction = action,
    };
}
