namespace Chatwoot;

/// <summary>What the values of a custom attribute are. The numbers are the API's.</summary>
public enum CustomAttributeDisplayType { Text = 0, Number = 1, Currency = 2, Percent = 3, Link = 4, Date = 5, List = 6, Checkbox = 7 }
