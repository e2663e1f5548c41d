namespace Chatwoot;

/// <summary>Who sees an article: visitors see published ones. The numbers are those of the API.</summary>
public enum ArticleStatus { Draft = 0, Published = 1, Archived = 2 }
