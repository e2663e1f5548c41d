using System.Collections.ObjectModel;
using System.IO;
using System.Management.Automation;

namespace Playground.Commands;

/// <summary>Resolves the paths of files the way all file cmdlets of the shell do.</summary>
internal static class FilePaths
{
    /// <summary>The files that <paramref name="path"/> names; an error of <paramref name="cmdlet"/> where there are none.</summary>
    public static Collection<string> Existing(PSCmdlet cmdlet, string path)
    {
        try
        {
            Collection<string> found = cmdlet.GetResolvedProviderPathFromPSPath(path, out _);
            if (found.Count == 1 && Directory.Exists(found[0])) throw new IOException($"'{found[0]}' is a folder, not a file.");
            return found;
        }
        catch (System.Exception e) when (e is ItemNotFoundException or IOException)
        {
            cmdlet.WriteError(new ErrorRecord(e, "PathNotFound", ErrorCategory.ObjectNotFound, path));
            return [];
        }
    }
}
