using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Saml;

/// <summary>
/// Lets the users of the account sign in at an identity provider of their own, or changes how. Where nothing is set up yet,
/// -SsoUrl, -Certificate and -IdpEntityId are needed, and all users of the account are switched to that way of signing in. Needs an
/// administrator, the enterprise edition and the feature saml.
/// </summary>
/// <example>
/// <code>Set-ChatwootSamlSetting -SsoUrl https://idp.contoso.com/sso -IdpEntityId https://idp.contoso.com -Certificate (Get-Content idp.pem)</code>
/// Sets up signing in at an identity provider.
/// </example>
/// <example>
/// <code>Set-ChatwootSamlSetting -RoleMapping @{ 'support-leads' = 'Administrator'; support = 'Agent' } -PassThru</code>
/// Says which group of the identity provider gets which role.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootSamlSetting", SupportsShouldProcess = true)]
[OutputType(typeof(SamlSetting))]
[Serves("POST /api/v1/accounts/{account_id}/saml_settings", "PATCH /api/v1/accounts/{account_id}/saml_settings")]
public sealed class SetChatwootSamlSettingCommand : OperationCmdlet
{
    private static readonly string[] s_needed = ["sso_url", "certificate", "idp_entity_id"];

    /// <summary>Where the identity provider signs people in: an address with https:// or http://.</summary>
    [Parameter]
    [BodyField]
    public Uri? SsoUrl { get; set; }

    /// <summary>The certificate of the identity provider, as PEM: a text or its lines, -----BEGIN CERTIFICATE----- and all.</summary>
    [Parameter]
    public string[] Certificate { get; set; } = [];

    /// <summary>What the identity provider calls itself.</summary>
    [Parameter]
    [BodyField]
    [ValidateText(@"\S", "a text that is not blank")]
    public string? IdpEntityId { get; set; }

    /// <summary>What Chatwoot calls itself there; by default its address and /saml/sp/ with the id of the account.</summary>
    [Parameter]
    [BodyField]
    [ValidateText(@"\S", "a text that is not blank")]
    public string? SpEntityId { get; set; }

    /// <summary>
    /// Groups of the identity provider, each with Agent, Administrator or the id of a custom role, such as @{ leads = 'Administrator'; readers = 3 }. It
    /// replaces the present ones; @{} for none.
    /// </summary>
    [Parameter]
    [ValidateNotNull]
    public IDictionary? RoleMapping { get; set; }

    /// <summary>Gives out the settings as they are then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForInput(null, () =>
    {
        ChatwootSession session = SessionFor();
        Dictionary<string, object?> fields = CheckedFields(session);
        if (fields.Count == 0)
            throw ErrorRecords.InvalidInput("Nothing to change was given.", "Give at least one of the parameters that set something.");
        if (!Approves($"SAML settings of {session}", "Change how all users of the account sign in"))
            return;
        bool passThru = PassThru;
        Queue(null, session, async operation =>
        {
            // Of two sets of settings the server wants to hear nothing, nor of a change of none.
            bool exists = (await SamlSettings.ReadAsync(operation).ConfigureAwait(false)).Id is not null;
            List<string> missing = exists ? [] : s_needed.Where(name => !fields.ContainsKey(name)).ToList();
            if (missing.Count > 0)
                throw ErrorRecords.InvalidInput("Nothing is set up yet, and more is needed for that.", "Give -SsoUrl, -Certificate and -IdpEntityId.");
            var request = SamlSettings.Request(exists ? "PATCH" : "POST").With(body: new Dictionary<string, object?> { ["saml_settings"] = fields });
            SamlSetting changed = await operation.GetAsync<SamlSetting>(request).ConfigureAwait(false);
            if (passThru)
                operation.Write(changed);
        });
    });

    private Dictionary<string, object?> CheckedFields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = BodyFields(session);
        if (SsoUrl is not null)
        {
            if (!SsoUrl.IsAbsoluteUri || SsoUrl.Scheme is not ("http" or "https"))
                throw ErrorRecords.InvalidInput($"'{SsoUrl}' is no address to sign in at.", "Give one that begins with https://.");
            fields["sso_url"] = SsoUrl.OriginalString;
        }
        if (IsBound(nameof(Certificate)))
            fields["certificate"] = CheckedCertificate(string.Join("\n", Certificate));
        if (RoleMapping is not null)
            fields["role_mappings"] = Mappings(RoleMapping, session);
        return fields;
    }

    private static string CheckedCertificate(string pem)
    {
        Match body = Regex.Match(pem, "-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\\s]+)-----END CERTIFICATE-----");
        try
        {
            // Of no bytes, .NET makes a certificate of nothing.
            using (Read(body.Success ? Convert.FromBase64String(body.Groups[1].Value) : throw new FormatException()))
                return pem;
        }
        catch (Exception failure) when (failure is FormatException or CryptographicException or ArgumentException)
        {
            throw ErrorRecords.InvalidInput("-Certificate is no certificate in PEM form.", "Give the text of a file that begins with -----BEGIN CERTIFICATE-----, such as (Get-Content idp.pem).");
        }
    }

    private static X509Certificate2 Read(byte[] content) =>
#if NET9_0_OR_GREATER
        X509CertificateLoader.LoadCertificate(content);
#else
        new(content);
#endif

    private Dictionary<string, object?> Mappings(IDictionary mapping, ChatwootSession session)
    {
        var mappings = new Dictionary<string, object?>();
        foreach (DictionaryEntry entry in mapping)
            mappings[FieldMap.TextOf(entry.Key)] = Mapping(entry.Value is PSObject wrapped ? wrapped.BaseObject : entry.Value, FieldMap.TextOf(entry.Key), session);
        return mappings;
    }

    private Dictionary<string, object?> Mapping(object? value, string group, ChatwootSession session)
    {
        if (value is AccountRole or string && LanguagePrimitives.TryConvertTo(value, out AccountRole role) && Enum.IsDefined(typeof(AccountRole), role))
            return new Dictionary<string, object?> { ["role"] = role };
        ResourceRef<CustomRole>? custom = value switch
        {
            CustomRole known => new ResourceRef<CustomRole>(known),
            int or long => new ResourceRef<CustomRole>(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture)),
            string text when text.Trim().Length > 0 => new ResourceRef<CustomRole>(text),
            _ => null,
        };
        return custom is not null
            ? new Dictionary<string, object?> { ["custom_role_id"] = CheckedIdOf(custom, session) }
            : throw ErrorRecords.InvalidInput($"-RoleMapping says nothing about the role of '{group}'.", "Give Agent, Administrator, or a custom role by id or name.");
    }
}
