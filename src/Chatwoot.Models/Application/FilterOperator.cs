namespace Chatwoot;

/// <summary>How a filter compares.</summary>
public enum FilterOperator
{
    /// <summary>Is one of the values.</summary>
    EqualTo,
    /// <summary>Is none of the values.</summary>
    NotEqualTo,
    /// <summary>Holds the text.</summary>
    Contains,
    DoesNotContain,
    /// <summary>Has any value; takes none.</summary>
    IsPresent,
    /// <summary>Has no value; takes none.</summary>
    IsNotPresent,
    IsGreaterThan,
    IsLessThan,
    /// <summary>Lies at least so many days back.</summary>
    DaysBefore,
}
