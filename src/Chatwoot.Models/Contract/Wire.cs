using System;
using System.Globalization;
using System.Text;

namespace Chatwoot.Contract;

/// <summary>How names are written in the API.</summary>
public static class Wire
{
    /// <summary>The API's spelling of a .NET name: <c>PhoneNumber</c> becomes <c>phone_number</c>.</summary>
    public static string Name(string pascal)
    {
        var snake = new StringBuilder(pascal.Length + 4);
        foreach (char c in pascal)
        {
            if (char.IsUpper(c) && snake.Length > 0)
                snake.Append('_');
            snake.Append(char.ToLowerInvariant(c));
        }
        return snake.ToString();
    }

    /// <summary>The API's word for a value of an enumeration.</summary>
    public static string Word(Enum value) => Name(value.ToString());

    /// <summary>A time within a JSON body: UTC, to the millisecond.</summary>
    public static string Time(DateTime value) => value.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}
