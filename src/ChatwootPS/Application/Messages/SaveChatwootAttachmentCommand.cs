using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Messages;

/// <summary>
/// Saves the files of messages to disk, several at once. A file is called by the attachment's id and its own name, without
/// characters that a system does not have; what is there already is not fetched again. Files are fetched without a token.
/// </summary>
/// <example>
/// <code>Get-ChatwootAttachment 4711 | Save-ChatwootAttachment -Path ./files</code>
/// Saves all files of a conversation.
/// </example>
/// <example>
/// <code>Get-ChatwootMessage 4711 -MessageType Incoming | Save-ChatwootAttachment -Path D:\archive -ThrottleLimit 8</code>
/// Saves what the customer sent.
/// </example>
[Cmdlet(VerbsData.Save, "ChatwootAttachment", DefaultParameterSetName = "Attachment", SupportsShouldProcess = true)]
[OutputType(typeof(FileInfo))]
public sealed class SaveChatwootAttachmentCommand : OperationCmdlet
{
    /// <summary>The attachments, as Get-ChatwootAttachment and Get-ChatwootContactAttachment give them.</summary>
    [Parameter(ParameterSetName = "Attachment", Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public Attachment[] Attachment { get; set; } = [];

    /// <summary>Messages whose attachments are saved; those without one are passed over.</summary>
    [Parameter(ParameterSetName = "Message", Mandatory = true, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    public Message[] Message { get; set; } = [];

    /// <summary>The folder; it is made where it is missing. By default the current location.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    public string Path { get; set; } = ".";

    /// <summary>Fetches files again that are there already.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>How many files may be under way at once; the output keeps the order of the input.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public override int ThrottleLimit { get; set; } = 4;

    private protected override void Process()
    {
        if (ParameterSetName == "Attachment")
        {
            foreach (Attachment attachment in Attachment)
                ForInput(attachment, () => QueueFile(attachment, SessionFor(attachment)));
            return;
        }
        foreach (Message message in Message)
            foreach (Attachment attachment in message.Attachments ?? new List<Attachment>())
                ForInput(attachment, () => QueueFile(attachment, SessionFor(message)));
    }

    private void QueueFile(Attachment attachment, ChatwootSession session)
    {
        if (attachment.FileType is "location" or "contact" or "fallback" or "embed")
        {
            WriteVerbose($"Attachment {attachment.Id} is no file but a {attachment.FileType}.");
            return;
        }
        if (!Uri.TryCreate(attachment.DataUrl, UriKind.Absolute, out Uri? address) || address.Scheme is not ("http" or "https"))
            throw ErrorRecords.InvalidInput($"Attachment {attachment.Id} has no address to be fetched from.", "The server may still be working on it: read the message anew.");
        string folder = SessionState.Path.GetUnresolvedProviderPathFromPSPath(Path, out ProviderInfo provider, out _);
        if (provider.Name != "FileSystem")
            throw ErrorRecords.InvalidInput($"'{Path}' is not in the file system.", "Give the path of a folder.");
        string file = System.IO.Path.Combine(folder, AttachmentFile.NameOf(attachment, address));
        if (!Force && File.Exists(file) && (attachment.FileSize is not { } size || new FileInfo(file).Length == size))
        {
            WriteVerbose($"'{file}' is there already.");
            Queue(attachment, session, operation =>
            {
                operation.Write(new FileInfo(file));
                return Task.CompletedTask;
            });
            return;
        }
        if (ShouldProcess(file, $"Save attachment {attachment.Id}"))
            Queue(attachment, session, operation => SaveAsync(operation, address, file), key: file);
    }

    private static async Task SaveAsync(Operation operation, Uri address, string file)
    {
        byte[] content = await operation.DownloadAsync(address).ConfigureAwait(false);
        string part = file + ".part";
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(file)!);
            using (var source = new MemoryStream(content))
            using (var target = new FileStream(part, FileMode.Create, FileAccess.Write, FileShare.None))
                await source.CopyToAsync(target).ConfigureAwait(false);
            // A file of the final name is whole.
            File.Delete(file);
            File.Move(part, file);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            throw new ChatwootApiException(ErrorReason.InvalidInput, $"'{file}' cannot be written: {failure.Message}", failure) { RecommendedAction = "Give another -Path." };
        }
        operation.Write(new FileInfo(file));
    }
}
