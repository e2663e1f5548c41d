using System;
using System.Collections.Generic;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Messages;

/// <summary>Uploads files ahead of what they will belong to: messages, macros, automation rules, portals. The server takes 60 an hour and account.</summary>
/// <example>
/// <code>$logo = Publish-ChatwootFile ./logo.png; Send-ChatwootMessage 4711 'Our new logo' -BlobId $logo.BlobId</code>
/// Uploads a file once, and sends it.
/// </example>
/// <example>
/// <code>Publish-ChatwootFile -ExternalUrl https://contoso.com/banner.jpg</code>
/// Has the server fetch a picture.
/// </example>
[Cmdlet(VerbsData.Publish, "ChatwootFile", DefaultParameterSetName = "Path", SupportsShouldProcess = true)]
[OutputType(typeof(UploadedFile))]
[Serves("POST /api/v1/accounts/{account_id}/upload")]
public sealed class PublishChatwootFileCommand : OperationCmdlet
{
    private const string UploadPath = "api/v1/accounts/{account}/upload";

    /// <summary>The files; wildcards allowed. Any type will do.</summary>
    [Parameter(ParameterSetName = "Path", Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("FullName", "PSPath")]
    [ValidateNotNullOrEmpty]
    public string[] Path { get; set; } = [];

    /// <summary>The address of a picture or video on a public host, which the server fetches.</summary>
    [Parameter(ParameterSetName = "ExternalUrl", Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public Uri[] ExternalUrl { get; set; } = [];

    private protected override void Process()
    {
        foreach (string path in Path)
            ForInput(path, () =>
            {
                foreach (FileContent file in UploadFile.Find(this, path))
                    QueueUpload(path, file.ToString(), "attachment", file);
            });
        foreach (Uri url in ExternalUrl)
            ForInput(url, () => QueueUpload(url, Checked(url), "external_url", url.OriginalString));
    }

    private static string Checked(Uri url) => url.IsAbsoluteUri && (url.Scheme is "http" or "https") && !url.IsLoopback
        ? url.OriginalString
        : throw ErrorRecords.InvalidInput($"'{url}' is no address the server could fetch.", "Give an address of a public host that begins with https:// or http://.");

    private void QueueUpload(object target, string name, string field, object value)
    {
        ChatwootSession session = SessionFor();
        if (!Approves(name, "Upload"))
            return;
        var request = new ApiRequest(ApiFamily.Application, "POST", UploadPath) { Body = new Dictionary<string, object?> { [field] = value } };
        Queue(target, session, async operation => operation.Write(await operation.GetAsync<UploadedFile>(request).ConfigureAwait(false)));
    }
}
