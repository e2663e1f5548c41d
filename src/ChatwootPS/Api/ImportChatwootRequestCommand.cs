using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Api;

/// <summary>
/// Reads requests that were copied from the browser's network tab (a HAR file, or 'Copy as cURL'), to see what the dashboard
/// sends, which cmdlet does the same, and to repeat it with Invoke-ChatwootApi. Cookies, tokens and passwords are left out.
/// </summary>
/// <example>
/// <code>Import-ChatwootRequest ./dashboard.har | Format-Table Method, Path, Cmdlet</code>
/// Lists what a recorded visit to the dashboard sent, and the cmdlets that stand for it.
/// </example>
/// <example>
/// <code>Get-Clipboard | Import-ChatwootRequest | Invoke-ChatwootApi -WhatIf</code>
/// Shows what repeating a request copied as cURL would do in the session's account.
/// </example>
/// <example>
/// <code>Import-ChatwootRequest ./dashboard.har | Where-Object { -not $_.Cmdlet }</code>
/// Finds what the dashboard does and no cmdlet stands for.
/// </example>
[Cmdlet(VerbsData.Import, "ChatwootRequest", DefaultParameterSetName = "Text")]
[OutputType(typeof(ApiRequestCopy))]
public sealed class ImportChatwootRequestCommand : PSCmdlet
{
    private readonly List<string> _text = [];
    private readonly OperationIndex _index = new();

    /// <summary>HAR files, or files with cURL commands. Wildcards are allowed.</summary>
    [Parameter(ParameterSetName = "Path", Mandatory = true, Position = 0)]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>Files, from Get-Item or Get-ChildItem.</summary>
    [Parameter(ParameterSetName = "File", Mandatory = true, ValueFromPipeline = true)]
    public FileInfo[] File { get; set; } = [];

    /// <summary>The text itself: cURL commands or a HAR. Lines from the pipeline are taken together.</summary>
    [Parameter(ParameterSetName = "Text", Mandatory = true, ValueFromPipeline = true)]
    [AllowEmptyString]
    public string[] Text { get; set; } = [];

    protected override void ProcessRecord()
    {
        if (ParameterSetName == "Text")
        {
            _text.AddRange(Text);
            return;
        }
        foreach (string path in ParameterSetName == "File" ? File.Select(file => file.FullName) : Path)
        {
            try
            {
                foreach (FileContent file in UploadFile.Find(this, path))
                    Write(System.IO.File.ReadAllText(file.Path));
            }
            catch (Exception failure) when (failure is ChatwootApiException or IOException or UnauthorizedAccessException)
            {
                WriteError(ErrorRecords.From(failure, path));
            }
        }
    }

    protected override void EndProcessing()
    {
        if (_text.Count == 0)
            return;
        try
        {
            Write(string.Join("\n", _text));
        }
        catch (ChatwootApiException failure)
        {
            WriteError(ErrorRecords.From(failure, null));
        }
    }

    private void Write(string text)
    {
        string trimmed = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        int others = 0;
        foreach (CopiedRequest request in trimmed.StartsWith("{", StringComparison.Ordinal) ? HarText.Read(trimmed) : CurlText.Read(trimmed))
        {
            var left = new List<string>();
            if (request.ToCopy(_index, left) is not { } copy)
            {
                others++;
                continue;
            }
            if (left.Count > 0)
                WriteWarning($"{copy}: left out {string.Join(", ", left.Distinct())}, which may be secret.");
            WriteObject(copy);
        }
        if (others > 0)
            WriteVerbose($"{others} requests are none of Chatwoot's API (pages, pictures, signing in) and were left out.");
    }
}
