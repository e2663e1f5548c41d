using System;
using System.Collections;
using System.Globalization;
using System.Management.Automation;
using Chatwoot;

namespace ChatwootPS.Pipeline;

/// <summary>
/// A row of a table in the pipeline, taken as a whole: a bare Name never binds by property name, so that an inbox piped
/// in does not become a contact called like it.
/// </summary>
internal static class PipedRow
{
    /// <summary>A cell as text; null where the row has no such column, or it is empty.</summary>
    public static string? Text(PSObject? row, string column) =>
        Convert.ToString(row?.Properties[column]?.Value, CultureInfo.InvariantCulture) is { Length: > 0 } text ? text : null;

    /// <param name="noun">What is to be made of the row.</param>
    /// <param name="advice">What to pipe instead.</param>
    /// <param name="allowed">The one kind of the module's objects that will do.</param>
    /// <exception cref="ChatwootApiException">Something else than a row was piped in.</exception>
    public static void Check(PSObject? row, string noun, string advice, Type? allowed = null)
    {
        object? value = row?.BaseObject;
        if (value is ChatwootObject other && other.GetType() != allowed)
            throw ErrorRecords.InvalidInput($"{other.GetType().Name} '{other}' was piped in, which is no {noun} to be made.", advice);
        if (value is string or ValueType or IDictionary)
            throw ErrorRecords.InvalidInput($"'{value}' was piped in, which is no row of a table that a {noun} could be made of.", advice);
    }
}
