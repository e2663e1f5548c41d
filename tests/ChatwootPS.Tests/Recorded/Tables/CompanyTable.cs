using System.Collections.Generic;
using Chatwoot.Emulator.Tests.Replay;

namespace ChatwootPS.Tests.Recorded.Tables;

internal static class CompanyTable
{
    private const string One = "A/companies/{id}";
    private const string Of = "A/companies/{company_id}";

    public static IReadOnlyList<Drive> Drives { get; } =
    [
        new("GET A/companies", "Get-ChatwootCompany") { Answer = "payload", PageSize = 25, AlsoSends = "sort", Extends = "sort", Adjust = Sort },
        new("GET A/companies/search", "Get-ChatwootCompany") { Answer = "payload", Renames = "q=Search", AlsoSends = "sort" },
        new($"GET {One}", "Get-ChatwootCompany") { Parameters = "Id={id}", Answer = "payload" },
        new("POST A/companies", "New-ChatwootCompany") { Root = "company", Answer = "payload", Adjust = (_, parameters) => ContactTable.Picture(parameters) },
        new($"PATCH {One}", "Set-ChatwootCompany") { Parameters = "Id={id}", Root = "company", Answer = "payload", Adjust = (_, parameters) => ContactTable.Picture(parameters) },
        new($"POST {One}/destroy_custom_attributes", "Set-ChatwootCompany") { Parameters = "Id={id}", Renames = "custom_attributes=RemoveCustomAttribute", Answer = "payload" },
        new($"DELETE {One}/avatar", "Set-ChatwootCompany") { Parameters = "Id={id} RemoveAvatar=true", Answer = "payload" },
        new($"DELETE {One}", "Remove-ChatwootCompany") { Parameters = "Id={id}", Answer = "-" },
        new($"GET {Of}/contacts", "Get-ChatwootCompanyContact") { Parameters = "Company={company_id}", Answer = "payload" },
        new($"GET {Of}/contacts/search", "Get-ChatwootCompanyContact") { Parameters = "Company={company_id}", Renames = "q=Candidate", Answer = "payload" },
        new($"POST {Of}/contacts", "Add-ChatwootCompanyContact") { Parameters = "Company={company_id}", Renames = "contact_id=Contact", Answer = "payload" },
        new($"DELETE {Of}/contacts/{{id}}", "Remove-ChatwootCompanyContact") { Parameters = "Company={company_id} Contact={id}", Answer = "-" },
        new($"GET {Of}/conversations", "Get-ChatwootCompanyConversation") { Parameters = "Company={company_id}", Answer = "payload" },
        new($"GET {Of}/notes", "Get-ChatwootContactNote") { Parameters = "Company={company_id}", Answer = "payload" },
    ];

    private static void Sort(Exchange exchange, Dictionary<string, object?> parameters)
    {
        if (parameters.TryGetValue("Sort", out object? sort) && sort is string key && key.StartsWith('-'))
        {
            parameters["Sort"] = key[1..];
            parameters["Descending"] = true;
        }
    }
}
