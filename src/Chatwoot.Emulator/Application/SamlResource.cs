using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

/// <summary>Signing in at an identity provider of the account's own; nobody really does.</summary>
internal static class SamlResource
{
    private const string Path = "/api/v1/accounts/{account_id}/saml_settings";

    public static void Map(Routes routes)
    {
        routes.Get(Path, Show);
        routes.Post(Path, Create);
        routes.Update(Path, Update);
        routes.Delete(Path, Delete);
    }

    private static Answer Show(Call call)
    {
        Require(call);
        return Answer.Ok(Render(call));
    }

    private static Answer Create(Call call)
    {
        Require(call);
        return call.Account.Saml is null ? Update(call) : throw new Refusal(Answer.Framework(422));
    }

    private static Answer Update(Call call)
    {
        Require(call);
        var fields = call.Wrapped("saml_settings");
        var saved = call.Account.Saml;
        var wanted = new SamlSettings
        {
            SsoUrl = fields.TryText("sso_url", out var text) ? text : saved?.SsoUrl,
            Certificate = fields.TryText("certificate", out text) ? text : saved?.Certificate,
            IdpEntityId = fields.TryText("idp_entity_id", out text) ? text : saved?.IdpEntityId,
            SpEntityId = (fields.TryText("sp_entity_id", out text) ? text : saved?.SpEntityId) ?? call.Url($"saml/sp/{call.Account.Id}"),
            RoleMappings = fields.Object("role_mappings")?.Copy() ?? saved?.RoleMappings ?? [],
            CreatedAt = saved?.CreatedAt ?? call.Now,
            UpdatedAt = call.Now,
            Id = saved?.Id ?? 0,
        };
        Check(wanted);
        wanted.Id = saved?.Id ?? call.World.Sequences.Saml.Next();
        call.Account.Saml = wanted;
        SetProvider(call, "saml");
        return Answer.Ok(Render(call));
    }

    private static Answer Delete(Call call)
    {
        Require(call);
        call.Account.Saml = null;
        SetProvider(call, "email");
        return Answer.NoContent();
    }

    /// <summary>The feature is looked at before the role.</summary>
    private static void Require(Call call)
    {
        if (!call.Account.Features.Contains("saml"))
        {
            throw Refusal.Error(403, "SAML feature not enabled for this account");
        }

        call.RequireAdministrator();
    }

    private static void SetProvider(Call call, string provider) => call.Later(() =>
    {
        foreach (var member in call.Account.Members.Values)
        {
            member.User.Provider = provider;
        }
    });

    private static void Check(SamlSettings settings)
    {
        var faults = new List<string>();
        Present("Sso url", settings.SsoUrl);
        Present("Certificate", settings.Certificate);
        Present("Idp entity", settings.IdpEntityId);
        if (!string.IsNullOrWhiteSpace(settings.Certificate) && Fingerprint(settings.Certificate) is null)
        {
            faults.Add("Certificate Translation missing: en.errors.account_saml_settings.invalid_certificate");
        }

        if (faults.Count > 0)
        {
            throw new Refusal(Answer.Refused(422, new JsonObject { ["errors"] = Lists.Of(faults) }));
        }

        void Present(string name, string? value)
        {
            if (string.IsNullOrWhiteSpace(value))
            {
                faults.Add($"{name} can't be blank");
            }
        }
    }

    private static string? Fingerprint(string certificate)
    {
        try
        {
            using var read = X509Certificate2.CreateFromPem(certificate);
            return string.Join(':', Convert.ToHexString(read.GetCertHash(HashAlgorithmName.SHA1)).Chunk(2).Select(pair => new string(pair)));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private static JsonObject Render(Call call)
    {
        var settings = call.Account.Saml;
        return new JsonObject
        {
            ["id"] = settings?.Id,
            ["account_id"] = call.Account.Id,
            ["sso_url"] = settings?.SsoUrl,
            ["certificate"] = settings?.Certificate,
            ["fingerprint"] = settings is null ? null : Fingerprint(settings.Certificate!),
            ["idp_entity_id"] = settings?.IdpEntityId,
            ["sp_entity_id"] = settings?.SpEntityId,
            ["role_mappings"] = settings?.RoleMappings.Copy() ?? [],
            ["created_at"] = settings?.CreatedAt.Iso(),
            ["updated_at"] = settings?.UpdatedAt.Iso(),
        };
    }
}
