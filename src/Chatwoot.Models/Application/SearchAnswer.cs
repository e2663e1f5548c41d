using System.Collections.Generic;

namespace Chatwoot;

/// <summary>What a search over everything found; a page of each kind.</summary>
public sealed class SearchAnswer : ChatwootObject
{
    public List<ConversationHit>? Conversations { get; set; }

    public List<Contact>? Contacts { get; set; }

    public List<Message>? Messages { get; set; }

    public List<ArticleHit>? Articles { get; set; }
}
