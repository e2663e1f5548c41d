using System;
using System.IO;
using System.Linq;
using System.Text;
using Chatwoot;

namespace ChatwootPS.Application.Messages;

/// <summary>What a file from a customer is called on disk: its name is the sender's, and may be anything.</summary>
internal static class AttachmentFile
{
    // What neither Windows nor Linux has in names; not asked of the system, so that a name is the same on both.
    private const string Forbidden = "<>:\"/\\|?*";
    private const int MostBytes = 200;

    /// <summary>
    /// The attachment's id, then the sender's name of the file without what is dangerous or impossible somewhere. The id keeps
    /// names apart, and makes none of them a device of Windows.
    /// </summary>
    public static string NameOf(Attachment attachment, Uri address)
    {
        string name = Uri.UnescapeDataString(address.Segments.LastOrDefault() ?? "").Trim('/');
        if (name.Length == 0)
            name = (attachment.FileType ?? "file") + (string.IsNullOrEmpty(attachment.Extension) ? "" : "." + attachment.Extension);
        var safe = new StringBuilder();
        foreach (char c in name)
        {
            // Marks that turn the direction of writing make 'exe.jpg' of 'gpj.exe'.
            bool isOdd = Forbidden.IndexOf(c) >= 0 || char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format;
            safe.Append(isOdd ? '_' : c);
        }
        return $"{attachment.Id}-{Shortened(safe.ToString().TrimEnd('.', ' '))}";
    }

    private static string Shortened(string name)
    {
        string extension = Path.GetExtension(name);
        if (Encoding.UTF8.GetByteCount(extension) > MostBytes / 4)
            extension = "";
        string stem = name.Substring(0, name.Length - extension.Length);
        while (Encoding.UTF8.GetByteCount(stem) + Encoding.UTF8.GetByteCount(extension) > MostBytes)
            stem = stem.Substring(0, stem.Length - (char.IsLowSurrogate(stem[stem.Length - 1]) ? 2 : 1));
        return stem + extension;
    }
}
