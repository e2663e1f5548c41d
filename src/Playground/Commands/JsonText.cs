using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Numerics;
using System.Reflection;
using System.Security;
using Newtonsoft.Json;

namespace Playground.Commands;

/// <summary>Writes any object as JSON the way ConvertTo-Json does, down to a depth.</summary>
internal sealed class JsonText(int maxDepth, bool compress, bool enumsAsStrings)
{
    /// <summary>Whether something lay deeper than the depth and was written as plain text.</summary>
    public bool WasTruncated { get; private set; }

    public string Write(object? value)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using var writer = new JsonTextWriter(text) { Formatting = compress ? Formatting.None : Formatting.Indented };
        Write(writer, value, depth: 0);
        writer.Flush();
        return text.ToString();
    }

    private void Write(JsonTextWriter json, object? value, int depth)
    {
        var wrapper = value as PSObject;
        object? bare = wrapper is null ? value : wrapper.BaseObject;
        if (TryWriteScalar(json, bare)) return;

        if (depth > maxDepth)
        {
            WasTruncated = true;
            json.WriteValue(LanguagePrimitives.ConvertTo<string>(bare is PSCustomObject ? wrapper : bare));
            return;
        }

        if (bare is IEnumerable and not IDictionary)
        {
            WriteArray(json, (IEnumerable)bare, depth);
            return;
        }

        json.WriteStartObject();
        foreach ((string name, object? member) in Members(bare!, wrapper))
        {
            json.WritePropertyName(name);
            Write(json, member, depth + 1);
        }

        json.WriteEndObject();
    }

    private void WriteArray(JsonTextWriter json, IEnumerable items, int depth)
    {
        json.WriteStartArray();
        foreach (object? item in items) Write(json, item, depth + 1);
        json.WriteEndArray();
    }

    private bool TryWriteScalar(JsonTextWriter json, object? value)
    {
        switch (value)
        {
            case null or DBNull:
                json.WriteNull();
                return true;
            case BigInteger big:
                json.WriteRawValue(big.ToString(CultureInfo.InvariantCulture));
                return true;
            case Enum number when !enumsAsStrings && Enum.GetUnderlyingType(number.GetType()) != typeof(long) && Enum.GetUnderlyingType(number.GetType()) != typeof(ulong):
                json.WriteValue(Convert.ToInt64(number, CultureInfo.InvariantCulture));
                return true;
            case Enum named:
                json.WriteValue(named.ToString());
                return true;
            case string or char or bool or DateTime or DateTimeOffset or Guid or Uri or decimal:
            case not null when value.GetType().IsPrimitive && value is not (IntPtr or UIntPtr):
                json.WriteValue(value);
                return true;
            default:
                return false;
        }
    }

    private static IEnumerable<(string Name, object? Value)> Members(object bare, PSObject? wrapper)
    {
        var written = new HashSet<string>();
        IEnumerable<(string, object?)> own = bare switch
        {
            IDictionary table => Entries(table),
            PSCustomObject => [],
            SecureString secret => [(nameof(SecureString.Length), secret.Length)],
            _ => PublicMembers(bare),
        };
        foreach ((string name, object? value) in own)
        {
            if (written.Add(name)) yield return (name, value);
        }

        // What Add-Member or a types file added; a secret gets nothing more.
        if (wrapper is null || bare is SecureString) yield break;
        foreach (PSPropertyInfo property in wrapper.Properties)
        {
            bool added = bare is not IDictionary || property is PSNoteProperty;
            if (added && written.Add(property.Name)) yield return (property.Name, Try(() => property.Value));
        }
    }

    private static IEnumerable<(string, object?)> Entries(IDictionary table)
    {
        foreach (DictionaryEntry entry in table)
        {
            yield return entry.Key is string name
                ? (name, entry.Value)
                : throw new InvalidOperationException($"The type '{table.GetType()}' is not supported for serialization or deserialization of a dictionary. Keys must be strings.");
        }
    }

    private static IEnumerable<(string, object?)> PublicMembers(object bare)
    {
        const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance;
        foreach (FieldInfo field in bare.GetType().GetFields(Public).Where(IsWanted))
        {
            yield return (field.Name, Try(() => field.GetValue(bare)));
        }

        foreach (PropertyInfo property in bare.GetType().GetProperties(Public).Where(IsWanted))
        {
            if (property.GetGetMethod() is not null && property.GetIndexParameters().Length == 0)
            {
                yield return (property.Name, Try(() => property.GetValue(bare)));
            }
        }
    }

    private static bool IsWanted(MemberInfo member) =>
        !member.IsDefined(typeof(JsonIgnoreAttribute), inherit: true) && !member.IsDefined(typeof(HiddenAttribute), inherit: true);

    // A property that cannot be read is written as null.
    private static object? Try(Func<object?> read)
    {
        try
        {
            return read();
        }
        catch (Exception)
        {
            return null;
        }
    }
}
