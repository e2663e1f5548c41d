using System.Collections.Generic;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class UploadTable
{
    public static IReadOnlyList<Drive> Drives { get; } = [new("POST A/upload", "Publish-ChatwootFile") { Renames = "attachment=Path" }];
}
