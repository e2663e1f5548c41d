using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using Chatwoot;
using Chatwoot.Routes;

namespace ChatwootPS.Api;

/// <summary>Looks one answer over for what the module does not expect.</summary>
internal sealed class AnswerReview
{
    private readonly KnownAnswers _known;

    public AnswerReview(KnownAnswers known)
    {
        _known = known;
    }

    /// <param name="operation">Under which the answer is known.</param>
    public IEnumerable<ApiDrift> Review(string operation, Type model, object? answer)
    {
        foreach (var place in AnswerShape.Objects(model, answer).GroupBy(found => found.Path))
        {
            List<IReadOnlyDictionary<string, object?>> objects = [.. place.Select(found => found.Fields)];
            Dictionary<string, PropertyInfo> typed = AnswerShape.FieldsOf(place.First().Model);
            HashSet<string> sent = [.. objects.SelectMany(fields => fields.Keys)];

            foreach (string field in sent.Where(field => !typed.ContainsKey(field) && !_known.WasSent(operation, place.Key, field)))
                yield return Drift(operation, ApiDriftKind.Untyped, place.Key, field, $"is new: {AnswerShape.Kind(objects.Select(fields => Value(fields, field)).FirstOrDefault(value => value is not null))}");
            foreach (string field in _known.AlwaysSent(operation, place.Key).Where(field => !sent.Contains(field)))
                yield return Drift(operation, ApiDriftKind.NotSent, place.Key, field, $"came with every answer of Chatwoot {KnownAnswers.Version}");
            foreach (string field in sent.Where(typed.ContainsKey))
                if (objects.Select(fields => AnswerShape.Mismatch(typed[field].PropertyType, Value(fields, field))).FirstOrDefault(text => text is not null) is { } mismatch)
                    yield return Drift(operation, ApiDriftKind.Mistyped, place.Key, field, mismatch);
        }
    }

    private static object? Value(IReadOnlyDictionary<string, object?> fields, string field) => fields.TryGetValue(field, out object? value) ? value : null;

    private static ApiDrift Drift(string operation, ApiDriftKind kind, string place, string field, string detail) =>
        new() { Operation = operation, Kind = kind, Field = place.Length == 0 ? field : $"{place}.{field}", Detail = detail };
}
