using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Notifications;

/// <summary>The one setting a user has in an account.</summary>
internal static class NotificationSettings
{
    private const string Path = "api/v1/accounts/{account}/notification_settings";

    public static Task<NotificationSetting> ReadAsync(Operation operation) =>
        operation.GetAsync<NotificationSetting>(new ApiRequest(ApiFamily.Application, "GET", Path));

    /// <summary>Both lists: one that is left out would be emptied.</summary>
    public static Task<NotificationSetting> WriteAsync(Operation operation, IEnumerable<string> email, IEnumerable<string> push) =>
        operation.GetAsync<NotificationSetting>(new ApiRequest(ApiFamily.Application, "PATCH", Path)
        {
            Body = new Dictionary<string, object?>
            {
                ["notification_settings"] = new Dictionary<string, object?>
                {
                    ["selected_email_flags"] = email.Cast<object?>().ToList(),
                    ["selected_push_flags"] = push.Cast<object?>().ToList(),
                },
            },
        });
}
