using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

internal static partial class CompanyResource
{
    public const string Path = "/api/v1/accounts/{account_id}/companies";
    private const int PageSize = 25;
    private const int LongestName = 100;
    private const int LongestDescription = 1000;
    private const int LongestValue = 1500;
    private const long LargestNumber = 9_999_999_999;
    private static readonly string[] SortKeys = ["name", "domain", "created_at", "last_activity_at", "contacts_count"];

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Get(Path + "/search", Search);
        routes.Get(Path + "/{id}", Show);
        routes.Post(Path, Create);
        routes.Update(Path + "/{id}", Update);
        routes.Delete(Path + "/{id}", Delete);
        routes.Delete(Path + "/{id}/avatar", DeleteAvatar);
        routes.Post(Path + "/{id}/destroy_custom_attributes", DestroyCustomAttributes);
    }

    /// <summary>The companies of the account; the feature is asked for before anything else.</summary>
    public static Table<Company> Companies(Call call) => call.Account.Features.Contains("companies")
        ? call.Account.Companies
        : throw Refusal.Error(403, "Companies are not enabled for this account");

    public static Company Find(Call call, string segment = "id") => Companies(call).Find(call.Id(segment)) ?? throw Refusal.NotFound();

    /// <summary>The text to search for, which must be there.</summary>
    public static string Query(Call call) => Fields.AsText(call.Params["q"]) is { } text && !string.IsNullOrWhiteSpace(text)
        ? text.Trim()
        : throw Refusal.Error(422, "Specify search string with parameter q");

    public static Answer Page<T>(Call call, IReadOnlyList<T> rows, int size, Func<T, JsonNode> render)
    {
        var (page, echo) = call.Page(size);
        var payload = new JsonArray();
        foreach (var row in Call.PageOf(rows, page, size))
        {
            payload.Add(render(row));
        }

        return Answer.Ok(new JsonObject { ["meta"] = new JsonObject { ["total_count"] = rows.Count, ["page"] = echo }, ["payload"] = payload });
    }

    private static Answer List(Call call) => Page(call, Sorted(call, Companies(call)), PageSize, call.Company);

    private static Answer Search(Call call)
    {
        var companies = Companies(call);
        var pattern = Filters.LikePattern.Create(Query(call), ignoreCase: true);
        return Page(call, Sorted(call, companies.Where(company => pattern.Matches(company.Name) || pattern.Matches(company.Domain))), PageSize, call.Company);
    }

    private static Answer Show(Call call) => One(call, Find(call));

    private static Answer Create(Call call)
    {
        var companies = Companies(call);
        var company = new Company { CreatedAt = call.Now, UpdatedAt = call.Now };
        Apply(call, company);
        companies.Add(company);
        return One(call, company);
    }

    private static Answer Update(Call call)
    {
        var company = Find(call);
        Apply(call, company);
        company.UpdatedAt = call.Now;
        return One(call, company);
    }

    /// <summary>The contacts stay, and keep the name in their attributes.</summary>
    private static Answer Delete(Call call)
    {
        var companies = Companies(call);
        call.RequireAdministrator();
        var company = Find(call);
        foreach (var contact in call.Account.Contacts.Where(contact => contact.Company == company))
        {
            contact.Company = null;
        }

        companies.Remove(company);
        return Answer.Empty();
    }

    private static Answer DeleteAvatar(Call call)
    {
        var company = Find(call);
        company.Avatar = null;
        return One(call, company);
    }

    private static Answer DestroyCustomAttributes(Call call)
    {
        var company = Find(call);
        var keys = call.Fields.List("custom_attributes") ?? throw Refusal.Error(422, "custom_attributes must be an array");
        foreach (var key in keys.Select(Fields.AsText).OfType<string>())
        {
            company.CustomAttributes.Remove(key);
        }

        return One(call, company);
    }

    private static Answer One(Call call, Company company) => Answer.Ok(new JsonObject { ["payload"] = call.Company(company) });

    private static void Apply(Call call, Company company)
    {
        var fields = call.Wrapped("company", "name", "domain", "description", "additional_attributes", "custom_attributes");
        var name = fields.TryText("name", out var text) ? text : company.Name;
        var domain = fields.TryText("domain", out text) ? text : company.Domain;
        var description = fields.TryText("description", out text) ? text : company.Description;
        var changes = fields.Object("custom_attributes") ?? [];
        Check(call, company, name, domain, description, changes);
        var avatar = Avatars.Read(call, fields, company.Avatar);
        company.Name = name!;
        company.Domain = domain;
        company.Description = description;
        company.Avatar = avatar;
        foreach (var (key, value) in changes)
        {
            company.CustomAttributes[key] = value?.DeepClone();
        }
    }

    private static void Check(Call call, Company company, string? name, string? domain, string? description, JsonObject attributes)
    {
        var validation = new Validation();
        validation.Present("name", name);
        validation.AtMost("name", name, LongestName);
        var others = call.Account.Companies.Where(other => other != company);
        if (!string.IsNullOrWhiteSpace(domain))
        {
            if (!DomainPattern().IsMatch(domain))
            {
                validation.Add("domain", "Domain must be a valid domain name");
            }

            if (others.Any(other => other.Domain == domain))
            {
                validation.Add("domain", "Domain has already been taken");
            }
        }

        validation.AtMost("description", description, LongestDescription);
        foreach (var (key, value) in attributes)
        {
            if (value?.GetValueKind() == JsonValueKind.String && value.GetValue<string>().Length >= LongestValue)
            {
                validation.Add("custom_attributes", $"Custom attributes {key} length should be < {LongestValue}");
            }
            else if (value?.GetValueKind() == JsonValueKind.Number && JsonText.LeadingNumber(value.ToJsonString()) > LargestNumber)
            {
                validation.Add("custom_attributes", $"Custom attributes {key} value should be < {LargestNumber}");
            }
        }

        validation.Check();

        // Only the database minds a second empty domain.
        if (domain is "" && others.Any(other => other.Domain is ""))
        {
            throw Refusal.Crash();
        }
    }

    private static Company[] Sorted(Call call, IEnumerable<Company> companies)
    {
        if (call.Params["sort"] is JsonArray or JsonObject)
        {
            throw Refusal.Crash();
        }

        var sent = (Fields.AsText(call.Params["sort"]) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var sorted = companies.Order(Comparer<Company>.Create((_, _) => 0));
        foreach (var key in SortKeys)
        {
            if (sent.LastOrDefault(given => given == key || given == "-" + key) is not { } given)
            {
                continue;
            }

            // Empty ones come last, whatever the direction.
            sorted = sorted.ThenBy(company => Value(company, key) is null);
            sorted = given[0] == '-'
                ? sorted.ThenByDescending(company => Value(company, key))
                : sorted.ThenBy(company => Value(company, key));
        }

        return sorted.ToArray();
    }

    private static IComparable? Value(Company company, string key) => key switch
    {
        "name" => company.Name.ToLowerInvariant(),
        "domain" => company.Domain?.ToLowerInvariant(),
        "created_at" => company.CreatedAt,
        "last_activity_at" => company.LastActivityAt,
        _ => company.ContactsCount,
    };

    [GeneratedRegex(@"^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]\z", RegexOptions.IgnoreCase)]
    private static partial Regex DomainPattern();
}
