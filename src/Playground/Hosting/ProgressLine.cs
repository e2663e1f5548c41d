using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Management.Automation;

namespace Playground.Hosting;

/// <summary>Progress on one line that other output pushes aside; nothing at all without a terminal. Not thread-safe.</summary>
internal sealed class ProgressLine
{
    // More often than this nobody reads it, and drawing would slow the work down.
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);

    private readonly HashSet<(long, int)> _running = [];
    private long _lastDrawn;
    private bool _isDrawn;

    public void Show(long sourceId, ProgressRecord record)
    {
        if (!Terminal.IsOutput) return;
        if (record.RecordType == ProgressRecordType.Completed)
        {
            _running.Remove((sourceId, record.ActivityId));
            if (_running.Count == 0) Clear();
            return;
        }

        _running.Add((sourceId, record.ActivityId));
        if (_isDrawn && Stopwatch.GetElapsedTime(_lastDrawn) < s_pause) return;
        Draw(record);
    }

    /// <summary>Makes room for output; the next record draws the line again.</summary>
    public void Erase()
    {
        if (!_isDrawn) return;
        Console.Out.Write("\r\e[K");
        _isDrawn = false;
    }

    public void Clear()
    {
        Erase();
        _running.Clear();
    }

    private void Draw(ProgressRecord record)
    {
        string percent = record.PercentComplete >= 0 ? $" {record.PercentComplete,3}%" : "";
        string text = $"{record.Activity}: {record.StatusDescription}{percent}".ReplaceLineEndings(" ");
        int room = Terminal.Width - 1;
        if (text.Length > room) text = text[..Math.Max(0, room - 1)] + "…";
        Console.Out.Write("\r\e[K" + (Terminal.HasColour ? PSStyle.Instance.Progress.Style + text + PSStyle.Instance.Reset : text));
        _isDrawn = true;
        _lastDrawn = Stopwatch.GetTimestamp();
    }
}
