using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.HelpCenter;

/// <summary>What New and Set have in common.</summary>
public abstract class PortalBodyCmdlet : WriteResourceCmdlet<Portal>
{
    private protected const string SlugPattern = @"^[^\s/?#.%]+$";
    private protected const string SlugForm = "one word without blanks, dots and slashes, such as 'user-guide'";

    private static readonly string[] s_profiles = ["facebook", "x", "instagram", "linkedin", "youtube", "tiktok", "github", "whatsapp"];

    /// <summary>The colour, such as '#1f93ff' or '#abc'.</summary>
    [Parameter]
    [BodyField]
    [ValidateText("^#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$", "a colour such as '#1f93ff'")]
    public string? Color { get; set; }

    /// <summary>The host name of the help center, such as 'help.example.com'; '' takes it away. Of an address, the host is taken.</summary>
    [Parameter]
    [AllowNull]
    [AllowEmptyString]
    public string? CustomDomain { get; set; }

    /// <summary>The words above the search box.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? HeaderText { get; set; }

    /// <summary>The address of the web site the pages link to; '' takes it away.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? HomepageLink { get; set; }

    /// <summary>The title browsers show.</summary>
    [Parameter]
    [BodyField]
    [AllowNull]
    [AllowEmptyString]
    public string? PageTitle { get; set; }

    /// <summary>Whether the portal is put away, so that its public pages are not found.</summary>
    [Parameter]
    [BodyField]
    public bool Archived { get; set; }

    /// <summary>The language of visitors who asked for none, such as 'en'; it must be one of the languages.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? DefaultLocale { get; set; }

    /// <summary>The languages, such as 'en', 'pt_BR'. All of them: what is left out goes.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] AllowedLocale { get; set; } = [];

    /// <summary>The languages that are not shown to visitors yet; never the default one. @() shows all.</summary>
    [Parameter]
    [AllowEmptyCollection]
    public string[] DraftLocale { get; set; } = [];

    /// <summary>How the pages look.</summary>
    [Parameter]
    public PortalLayout Layout { get; set; }

    /// <summary>Names in social networks: facebook, x, instagram, linkedin, youtube, tiktok, github, whatsapp. All of them: what is left out goes.</summary>
    [Parameter]
    public IDictionary? SocialProfile { get; set; }

    /// <summary>Texts by language: @{ fr = @{ name = 'Aide'; page_title = 'Aide'; header_text = 'Bonjour' } }. All of them: what is left out goes.</summary>
    [Parameter]
    public IDictionary? LocaleTranslation { get; set; }

    /// <summary>The website inbox whose live chat is shown on the pages, as id, name or object; $null takes it away.</summary>
    [Parameter]
    [AllowNull]
    [ArgumentCompleter(typeof(NameCompleter<Inbox>))]
    public ResourceRef<Inbox>? Inbox { get; set; }

    /// <summary>The path of a picture, 15 MB at most: it is uploaded first.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Logo { get; set; }

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = BodyFields(session);
        if (IsBound(nameof(CustomDomain)))
            fields["custom_domain"] = HostOf(CustomDomain ?? "");
        Dictionary<string, object?> config = Config();
        if (config.Count > 0)
            fields["config"] = config;
        if (Logo is not null)
            fields["logo"] = AvatarFile.Find(this, Logo);
        if (IsBound(nameof(Inbox)))
            fields["inbox_id"] = Inbox is null ? "" : WebsiteInbox(Inbox, session);
        return fields;
    }

    private protected override UpdatePlan PlanCreate(ChatwootSession session, Dictionary<string, object?> fields) => PlanWrite(fields, (_, wrapped) => Task.FromResult(Resource.Create(wrapped)));

    private protected override UpdatePlan PlanUpdate(ChatwootSession session, long id, Dictionary<string, object?> fields)
    {
        Resource<Portal> resource = Resource;
        return PlanWrite(fields, async (operation, wrapped) => (await operation.AddressedAsync(resource, id).ConfigureAwait(false)).Update(id, wrapped));
    }

    /// <summary>The inbox and the logo stand beside the portal in the body, and the logo is uploaded before.</summary>
    private static UpdatePlan PlanWrite(Dictionary<string, object?> fields, Func<Operation, IReadOnlyDictionary<string, object?>, Task<ApiRequest>> request) => async operation =>
    {
        var inner = fields.Where(field => field.Key is not ("logo" or "inbox_id")).ToDictionary(field => field.Key, field => field.Value);
        ApiRequest plain = await request(operation, inner).ConfigureAwait(false);
        var body = plain.Body!.ToDictionary(field => field.Key, field => field.Value);
        if (inner.Count == 0)
            body.Clear();
        if (fields.TryGetValue("inbox_id", out object? inbox))
            body["inbox_id"] = inbox;
        if (fields.TryGetValue("logo", out object? file))
        {
            var upload = new ApiRequest(ApiFamily.Application, "POST", "api/v1/accounts/{account}/upload") { Body = new Dictionary<string, object?> { ["attachment"] = file } };
            ApiAnswer uploaded = await operation.SendAsync(upload).ConfigureAwait(false);
            body["blob_id"] = ((Dictionary<string, object?>)uploaded.Value!)["blob_id"];
        }
        return await operation.GetAsync<Portal>(plain.With(body: body)).ConfigureAwait(false);
    };

    private Dictionary<string, object?> Config()
    {
        var config = new Dictionary<string, object?>();
        if (IsBound(nameof(AllowedLocale)))
            config["allowed_locales"] = PlainValue.From(AllowedLocale, nameof(AllowedLocale));
        if (DefaultLocale is not null)
            config["default_locale"] = DefaultLocale;
        if (IsBound(nameof(DraftLocale)))
            config["draft_locales"] = PlainValue.From(DraftLocale, nameof(DraftLocale));
        if (IsBound(nameof(Layout)))
            config["layout"] = Layout;
        if (SocialProfile is not null)
            config["social_profiles"] = Known(SocialProfile, s_profiles, nameof(SocialProfile));
        if (LocaleTranslation is not null)
            config["locale_translations"] = PlainValue.From(LocaleTranslation, nameof(LocaleTranslation));
        if (DefaultLocale is not null && IsBound(nameof(AllowedLocale)) && !AllowedLocale.Contains(DefaultLocale))
            throw ErrorRecords.InvalidInput($"The default language '{DefaultLocale}' is none of the languages {string.Join(", ", AllowedLocale)}.", "Name it in -AllowedLocale, too.");
        if (DefaultLocale is not null && DraftLocale.Contains(DefaultLocale))
            throw ErrorRecords.InvalidInput($"The default language '{DefaultLocale}' cannot be a draft.", "Leave it out of -DraftLocale.");
        return config;
    }

    private static object? Known(IDictionary values, string[] keys, string parameter)
    {
        foreach (object key in values.Keys)
            if (!keys.Contains(key.ToString()))
                throw ErrorRecords.InvalidInput($"-{parameter}: the server does not know '{key}', and would drop it.", $"It knows {string.Join(", ", keys)}.");
        return PlainValue.From(values, parameter);
    }

    /// <summary>An update stores what was sent as it is, with which no page is found.</summary>
    private static string HostOf(string domain)
    {
        if (domain.Length == 0)
            return domain;
        string address = domain.IndexOf("://", StringComparison.Ordinal) < 0 ? "https://" + domain : domain;
        return Uri.TryCreate(address, UriKind.Absolute, out Uri? uri) && uri.Host.Length > 0 && uri.Host.IndexOf(' ') < 0
            ? uri.Host
            : throw ErrorRecords.InvalidInput($"'{domain}' is no host name.", "Give one such as 'help.example.com'.");
    }

    /// <summary>The server takes the number of an inbox of another kind and does nothing with it.</summary>
    private long WebsiteInbox(ResourceRef<Inbox> reference, ChatwootSession session)
    {
        long id = IdOf(reference, session);
        Inbox inbox = reference.Value ?? Lookup(session, operation => operation.GetAsync<Inbox>(Resources.Inboxes.Get(id)));
        return inbox.ChannelType == "Channel::WebWidget"
            ? id
            : throw ErrorRecords.InvalidInput($"'{inbox}' is no website inbox.", "Only the live chat of a website inbox can be shown in a portal.");
    }
}
