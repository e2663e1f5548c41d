using System;
using System.Linq;
using System.Net.Mail;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

internal static class AccountResource
{
    private const string Path = "/api/v1/accounts/{account_id}";
    private const int ShortestResolve = 10;
    private const int LongestResolve = 1_439_856;
    private const int LongestAddress = 100;

    private static readonly string[] FreeKeys = ["website", "industry", "company_size", "timezone", "referral_source", "user_role"];

    public static void Map(Routes routes)
    {
        routes.Get(Path, Show);
        routes.Update(Path, Update);
        routes.Post(Path + "/update_active_at", UpdateActiveAt);
        routes.Get(Path + "/cache_keys", CacheKeys);
        routes.Update(Path + "/onboarding", Onboard);
        routes.Get(Path + "/onboarding/help_center_generation", HelpCenterGeneration);
    }

    private static Answer Show(Call call)
    {
        var json = AccountJson.Account(call.Account);
        json["latest_chatwoot_version"] = null;
        json["subscribed_features"] = new JsonArray();
        return Answer.Ok(json);
    }

    private static Answer Update(Call call)
    {
        call.RequireAdministrator();
        var account = call.Account;
        var fields = call.Fields;
        var name = fields.TryText("name", out var text) ? text : account.Name;
        var domain = fields.TryText("domain", out text) ? text : account.Domain;
        var supportEmail = fields.TryText("support_email", out text) ? text : account.SupportEmail;
        var locale = fields.TryChoice("locale", Locales.All, out text) ? text : account.Locale;
        var settings = ReadSettings(fields);

        var validation = new Validation();
        CheckBasics(validation, name, domain, supportEmail);
        CheckSettings(validation, settings);
        validation.Check();
        if (supportEmail?.Length > LongestAddress)
        {
            throw Refusal.Crash();
        }

        var before = Audited(account);
        account.Name = name!;
        account.Locale = locale;
        account.Domain = domain;
        account.SupportEmail = supportEmail;
        foreach (var (key, value) in settings)
        {
            account.Settings[key] = value?.DeepClone();
        }

        ApplyFreeKeys(account, fields);
        call.Audit("update", "Account", account.Id, AuditLogResource.Differences(before, Audited(account)));
        return Answer.Ok(AccountJson.Account(account));
    }

    private static JsonObject Audited(Account account) => new()
    {
        ["name"] = account.Name,
        ["locale"] = Array.IndexOf(Locales.All, account.Locale),
        ["domain"] = account.Domain,
        ["support_email"] = account.SupportEmail,
        ["settings"] = account.Settings.Copy(),
        ["custom_attributes"] = account.CustomAttributes.Copy(),
    };

    /// <summary>What platform accounts must fulfil as well.</summary>
    public static void CheckBasics(Validation validation, string? name, string? domain, string? supportEmail)
    {
        validation.Present("name", name);
        validation.Short("name", name);
        validation.AtMost("domain", domain, LongestAddress);
        if (!string.IsNullOrEmpty(supportEmail) && !MailAddress.TryCreate(supportEmail, out _))
        {
            validation.Add("support_email", "Support email is not a valid email address");
        }
    }

    private static JsonObject ReadSettings(Fields fields)
    {
        var settings = new JsonObject();
        foreach (var key in (string[])["auto_resolve_after", "auto_resolve_message", "auto_resolve_ignore_waiting", "audio_transcriptions", "auto_resolve_label"])
        {
            if (fields.Has(key))
            {
                settings[key] = fields.Source[key]?.DeepClone();
            }
        }

        if (fields.List("conversation_required_attributes") is { } required)
        {
            settings["conversation_required_attributes"] = required.DeepClone();
        }

        return settings;
    }

    /// <summary>The settings are checked against a schema, whose words for a wrong type are these.</summary>
    private static void CheckSettings(Validation validation, JsonObject settings)
    {
        foreach (var (key, value) in settings)
        {
            var kind = value?.GetValueKind();
            var fits = key switch
            {
                _ when kind is null => true,
                "auto_resolve_after" => kind == JsonValueKind.Number && value!.AsValue().TryGetValue<long>(out _),
                "auto_resolve_message" or "auto_resolve_label" => kind == JsonValueKind.String,
                "conversation_required_attributes" => true,
                _ => kind is JsonValueKind.True or JsonValueKind.False,
            };
            if (!fits)
            {
                validation.Add(key, $"{Validation.Human(key)} must be of type type");
            }
            else if (key == "auto_resolve_after" && value is not null)
            {
                CheckResolve(validation, value.GetValue<long>());
            }
        }
    }

    private static void CheckResolve(Validation validation, long minutes)
    {
        if (minutes < ShortestResolve)
        {
            validation.Add("auto_resolve_after", $"Auto resolve after must be greater than or equal to {ShortestResolve}");
        }
        else if (minutes > LongestResolve)
        {
            validation.Add("auto_resolve_after", $"Auto resolve after must be less than or equal to {LongestResolve}");
        }
    }

    private static void ApplyFreeKeys(Account account, Fields fields)
    {
        foreach (var key in FreeKeys.Where(fields.Has))
        {
            account.CustomAttributes[key] = fields.Source[key]?.DeepClone();
        }
    }

    private static Answer UpdateActiveAt(Call call)
    {
        call.Membership!.ActiveAt = call.Now;
        return Answer.Empty();
    }

    private static Answer CacheKeys(Call call) => Answer.Cached(
        new JsonObject { ["cache_keys"] = AccountJson.CacheKeys(call.Account) },
        "max-age=10, private, stale-while-revalidate=300");

    private static Answer Onboard(Call call)
    {
        call.RequireAdministrator();
        var fields = call.Fields;
        var name = fields.TryText("name", out var text) ? text : call.Account.Name;
        var locale = fields.TryChoice("locale", Locales.All, out text) ? text : call.Account.Locale;
        var validation = new Validation();
        CheckBasics(validation, name, call.Account.Domain, call.Account.SupportEmail);
        validation.Check();
        call.Account.Name = name!;
        call.Account.Locale = locale;
        ApplyFreeKeys(call.Account, fields);
        return Answer.Ok(AccountJson.Account(call.Account));
    }

    private static Answer HelpCenterGeneration(Call call)
    {
        call.RequireAdministrator();
        return Answer.Ok(new JsonObject { ["generation_id"] = null, ["state"] = null, ["articles_count"] = 0, ["categories_count"] = 0 });
    }
}

/// <summary>The languages an account may have, in the order of their numbers.</summary>
internal static class Locales
{
    public static string[] All { get; } =
    [
        "en", "ar", "nl", "fr", "de", "it", "ja", "ko", "pt", "ru", "es", "ml", "ca", "el", "pt_BR", "ro", "ta", "fa", "zh_TW", "vi", "da", "tr",
        "cs", "fi", "id", "sv", "hu", "no", "zh_CN", "pl", "sk", "uk", "th", "lv", "is", "he", "lt", "sr", "bg", "et",
    ];
}
