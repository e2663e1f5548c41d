using System.Collections.Generic;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class SamlTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/saml_settings", "Get-ChatwootSamlSetting"),
        new("POST A/saml_settings", "Set-ChatwootSamlSetting") { Root = "saml_settings" },
    ];
}
