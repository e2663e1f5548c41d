using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Playground.Editing;
using Xunit;

namespace Playground.Tests;

/// <summary>Keys go in, a line comes out; the screen is a string.</summary>
public sealed class LineEditorTests
{
    private static readonly ConsoleKeyInfo s_enter = Key(ConsoleKey.Enter, '\r'), s_tab = Key(ConsoleKey.Tab, '\t');

    private readonly Queue<ConsoleKeyInfo> _keys = new();
    private readonly StringWriter _screen = new();
    private readonly LineEditor _editor;

    public LineEditorTests()
    {
        _editor = new LineEditor(_keys.Dequeue, () => false, _screen, () => 40)
        {
            IsIncomplete = PowerShellInput.IsIncomplete,
            Complete = (text, _) => Offer(text),
        };
    }

    [Fact]
    public void What_is_typed_is_read() => Assert.Equal("Get-Chatwoot", Read(Typed("Get-Chatwoot"), s_enter));

    [Fact]
    public void Arrows_home_end_and_delete_edit()
    {
        ConsoleKeyInfo left = Key(ConsoleKey.LeftArrow), home = Key(ConsoleKey.Home), delete = Key(ConsoleKey.Delete);
        Assert.Equal("bcXd!", Read(Typed("abcd"), left, Typed("X"), home, delete, Key(ConsoleKey.End), Typed("!"), s_enter));
    }

    [Fact]
    public void A_character_of_two_units_goes_as_one() =>
        Assert.Equal("ab", Read(Typed("a😀"), Key(ConsoleKey.Backspace), Typed("b"), s_enter));

    [Fact]
    public void Words_and_line_parts_are_deleted() =>
        Assert.Equal("one ", Read(Typed("one two"), Control(ConsoleKey.W), Typed("x"), Key(ConsoleKey.LeftArrow), Control(ConsoleKey.K), s_enter));

    [Fact]
    public void History_goes_back_and_forth_and_keeps_the_draft()
    {
        ConsoleKeyInfo up = Key(ConsoleKey.UpArrow), down = Key(ConsoleKey.DownArrow);
        Read(Typed("first"), s_enter);
        Read(Typed("second"), s_enter);
        Read(Typed("second"), s_enter);
        Assert.Equal("first", Read(up, up, s_enter));
        Assert.Equal("draft", Read(Typed("draft"), up, up, down, down, s_enter));
    }

    [Fact]
    public void Incomplete_input_goes_on_and_comes_back_from_the_history_whole()
    {
        const string Loop = "foreach ($i in 1) {\n$i\n}";
        Assert.Equal(Loop, Read(Typed("foreach ($i in 1) {"), s_enter, Typed("$i"), s_enter, Typed("}"), s_enter));
        Assert.Contains(">> ", _screen.ToString());
        Assert.Equal(Loop, Read(Key(ConsoleKey.UpArrow), s_enter));
    }

    [Fact]
    public void Control_C_gives_the_line_up_and_not_the_host()
    {
        _keys.Clear();
        Enqueue(Typed("half"), Control(ConsoleKey.C));
        Assert.Equal((Outcome.Cancelled, ""), _editor.Read("", "> "));
        Assert.Equal("next", Read(Typed("next"), s_enter));
    }

    [Fact]
    public void Control_D_ends_the_input_on_an_empty_line_only()
    {
        Enqueue(Control(ConsoleKey.D));
        Assert.Equal(Outcome.EndOfInput, _editor.Read("", "> ").Outcome);
        Assert.Equal("ab", Read(Typed("axb"), Key(ConsoleKey.LeftArrow), Key(ConsoleKey.LeftArrow), Control(ConsoleKey.D), s_enter));
    }

    [Fact]
    public void Tab_fills_in_what_is_sure() => Assert.Equal("Get-ChatwootInbox", Read(Typed("get-chatwooti"), s_tab, s_enter));

    [Fact]
    public void Tab_fills_in_what_is_shared_and_then_lists()
    {
        Assert.Equal("Get-ChatwootCon", Read(Typed("Get-C"), s_tab, s_tab, Typed("Con"), s_enter));
        Assert.Contains("Get-ChatwootContact", _screen.ToString());
    }

    [Fact]
    public void A_secret_is_masked_and_never_drawn()
    {
        Enqueue(Typed("geheim"), s_enter);
        Assert.Equal("geheim", _editor.Read("", "Password: ", '*').Text);
        Assert.DoesNotContain("geheim", _screen.ToString());
        Enqueue(Key(ConsoleKey.UpArrow), s_enter);
        Assert.Equal("", _editor.Read("", "> ").Text);
    }

    [Fact]
    public void Text_wider_than_the_screen_is_drawn_again_from_its_first_row()
    {
        Read(Typed(new string('x', 100)), s_enter);
        // 102 cells on 40 columns: the cursor is two rows below the first.
        Assert.Contains("\r\e[2A\e[J> xxx", _screen.ToString());
    }

    private static Suggestions Offer(string text)
    {
        string[] known = [.. new[] { "Get-ChatwootContact", "Get-ChatwootConversation", "Get-ChatwootInbox" }
            .Where(name => name.StartsWith(text, StringComparison.OrdinalIgnoreCase))];
        return new Suggestions(0, text.Length, known, known);
    }

    private string Read(params object[] keys)
    {
        Enqueue(keys);
        (Outcome outcome, string text) = _editor.Read("", "> ");
        Assert.Equal(Outcome.Entered, outcome);
        Assert.Empty(_keys);
        return text;
    }

    private void Enqueue(params object[] keys)
    {
        foreach (object key in keys)
        {
            foreach (ConsoleKeyInfo one in key as IEnumerable<ConsoleKeyInfo> ?? [(ConsoleKeyInfo)key]) _keys.Enqueue(one);
        }
    }

    private static IEnumerable<ConsoleKeyInfo> Typed(string text) => text.Select(c => Key(ConsoleKey.None, c));

    private static ConsoleKeyInfo Key(ConsoleKey key, char character = '\0') => new(character, key, shift: false, alt: false, control: false);

    private static ConsoleKeyInfo Control(ConsoleKey key) => new((char)(key - ConsoleKey.A + 1), key, shift: false, alt: false, control: true);
}
