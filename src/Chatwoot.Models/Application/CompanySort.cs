namespace Chatwoot;

/// <summary>What a list of companies is sorted by. Companies without a value come last.</summary>
public enum CompanySort { Name, Domain, CreatedAt, LastActivityAt, ContactsCount }
