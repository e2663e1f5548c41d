using System.Collections.Generic;
using Chatwoot.Emulator.Tests.Replay;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class ProfileTable
{
    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET /api/v1/profile", "Get-ChatwootProfile"),
        // Changes may be several requests: what comes out is read at the end, and is of a later time than the answer.
        new("PUT /api/v1/profile", "Set-ChatwootProfile") { Root = "profile", Answer = "-", Renames = "ui_settings=UiSetting", Adjust = ReplacingSettings },
        new("DELETE /api/v1/profile/avatar", "Set-ChatwootProfile") { Parameters = "RemoveAvatar", Answer = "-" },
        new("POST /api/v1/profile/availability", "Set-ChatwootProfile") { Root = "profile", Answer = "-", Renames = "account_id=Account" },
        new("POST /api/v1/profile/auto_offline", "Set-ChatwootProfile") { Root = "profile", Answer = "-", Renames = "account_id=Account" },
        new("PUT /api/v1/profile/set_active_account", "Set-ChatwootProfile") { Root = "profile", Answer = "-", Renames = "account_id=ActiveAccount" },
        // Only the token comes out.
        new("POST /api/v1/profile/reset_access_token", "Reset-ChatwootAccessToken") { Parameters = "Force", Answer = "-" },
    ];

    private static void ReplacingSettings(Exchange exchange, Dictionary<string, object?> parameters)
    {
        if (parameters.ContainsKey("UiSetting"))
            parameters["ReplaceUiSetting"] = true;
        // The server compares it with the new password; here there is only one.
        if (exchange.Id != "profile.update.password_mismatch")
            parameters["PasswordConfirmation"] = Invocation.Drop;
    }
}
