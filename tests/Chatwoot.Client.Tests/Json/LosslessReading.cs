using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net;
using System.Reflection;
using System.Security;
using System.Text.Json;
using Chatwoot.Contract;

namespace Chatwoot.Client.Tests.Json;

/// <summary>Holds an object against the JSON it was read from: every field must be there, typed or in the extra bag, with its value.</summary>
internal static class LosslessReading
{
    /// <summary>What of the JSON is missing or different in the object, as paths.</summary>
    public static IEnumerable<string> Losses(JsonElement json, object? value, string path) => json.ValueKind switch
    {
        JsonValueKind.Object when value is ChatwootObject model => ObjectLosses(json, model, path),
        JsonValueKind.Object when value is IDictionary fields => FieldLosses(json, fields, path),
        JsonValueKind.Array when value is IList items && value is not string => ListLosses(json, items, path),
        _ => SameScalar(json, value) ? [] : [$"{path}: {json.GetRawText()} became {value ?? "null"} ({value?.GetType().Name})"],
    };

    private static IEnumerable<string> ObjectLosses(JsonElement json, ChatwootObject model, string path)
    {
        Dictionary<string, PropertyInfo> typed = model.GetType().GetProperties()
            .Where(property => property.SetMethod?.IsPublic == true && property.Name != nameof(ChatwootObject.Extra))
            .ToDictionary(property => Wire.Name(property.Name));
        foreach (JsonProperty field in json.EnumerateObject())
        {
            string inner = $"{path}.{field.Name}";
            if (typed.TryGetValue(field.Name, out PropertyInfo? property))
            {
                foreach (string loss in Losses(field.Value, property.GetValue(model), inner))
                    yield return loss;
            }
            else if (!model.Extra.TryGetValue(field.Name, out object? extra))
            {
                yield return $"{inner}: lost";
            }
            else
            {
                foreach (string loss in Losses(field.Value, extra, inner))
                    yield return loss;
            }
        }
    }

    private static IEnumerable<string> FieldLosses(JsonElement json, IDictionary fields, string path)
    {
        foreach (JsonProperty field in json.EnumerateObject())
        {
            if (!fields.Contains(field.Name))
                yield return $"{path}.{field.Name}: lost";
            else
                foreach (string loss in Losses(field.Value, fields[field.Name], $"{path}.{field.Name}"))
                    yield return loss;
        }
    }

    private static IEnumerable<string> ListLosses(JsonElement json, IList items, string path)
    {
        if (json.GetArrayLength() != items.Count)
            return [$"{path}: {json.GetArrayLength()} rows became {items.Count}"];
        return json.EnumerateArray().SelectMany((row, index) => Losses(row, items[index], $"{path}[{index}]"));
    }

    private static bool SameScalar(JsonElement json, object? value)
    {
        switch (value)
        {
            case null:
                // 0 is 'never' in a time, and an empty text is no time.
                return json.ValueKind == JsonValueKind.Null || (json.ValueKind == JsonValueKind.Number && json.GetDecimal() == 0);
            case DateTime time:
                return SameTime(json, time);
            case TimeSpan duration:
                return json.ValueKind == JsonValueKind.Number && (duration == TimeSpan.FromMinutes(json.GetDouble()) || Math.Abs(duration.TotalSeconds - json.GetDouble()) < 0.000_001);
            case SecureString secret:
                return new NetworkCredential("", secret).Password == (json.ValueKind == JsonValueKind.String ? json.GetString() : json.GetRawText());
            case Enum word:
                return json.ValueKind == JsonValueKind.Number
                    ? Convert.ToInt64(word, CultureInfo.InvariantCulture) == json.GetInt64()
                    : Wire.Word(word) == json.GetString();
            case bool flag:
                return json.ValueKind == (flag ? JsonValueKind.True : JsonValueKind.False);
            case string or Guid:
                return json.ValueKind == JsonValueKind.String && json.GetString() == value.ToString();
            case double or float:
                return json.ValueKind == JsonValueKind.Number && json.GetDouble() == Convert.ToDouble(value, CultureInfo.InvariantCulture);
            default:
                return json.ValueKind == JsonValueKind.Number && json.GetDecimal() == Convert.ToDecimal(value, CultureInfo.InvariantCulture);
        }
    }

    private static bool SameTime(JsonElement json, DateTime time)
    {
        if (time.Kind != DateTimeKind.Local && time != DateTime.MaxValue)
            return false;
        if (json.ValueKind == JsonValueKind.Number)
            return Math.Abs((decimal)(time.ToUniversalTime() - DateTime.UnixEpoch).TotalSeconds - json.GetDecimal()) < 0.001m;
        return DateTimeOffset.TryParse(json.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset sent)
            ? sent.UtcDateTime == time.ToUniversalTime()
            : time == DateTime.MaxValue && json.GetString()!.IndexOf('-') == 5;
    }
}
