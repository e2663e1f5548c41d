namespace Chatwoot;

/// <summary>Whether an assistant may use an answer.</summary>
public enum CaptainResponseStatus { Pending, Approved }

/// <summary>Whether a document was read.</summary>
public enum CaptainDocumentStatus { InProgress, Available }

/// <summary>Where documents come from.</summary>
public enum CaptainDocumentSource { Web, Pdf }

/// <summary>How the pages among the documents were synchronised.</summary>
public enum CaptainDocumentFilter { Stale, Synced, Syncing, Failed }

/// <summary>The order of documents; without one, the last changed comes first.</summary>
public enum CaptainDocumentSort { RecentlyCreated }

/// <summary>How a text is rewritten.</summary>
public enum CaptainRewrite
{
    FixSpellingGrammar,
    /// <summary>With the conversation in view, which it needs.</summary>
    Improve,
    Casual,
    Professional,
    Friendly,
    Confident,
    Straightforward,
}

/// <summary>What the AI does for an agent.</summary>
public enum CaptainTask { Rewrite, Summarize, ReplySuggestion, LabelSuggestion, FollowUp }

/// <summary>How a custom tool proves to a service who it is.</summary>
public enum CaptainToolAuth { None, Bearer, Basic, ApiKey }
