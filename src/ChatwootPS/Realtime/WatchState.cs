using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using Chatwoot;
using ChatwootPS.Pipeline;
using ChatwootPS.Session;

namespace ChatwootPS.Realtime;

/// <summary>Keeps in a file how far a watch has come, so that the next one goes on from there.</summary>
internal sealed class WatchState
{
    private const int Version = 1;

    private readonly string _path;
    private readonly string _identity;

    /// <param name="path">The full path; its folder must be there.</param>
    public WatchState(string path, string identity)
    {
        _path = path;
        _identity = identity;
        if (!Directory.Exists(Path.GetDirectoryName(path)))
            throw ErrorRecords.InvalidInput($"The folder of -StateFile '{path}' is not there.", "Make it, or give another path.");
    }

    /// <summary>What was seen before, and when that was known last; null where the file is not there yet.</summary>
    /// <exception cref="ChatwootApiException">The file cannot be read, or belongs to another server, account or inbox.</exception>
    public (SeenMessages Seen, DateTime At)? Read()
    {
        if (!File.Exists(_path))
            return null;
        try
        {
            if (EngineLoader.Factory.ParseJson(File.ReadAllText(_path)) is not Dictionary<string, object?> fields || Convert.ToInt32(fields["version"], CultureInfo.InvariantCulture) != Version)
                throw Unusable("is not of this version");
            if (fields["of"] as string != _identity)
                throw Unusable($"belongs to another watch ({fields["of"]})");
            return (
                new SeenMessages(Convert.ToInt64(fields["up_to"], CultureInfo.InvariantCulture), ((List<object?>)fields["and"]!).Select(id => Convert.ToInt64(id, CultureInfo.InvariantCulture))),
                DateTime.Parse((string)fields["at"]!, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal));
        }
        catch (Exception failure) when (failure is FormatException or KeyNotFoundException or InvalidCastException or OverflowException or ArgumentNullException)
        {
            throw Unusable("is damaged", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unusable($"cannot be read: {failure.Message}", failure);
        }
    }

    /// <summary>Replaces the file as a whole, so that a process that is killed leaves the old one or the new one.</summary>
    /// <param name="at">The time up to which nothing was missed, in UTC.</param>
    public void Write(SeenMessages seen, DateTime at)
    {
        var text = new StringBuilder();
        text.Append("{\"version\":").Append(Version)
            .Append(",\"of\":\"").Append(_identity.Replace("\\", "\\\\").Replace("\"", "\\\""))
            .Append("\",\"at\":\"").Append(at.ToString("o", CultureInfo.InvariantCulture))
            .Append("\",\"up_to\":").Append(seen.Floor.ToString(CultureInfo.InvariantCulture))
            .Append(",\"and\":[").Append(string.Join(",", seen.Above.Select(id => id.ToString(CultureInfo.InvariantCulture)))).Append("]}");
        string next = _path + ".new";
        try
        {
            File.WriteAllText(next, text.ToString());
            PrivateFile.Replace(next, _path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw Unusable($"cannot be written: {failure.Message}", failure);
        }
    }

    private ChatwootApiException Unusable(string why, Exception? failure = null) => new(ErrorReason.InvalidInput, $"The state file '{_path}' {why}.", failure)
    {
        RecommendedAction = "Give another -StateFile, or delete this one to begin anew.",
    };
}
