using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Reflection;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Completion;

namespace ChatwootPS.Pipeline;

/// <summary>Which parameters of a cmdlet are fields of its request, found once an invocation.</summary>
internal sealed class FieldMap
{
    private readonly List<(PropertyInfo Parameter, FieldAttribute Field)> _fields;

    public FieldMap(Type cmdlet)
    {
        _fields = cmdlet.GetProperties()
            .Select(property => (Parameter: property, Field: property.GetCustomAttribute<FieldAttribute>()))
            .Where(pair => pair.Field is not null)
            .ToList()!;
    }

    public delegate long Resolve(IResourceRef reference, ChatwootSession session);

    public Dictionary<string, object?> Body(object cmdlet, Dictionary<string, object> bound, ChatwootSession session, Resolve resolve)
    {
        var body = new Dictionary<string, object?>();
        foreach ((PropertyInfo parameter, FieldAttribute field) in _fields)
            if (field is BodyFieldAttribute && bound.ContainsKey(parameter.Name))
                body[NameOf(parameter, field)] = ValueOf(parameter.GetValue(cmdlet), field, parameter.Name, session, resolve);
        return body;
    }

    public List<KeyValuePair<string, string>> Query(object cmdlet, Dictionary<string, object> bound, ChatwootSession session, Resolve resolve)
    {
        var query = new List<KeyValuePair<string, string>>();
        foreach ((PropertyInfo parameter, FieldAttribute field) in _fields)
        {
            if (field is not QueryFieldAttribute || !bound.ContainsKey(parameter.Name))
                continue;
            string name = NameOf(parameter, field);
            object? value = ValueOf(parameter.GetValue(cmdlet), field, parameter.Name, session, resolve);
            if (value is IEnumerable items and not string)
                query.AddRange(items.Cast<object?>().Select(item => new KeyValuePair<string, string>(name + "[]", TextOf(item))));
            else if (value is not null)
                query.Add(new KeyValuePair<string, string>(name, TextOf(value)));
        }
        return query;
    }

    /// <summary>A value as text in a query.</summary>
    public static string TextOf(object? value) => value switch
    {
        Enum word => Wire.Word(word),
        bool flag => flag ? "true" : "false",
        DateTime time => time.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    private static string NameOf(PropertyInfo parameter, FieldAttribute field) => field.Name ?? Wire.Name(parameter.Name);

    private static object? ValueOf(object? value, FieldAttribute field, string parameter, ChatwootSession session, Resolve resolve) => value switch
    {
        IResourceRef reference => resolve(reference, session),
        IEnumerable<IResourceRef> references => references.Select(reference => (object?)resolve(reference, session)).ToList(),
        Enum word when field.AsNumber => Convert.ToInt32(word, CultureInfo.InvariantCulture),
        DateTime time when field.AsEpoch => new DateTimeOffset(time).ToUnixTimeSeconds(),
        _ => PlainValue.From(value, parameter),
    };
}
