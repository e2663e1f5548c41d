namespace Chatwoot;

/// <summary>The kind of object a custom attribute belongs to. The numbers are the API's.</summary>
public enum CustomAttributeModel { ConversationAttribute = 0, ContactAttribute = 1, CompanyAttribute = 2 }
