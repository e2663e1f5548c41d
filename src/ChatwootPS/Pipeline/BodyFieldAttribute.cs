using System;

namespace ChatwootPS.Pipeline;

/// <summary>The parameter is a field of the request body. Sent when it was given, also as <c>$false</c> or <c>$null</c>, else absent.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class BodyFieldAttribute : FieldAttribute
{
    /// <param name="name">The API's name, where it is not the parameter's in snake_case.</param>
    public BodyFieldAttribute(string? name = null)
        : base(name)
    {
    }
}

/// <summary>The parameter is a parameter of the request's query.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class QueryFieldAttribute : FieldAttribute
{
    /// <param name="name">The API's name, where it is not the parameter's in snake_case.</param>
    public QueryFieldAttribute(string? name = null)
        : base(name)
    {
    }
}

/// <summary>What both have in common.</summary>
internal abstract class FieldAttribute : Attribute
{
    protected FieldAttribute(string? name)
    {
        Name = name;
    }

    public string? Name { get; }

    /// <summary>A time is sent as whole seconds since 1970 instead of ISO 8601.</summary>
    public bool AsEpoch { get; set; }

    /// <summary>A word is sent as the number the API has for it.</summary>
    public bool AsNumber { get; set; }
}
