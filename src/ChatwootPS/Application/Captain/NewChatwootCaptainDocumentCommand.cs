using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Application.Rules;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>
/// Gives an AI assistant a page or a PDF file to read. The server reads it in the background. Needs an administrator and the
/// enterprise edition.
/// </summary>
/// <example>
/// <code>New-ChatwootCaptainDocument https://docs.example.com/returns -Assistant Helper -Name Returns</code>
/// Gives it a page.
/// </example>
/// <example>
/// <code>New-ChatwootCaptainDocument -Path ./manual.pdf -Assistant Helper -Wait</code>
/// Gives it a file, and waits until it is read.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootCaptainDocument", SupportsShouldProcess = true, DefaultParameterSetName = "Link")]
[OutputType(typeof(CaptainDocument))]
[Serves("POST /api/v1/accounts/{account_id}/captain/documents")]
public sealed class NewChatwootCaptainDocumentCommand : WriteResourceCmdlet<CaptainDocument>
{
    private const long Largest = 10 * 1024 * 1024;
    private static readonly TimeSpan s_patience = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan s_pause = TimeSpan.FromSeconds(1);

    /// <summary>The http or https address of a page, once for each assistant.</summary>
    [Parameter(Mandatory = true, Position = 0, ParameterSetName = "Link")]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string ExternalLink { get; set; } = "";

    /// <summary>The path of a PDF file, up to 10 MB.</summary>
    [Parameter(Mandatory = true, ParameterSetName = "File")]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = "";

    /// <summary>The assistant that is to know it: id, name or object.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true)]
    [BodyField("assistant_id")]
    [ArgumentCompleter(typeof(NameCompleter<CaptainAssistant>))]
    [ValidateNotNull]
    public ResourceRef<CaptainAssistant> Assistant { get; set; } = null!;

    /// <summary>What it is called.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? Name { get; set; }

    /// <summary>Waits, up to two minutes, until the server has read it.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    private protected override void Process()
    {
        string what = ParameterSetName == "File" ? Path : ExternalLink;
        Create(what, what);
    }

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = base.Fields(session);
        if (ParameterSetName == "Link")
            HttpAddress.Check(ExternalLink, "a document");
        else
            fields["pdf_file"] = Pdf(Path);
        return fields;
    }

    private protected override UpdatePlan PlanCreate(ChatwootSession session, Dictionary<string, object?> fields)
    {
        Resource<CaptainDocument> resource = Resource;
        bool wait = Wait;
        return async operation =>
        {
            CaptainDocument made = await operation.GetAsync<CaptainDocument>(resource.Create(fields)).ConfigureAwait(false);
            return wait ? await WaitAsync(operation, resource, made).ConfigureAwait(false) : made;
        };
    }

    private FileContent Pdf(string path)
    {
        IReadOnlyList<FileContent> files = UploadFile.Find(this, path);
        FileContent file = files.Count == 1 ? files[0] : throw ErrorRecords.InvalidInput($"'{path}' stands for {files.Count} files.", "Give the path of one PDF file.");
        if (file.ContentType != "application/pdf")
            throw ErrorRecords.InvalidInput($"'{path}' is no PDF file.", "Give the path of a file that ends in .pdf.");
        long size = new FileInfo(file.Path).Length;
        return size <= Largest ? file : throw ErrorRecords.InvalidInput($"'{path}' has {size / 1024.0 / 1024.0:0.0} MB.", "A file may have 10 MB.");
    }

    private static async Task<CaptainDocument> WaitAsync(Operation operation, Resource<CaptainDocument> resource, CaptainDocument document)
    {
        for (TimeSpan waited = TimeSpan.Zero; document.Status == CaptainDocumentStatus.InProgress && waited < s_patience; waited += s_pause)
        {
            await operation.DelayAsync(s_pause).ConfigureAwait(false);
            document = await operation.GetAsync<CaptainDocument>(resource.Get(document.Id)).ConfigureAwait(false);
        }
        if (document.Status == CaptainDocumentStatus.InProgress)
            operation.Warning($"Document {document.Id} is still being read.");
        return document;
    }
}
