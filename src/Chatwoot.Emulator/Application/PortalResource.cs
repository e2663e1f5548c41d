using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

internal static partial class PortalResource
{
    public const string Path = "/api/v1/accounts/{account_id}/portals";

    private static readonly string[] Columns = ["name", "slug", "color", "custom_domain", "header_text", "homepage_link", "page_title", "archived", "config"];

    private static readonly string[] Socials = ["facebook", "x", "instagram", "linkedin", "youtube", "tiktok", "github", "whatsapp"];

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Get(Path + "/{id}", call => Answer.Ok(call.Portal(Find(call), counted: true, call.Fields.Text("locale"))));
        routes.Post(Path, Create);
        routes.Update(Path + "/{id}", Update);
        routes.Delete(Path + "/{id}", Delete);
        routes.Map("PATCH", Path + "/{id}/archive", _ => throw Refusal.Crash(), patchOnly: true);
        routes.Delete(Path + "/{id}/logo", DeleteLogo);
        routes.Post(Path + "/{id}/send_instructions", SendInstructions);
        routes.Get(Path + "/{id}/ssl_status", SslStatus);
    }

    /// <summary>The portal above categories and articles, which answer 404 where there is none.</summary>
    public static Portal Parent(Call call, string segment) => BySlug(call, segment) ?? throw Refusal.NotFound();

    /// <summary>The model a text of numbers is keyed by: positions by id.</summary>
    public static IEnumerable<(long Id, long Position)> Positions(Call call) =>
        (call.Params["positions_hash"] as JsonObject ?? []).Select(pair => (Call.LeadingId(pair.Key), (long)(JsonText.LeadingNumber(Fields.AsText(pair.Value) ?? "") ?? 0)));

    private static Portal? BySlug(Call call, string segment = "id") => call.Account.HelpCenter.Portals.FirstOrDefault(portal => portal.Slug == call.Segment(segment));

    private static Portal Find(Call call) => BySlug(call) ?? throw Refusal.Crash();

    private static Answer List(Call call)
    {
        var portals = call.Account.HelpCenter.Portals.Select(portal => (JsonNode)call.Portal(portal)).ToArray();
        return Answer.Ok(new JsonObject
        {
            ["payload"] = new JsonArray(portals),
            ["meta"] = new JsonObject { ["current_page"] = call.Page(25).Echo, ["portals_count"] = portals.Length },
        });
    }

    private static Answer Create(Call call)
    {
        call.RequireAdministrator();
        var portal = new Portal();
        Apply(call, portal, call.Wrapped("portal", Columns));
        call.Account.HelpCenter.Portals.Add(portal);
        return Answer.Ok(call.Portal(portal));
    }

    private static Answer Update(Call call)
    {
        var portal = Find(call);
        call.RequireAdministrator();
        var isEmpty = !call.Params.ContainsKey("portal") && !Columns.Any(call.Parameters.Body.ContainsKey);
        Apply(call, portal, isEmpty ? new Fields([]) : call.Wrapped("portal", Columns));
        return Answer.Ok(call.Portal(portal));
    }

    private static Answer Delete(Call call)
    {
        var portal = Find(call);
        call.RequireAdministrator();
        var book = call.Account.HelpCenter;
        book.Portals.Remove(portal);
        foreach (var category in book.Categories.Where(category => category.Portal == portal).ToArray())
        {
            book.Categories.Remove(category);
        }

        foreach (var article in book.Articles.Where(article => article.Portal == portal).ToArray())
        {
            book.Articles.Remove(article);
        }

        return Answer.Empty();
    }

    private static Answer DeleteLogo(Call call)
    {
        var portal = Find(call);
        call.RequireAdministrator();
        portal.Logo = null;
        return Answer.Empty();
    }

    private static Answer SendInstructions(Call call)
    {
        var portal = Find(call);
        call.RequireAdministrator();
        var email = call.Fields.Text("email");
        throw string.IsNullOrWhiteSpace(email) ? Refusal.Error(422, "Email is required")
            : !email.Contains('@', StringComparison.Ordinal) ? Refusal.Error(422, "Invalid email format")
            : string.IsNullOrEmpty(portal.CustomDomain) ? Refusal.Error(422, "Custom domain is not configured")
            : new Refusal(Answer.Ok(new JsonObject { ["message"] = "Instructions sent successfully" }));
    }

    /// <summary>The installation has no account at the provider that makes the certificates.</summary>
    private static Answer SslStatus(Call call) =>
        throw (string.IsNullOrEmpty(Find(call).CustomDomain)
            ? Refusal.Error(422, "Custom domain is not configured")
            : new Refusal(Answer.Refused(422, new JsonObject { ["error"] = new JsonArray("Cloudflare API token or zone ID not found") })));

    private static void Apply(Call call, Portal portal, Fields fields)
    {
        string? Read(string key, string? present) => fields.TryText(key, out var text) ? text : present;
        var name = Read("name", portal.Name);
        var slug = Read("slug", portal.Slug);
        var color = Read("color", portal.Color);
        var domain = NullIfEmpty(Read("custom_domain", portal.CustomDomain));
        var config = fields.Object("config") ?? [];
        var defaultLocale = Fields.AsText(config["default_locale"]) ?? portal.DefaultLocale;
        var allowed = Texts(config, "allowed_locales") is { } sent ? sent.Count == 0 ? [defaultLocale] : sent : portal.AllowedLocales;
        var drafts = Texts(config, "draft_locales") ?? portal.DraftLocales;
        var layout = Fields.AsText(config["layout"]) ?? portal.Layout;

        var others = call.World.Accounts.SelectMany(account => account.HelpCenter.Portals).Where(other => other != portal).ToList();
        var validation = new Validation();
        validation.Present("name", name);
        validation.Present("slug", slug);
        Check(validation, others.Any(other => other.Slug == slug), "slug", "Slug has already been taken");
        Check(validation, domain is not null && others.Any(other => other.CustomDomain == domain), "custom_domain", "Custom domain has already been taken");
        Check(validation, !string.IsNullOrEmpty(color) && !ColorPattern().IsMatch(color), "color", "Color is invalid");
        Check(validation, layout is not ("classic" or "documentation"), "layout", "Layout must be of type enum");
        Check(validation, drafts.Contains(defaultLocale), "config", "Config default locale cannot be drafted.");
        validation.Check();

        portal.Name = name!;
        portal.Slug = slug!;
        portal.Color = color;
        portal.CustomDomain = domain;
        portal.HeaderText = Read("header_text", portal.HeaderText);
        portal.HomepageLink = NullIfEmpty(Read("homepage_link", portal.HomepageLink));
        portal.PageTitle = Read("page_title", portal.PageTitle);
        portal.Archived = fields.TryBoolean("archived", out var archived) ? archived ?? false : portal.Archived;
        (portal.DefaultLocale, portal.AllowedLocales, portal.DraftLocales, portal.Layout) = (defaultLocale, allowed, drafts, layout);
        portal.SocialProfiles = config["social_profiles"] is JsonObject profiles ? Only(profiles, Socials) : portal.SocialProfiles;
        portal.LocaleTranslations = config["locale_translations"] is JsonObject translations ? translations.Copy() : portal.LocaleTranslations;
        ApplyInbox(call, portal);
        if (call.World.Blobs.Find(call.Fields.Text("blob_id") ?? "") is { } file)
        {
            portal.Logo = (call.World.Sequences.HelpCenter.Logos.Next(), file);
        }
    }

    private static void ApplyInbox(Call call, Portal portal)
    {
        if (!call.Params.ContainsKey("inbox_id"))
        {
            return;
        }

        var text = call.Fields.Text("inbox_id");
        var inbox = string.IsNullOrEmpty(text) ? null : call.Account.Inboxes.Find(Call.LeadingId(text)) ?? throw Refusal.NotFound();
        portal.Inbox = inbox is null or { Channel: WebsiteChannel } ? inbox : portal.Inbox;
    }

    private static void Check(Validation validation, bool failed, string attribute, string sentence)
    {
        if (failed)
        {
            validation.Add(attribute, sentence);
        }
    }

    private static List<string>? Texts(JsonObject config, string key) => (config[key] as JsonArray)?.Select(Fields.AsText).OfType<string>().Where(text => text.Length > 0).ToList();

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static JsonObject Only(JsonObject source, string[] keys)
    {
        var kept = new JsonObject();
        foreach (var key in keys.Where(source.ContainsKey))
        {
            kept[key] = source[key]?.DeepClone();
        }

        return kept;
    }

    [GeneratedRegex("^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})\\z")]
    private static partial Regex ColorPattern();
}
