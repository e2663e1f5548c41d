using System;
using System.Management.Automation;
using System.Management.Automation.Host;

namespace Playground.Hosting;

/// <summary>The measures of the screen. Reading and painting single cells is left out: no terminal outside Windows can.</summary>
internal sealed class RawUserInterface : PSHostRawUserInterface
{
    public override ConsoleColor ForegroundColor { get; set; } = ConsoleColor.Gray;

    public override ConsoleColor BackgroundColor { get; set; } = ConsoleColor.Black;

    public override Size BufferSize
    {
        get => new(Terminal.Width, Terminal.Height);
        set => throw Unsupported();
    }

    public override Size WindowSize
    {
        get => new(Terminal.Width, Terminal.Height);
        set => throw Unsupported();
    }

    public override Size MaxWindowSize => WindowSize;

    public override Size MaxPhysicalWindowSize => WindowSize;

    public override Coordinates WindowPosition { get; set; }

    public override Coordinates CursorPosition
    {
        get => Terminal.IsOutput ? new(Console.CursorLeft, Console.CursorTop) : default;
        set
        {
            if (Terminal.IsOutput) Console.SetCursorPosition(value.X, value.Y);
        }
    }

    public override int CursorSize { get; set; } = 25;

    public override string WindowTitle { get; set; } = "ChatwootPS playground";

    public override bool KeyAvailable => Terminal.IsInput && Console.KeyAvailable;

    public override void FlushInputBuffer()
    {
        while (KeyAvailable) Console.ReadKey(intercept: true);
    }

    public override KeyInfo ReadKey(ReadKeyOptions options)
    {
        if (!Terminal.IsInput) throw new HostException("There is no terminal to read a key from.");
        ConsoleKeyInfo key = Console.ReadKey(options.HasFlag(ReadKeyOptions.NoEcho));
        return new KeyInfo((int)key.Key, key.KeyChar, default, keyDown: true);
    }

    // Clear-Host comes this way.
    public override void SetBufferContents(Rectangle rectangle, BufferCell fill)
    {
        if (Terminal.IsOutput) Console.Clear();
    }

    public override BufferCell[,] GetBufferContents(Rectangle rectangle) => throw Unsupported();

    public override void SetBufferContents(Coordinates origin, BufferCell[,] contents) => throw Unsupported();

    public override void ScrollBufferContents(Rectangle source, Coordinates destination, Rectangle clip, BufferCell fill) => throw Unsupported();

    public override int LengthInBufferCells(string source) => Terminal.CellsOf(source);

    public override int LengthInBufferCells(string source, int offset) => Terminal.CellsOf(source[offset..]);

    public override int LengthInBufferCells(char source) => Terminal.CellsOf(source.ToString());

    private static PSNotSupportedException Unsupported() => new("This is not possible in the playground's window.");
}
