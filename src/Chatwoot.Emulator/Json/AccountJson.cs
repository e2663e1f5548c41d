using System.Globalization;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Json;

internal static class AccountJson
{
    /// <summary>Shown with null when never set.</summary>
    private static readonly string[] BillingKeys = ["plan_name", "subscribed_quantity", "subscription_status", "subscription_ends_on"];

    /// <summary>Shown only when set; other attributes stay hidden, the user's role among them.</summary>
    private static readonly string[] OptionalKeys =
    [
        "website", "industry", "company_size", "timezone", "logo", "referral_source", "brand_info", "onboarding_step",
        "help_center_generation_id", "marked_for_deletion_at", "marked_for_deletion_reason",
    ];

    /// <summary>The account of the application API.</summary>
    public static JsonObject Account(Account account)
    {
        var json = new JsonObject
        {
            ["settings"] = account.Settings.Copy(),
            ["created_at"] = account.CreatedAt.Iso(),
            ["domain"] = account.Domain,
            ["features"] = Features(account),
            ["id"] = account.Id,
            ["locale"] = account.Locale,
            ["name"] = account.Name,
            ["support_email"] = SupportEmail(account),
            ["status"] = account.Status,
            ["cache_keys"] = CacheKeys(account),
        };
        if (account.CustomAttributes.Count > 0)
        {
            json["custom_attributes"] = CustomAttributes(account);
        }

        return json;
    }

    /// <summary>The account of the platform API.</summary>
    public static JsonObject PlatformAccount(Account account) => new()
    {
        ["id"] = account.Id,
        ["name"] = account.Name,
        ["locale"] = account.Locale,
        ["domain"] = account.Domain,
        ["support_email"] = SupportEmail(account),
        ["features"] = Features(account),
        ["custom_attributes"] = account.CustomAttributes.Copy(),
        ["limits"] = account.Limits.Copy(),
        ["status"] = account.Status,
    };

    public static JsonObject CacheKeys(Account account)
    {
        var keys = new JsonObject();
        foreach (var key in (string[])["label", "inbox", "team"])
        {
            keys[key] = account.CacheTimes.TryGetValue(key, out var time) ? time.Unix().ToString(CultureInfo.InvariantCulture) : "0000000000";
        }

        return keys;
    }

    /// <summary>A blank address would fall back to the installation's, which the emulator has none of.</summary>
    private static string? SupportEmail(Account account) => string.IsNullOrWhiteSpace(account.SupportEmail) ? null : account.SupportEmail;

    private static JsonObject Features(Account account)
    {
        var features = new JsonObject();
        foreach (var feature in account.Features)
        {
            features[feature] = true;
        }

        return features;
    }

    private static JsonObject CustomAttributes(Account account)
    {
        var shown = new JsonObject();
        foreach (var key in BillingKeys)
        {
            shown[key] = account.CustomAttributes[key]?.DeepClone();
        }

        foreach (var key in OptionalKeys)
        {
            if (account.CustomAttributes[key] is { } value)
            {
                shown[key] = value.DeepClone();
            }
        }

        return shown;
    }
}
