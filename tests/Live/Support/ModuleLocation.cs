using System;
using System.IO;

namespace ChatwootPS.Tests.Support;

/// <summary>The module is beside the program, which may run far from the repository.</summary>
internal static class ModuleLocation
{
    public static string Manifest => Path.Combine(AppContext.BaseDirectory, "ChatwootPS", "ChatwootPS.psd1");
}
