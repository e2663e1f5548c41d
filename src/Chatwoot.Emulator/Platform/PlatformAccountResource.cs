using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Platform;

internal static class PlatformAccountResource
{
    private const string Path = "/platform/api/v1/accounts";
    private const int LongestAddress = 100;

    private static readonly string[] Statuses = ["active", "suspended"];

    private static readonly string[] Limits = ["agents", "inboxes", "captain_responses", "captain_documents", "emails"];

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Post(Path, Create);
        routes.Get(Path + "/{id}", call => Answer.Ok(AccountJson.PlatformAccount(call.PermissibleAccount("id"))));
        routes.Update(Path + "/{id}", Update);
        routes.Delete(Path + "/{id}", Delete);
        routes.Post(Path + "/{account_id}/email_channel_migrations", Migrate);
    }

    private static Answer List(Call call)
    {
        var list = new JsonArray();
        foreach (var id in call.App!.Accounts.Order())
        {
            // A permission outlives its account and breaks the list for good.
            list.Add(AccountJson.PlatformAccount(call.World.Accounts.Find(id) ?? throw Refusal.Crash()));
        }

        return Answer.Ok(list);
    }

    private static Answer Create(Call call)
    {
        // Not made before its fields are known to be good; the features come after, as in Chatwoot.
        var draft = AccountDraft.Read(call, null);
        var account = call.World.AddAccount(draft.Name!);
        draft.Apply(account);
        SetFeatures(call, account);
        call.App!.Accounts.Add(account.Id);
        return Answer.Ok(AccountJson.PlatformAccount(account));
    }

    private static Answer Update(Call call)
    {
        var account = call.PermissibleAccount("id");
        AccountDraft.Read(call, account).Apply(account);
        SetFeatures(call, account);
        return Answer.Ok(AccountJson.PlatformAccount(account));
    }

    private static Answer Delete(Call call)
    {
        var account = call.PermissibleAccount("id");
        call.World.Accounts.Remove(account);
        return Answer.Empty();
    }

    private static Answer Migrate(Call call)
    {
        var account = call.PermissibleAccount("account_id");
        if (!call.World.MigratesEmailChannels)
        {
            throw Refusal.Error(403, "Email channel migration is not enabled");
        }

        if (call.Params["migrations"] is not JsonArray { Count: > 0 } migrations)
        {
            throw Refusal.Error(422, "Missing migrations parameter");
        }

        if (migrations.Count > 25)
        {
            throw Refusal.Error(422, "Too many migrations (max 25)");
        }

        var results = new JsonArray();
        foreach (var migration in migrations)
        {
            results.Add(MigrateOne(call, account, new Fields((JsonObject)migration!)));
        }

        return Answer.Ok(new JsonObject { ["results"] = results });
    }

    private static JsonObject MigrateOne(Call call, Account account, Fields fields)
    {
        var (email, provider) = (fields.Text("email"), fields.Text("provider"));
        var (name, server) = provider switch
        {
            "google" => ("Migrated Google: ", "imap.gmail.com"),
            "microsoft" => ("Migrated Microsoft: ", "outlook.office365.com"),
            _ => (null, null),
        };
        if (name is null || string.IsNullOrEmpty(email))
        {
            return new JsonObject { ["email"] = email, ["status"] = "error", ["message"] = $"Unsupported provider: {provider}" };
        }

        if (account.Inboxes.Any(inbox => inbox.Channel is EmailChannel channel && channel.Email == email))
        {
            return new JsonObject { ["email"] = email, ["status"] = "error", ["message"] = "Validation failed: Email has already been taken" };
        }

        var mailbox = call.World.NewEmailChannel(email);
        mailbox.Mail["imap_enabled"] = fields.TryBoolean("imap_enabled", out var enabled) ? enabled : true;
        mailbox.Mail["imap_address"] = fields.Text("imap_address") ?? server;
        mailbox.Mail["imap_port"] = fields.Integer("imap_port") ?? 993;
        mailbox.Mail["imap_login"] = fields.Text("imap_login") ?? email;
        var made = account.AddInbox(mailbox, fields.Text("inbox_name") ?? name + email, call.Now);
        return new JsonObject { ["email"] = email, ["inbox_id"] = made.Id, ["channel_id"] = mailbox.Id, ["status"] = "success" };
    }

    /// <summary>Listed features are switched, the others stay; all but false, null and "" switches on.</summary>
    private static void SetFeatures(Call call, Account account)
    {
        foreach (var (name, value) in call.Fields.Object("features") ?? [])
        {
            if (!FeatureNames.All.Contains(name))
            {
                throw Refusal.Crash();
            }

            var off = value is null || value.GetValueKind() == JsonValueKind.False || Fields.AsText(value) is "";
            if (off)
            {
                account.Features.Remove(name);
            }
            else
            {
                account.Features.Add(name);
            }
        }
    }

    private sealed record AccountDraft(string? Name, string? Locale, string? Domain, string? SupportEmail, string? Status, JsonObject? Limits, JsonObject? CustomAttributes)
    {
        public static AccountDraft Read(Call call, Account? account)
        {
            var fields = call.Fields;
            var draft = new AccountDraft(
                fields.TryText("name", out var text) ? text : account?.Name,
                fields.TryChoice("locale", Locales.All, out text) ? text : account is null ? "en" : account.Locale,
                fields.TryText("domain", out text) ? text : account?.Domain,
                fields.TryText("support_email", out text) ? text : account?.SupportEmail,
                fields.TryChoice("status", Statuses, out text) ? text : account is null ? "active" : account.Status,
                fields.Object("limits"),
                fields.Object("custom_attributes"));

            var validation = new Validation();
            AccountResource.CheckBasics(validation, draft.Name, draft.Domain, draft.SupportEmail);
            if (draft.Limits?.Any(limit => !PlatformAccountResource.Limits.Contains(limit.Key)) == true)
            {
                validation.Add("limits", "Limits : Invalid data");
            }

            validation.Check();
            return draft.SupportEmail?.Length > LongestAddress ? throw Refusal.Crash() : draft;
        }

        public void Apply(Account account)
        {
            account.Name = Name!;
            account.Locale = Locale;
            account.Domain = Domain;
            account.SupportEmail = SupportEmail;
            account.Status = Status;
            account.Limits = Limits?.Copy() ?? account.Limits;
            account.CustomAttributes = CustomAttributes?.Copy() ?? account.CustomAttributes;
        }
    }
}

/// <summary>Every feature an account may have.</summary>
internal static class FeatureNames
{
    public static string[] All { get; } =
    [
        "inbound_emails", "channel_email", "channel_facebook", "conversation_unread_counts", "ip_lookup", "disable_branding",
        "email_continuity_on_api_channel", "help_center", "agent_bots", "macros", "agent_management", "team_management", "inbox_management",
        "labels", "custom_attributes", "automations", "canned_responses", "integrations", "voice_recorder", "report_rollup",
        "channel_website", "campaigns", "reports", "crm", "auto_resolve_conversations", "custom_reply_email", "custom_reply_domain",
        "audit_logs", "custom_tools", "message_reply_to", "insert_article_in_reply", "inbox_view", "sla", "help_center_embedding_search",
        "linear_integration", "captain_integration", "custom_roles", "chatwoot_v4", "captain_v1_action_classifier",
        "contact_chatwoot_support_team", "shopify_integration", "search_with_gin", "channel_instagram", "crm_integration", "channel_voice",
        "notion_integration", "captain_integration_v2", "whatsapp_embedded_signup", "whatsapp_campaign", "crm_v2", "assignment_v2",
        "captain_document_auto_sync", "advanced_search", "saml", "advanced_search_indexing", "reply_mailer_migration", "quoted_email_reply",
        "companies", "channel_tiktok", "csat_review_notes", "captain_tasks", "conversation_required_attributes", "advanced_assignment",
    ];
}
