using System;
using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Messages;

/// <summary>Lists the files, places and cards that came with the messages of conversations, the newest first.</summary>
/// <example>
/// <code>Get-ChatwootAttachment 4711 | Save-ChatwootAttachment -Path ./files</code>
/// Saves all files of a conversation.
/// </example>
/// <example>
/// <code>Get-ChatwootConversation -Label claim | Get-ChatwootAttachment -First 5 | Where-Object FileType -eq image</code>
/// The pictures among the five newest files of each conversation with a label.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootAttachment", SupportsPaging = true)]
[OutputType(typeof(Attachment))]
[Serves("GET /api/v1/accounts/{account_id}/conversations/{conversation_id}/attachments")]
public sealed class GetChatwootAttachmentCommand : OperationCmdlet
{
    private const int PageSize = 100;

    private static readonly Paging s_paging = Paging.Numbered(PageSize, total: "meta.total_count");

    /// <summary>The numbers of the conversations, or the conversations. -First and -Skip count in each of them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("ConversationId")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<Conversation>[] Conversation { get; set; } = [];

    /// <summary>How many requests may be under way at once; the output keeps the order of the input.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public override int ThrottleLimit { get; set; } = 4;

    private protected override void Process()
    {
        foreach (ResourceRef<Conversation> conversation in Conversation)
            ForInput(conversation.Input, () => QueueFiles(conversation));
    }

    private void QueueFiles(ResourceRef<Conversation> conversation)
    {
        ChatwootSession session = SessionFor(conversation);
        long first = (long)Math.Min(PagingParameters.First, long.MaxValue);
        long skip = (long)Math.Min(PagingParameters.Skip, int.MaxValue);
        PagingParameters? counting = PagingParameters.IncludeTotalCount ? PagingParameters : null;
        var query = new List<KeyValuePair<string, string>>();
        if (skip >= PageSize)
            query.Add(new("page", FieldMap.TextOf((skip / PageSize) + 1)));
        var request = new ApiRequest(ApiFamily.Application, "GET", Resources.Conversations.ItemPath(IdOf(conversation, session)) + "/attachments") { Query = query, Envelope = "payload" };
        Queue(conversation.Input, session, operation => operation.ReadAsync<Attachment>(
            request,
            s_paging,
            _ => true,
            skip % PageSize,
            first,
            counting is null ? null : total => operation.Write(counting.NewTotalCount((ulong)(total ?? 0), total is null ? 0.0 : 1.0))));
    }
}
