using System;
using System.Globalization;
using System.Management.Automation;
using System.Management.Automation.Internal;
using System.Text;

namespace Playground.Hosting;

/// <summary>What is known of the terminal, or that there is none.</summary>
internal static class Terminal
{
    // Text that goes to a file or a pipe is laid out for a page of this width.
    private const int PageWidth = 120;
    private const int PageHeight = 50;

    public static bool IsInput { get; } = !Console.IsInputRedirected;

    public static bool IsOutput { get; } = !Console.IsOutputRedirected;

    public static bool IsError { get; } = !Console.IsErrorRedirected;

    /// <summary>Whether escape sequences for colours make sense; NO_COLOR and dumb terminals are respected.</summary>
    public static bool HasColour { get; } = IsOutput
        && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
        && Environment.GetEnvironmentVariable("TERM") != "dumb";

    public static int Width => IsOutput && Console.WindowWidth > 0 ? Console.WindowWidth : PageWidth;

    public static int Height => IsOutput && Console.WindowHeight > 0 ? Console.WindowHeight : PageHeight;

    /// <summary>The cells <paramref name="text"/> fills on the screen; escape sequences fill none.</summary>
    public static int CellsOf(string text)
    {
        int cells = 0;
        foreach (Rune rune in new StringDecorated(text).ToString(OutputRendering.PlainText).EnumerateRunes()) cells += CellsOf(rune);
        return cells;
    }

    public static int CellsOf(Rune rune)
    {
        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.NonSpacingMark:
            case UnicodeCategory.EnclosingMark:
            case UnicodeCategory.Format:
            case UnicodeCategory.Control:
                return 0;
        }

        int code = rune.Value;
        bool wide = code is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF)
            or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F)
            or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F)
            or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1FAFF) or (>= 0x20000 and <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
