using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts.Duplicates;

/// <summary>Brings what tells customers apart into one form, so that the same number or address looks the same.</summary>
internal sealed class ContactNormalizer
{
    // Where '+' and what follows is no part of the mailbox.
    private static readonly string[] s_taggedMail = ["gmail.com", "outlook.com", "hotmail.com", "live.com", "icloud.com", "me.com", "mac.com", "fastmail.com", "proton.me", "protonmail.com"];

    private readonly IReadOnlyList<PhoneRegion> _regions;

    /// <param name="regions">ISO 3166 codes of the countries whose ways of writing phone numbers are known.</param>
    /// <exception cref="ChatwootApiException">One is not known.</exception>
    public ContactNormalizer(IEnumerable<string> regions)
    {
        _regions = regions.Distinct(StringComparer.OrdinalIgnoreCase).Select(code => PhoneRegion.All.TryGetValue(code.Trim(), out PhoneRegion? region)
            ? region
            : throw ErrorRecords.InvalidInput($"The phone numbers of '{code}' are not known.", $"Use codes of ISO 3166: {string.Join(", ", PhoneRegion.All.Keys)}.")).ToList();
    }

    /// <summary>The form of a contact's value; null where the contact has none.</summary>
    public string? Of(Contact contact, ContactKey key) => key switch
    {
        ContactKey.PhoneNumber => Phone(contact.PhoneNumber),
        ContactKey.Email => Email(contact.Email),
        _ => Filled(contact.Identifier)?.ToUpperInvariant(),
    };

    /// <summary>A phone number as '+', code and number.</summary>
    public string? Phone(string? stored)
    {
        if (Filled(stored) is not { } text)
            return null;
        // The server takes anything that ends in a number with '+', such as 'tel:+1...'.
        string digits = Digits(text.Substring(text.LastIndexOf('+') + 1));
        if (digits.Length == 0)
            return null;
        string[] international = _regions.Select(region => region.FromInternational(digits)).OfType<string>().Distinct().ToArray();
        if (international.Length > 0)
            return international[0];
        // A number without its country's code can only be told where one country alone fits.
        string[] national = _regions.Select(region => region.FromNational(digits)).OfType<string>().Distinct().ToArray();
        return national.Length == 1 ? national[0] : "+" + digits;
    }

    /// <summary>An e-mail address in lower case, without what its provider takes no notice of.</summary>
    public static string? Email(string? stored)
    {
        if (Filled(stored)?.ToLowerInvariant() is not { } text || text.LastIndexOf('@') is not (> 0 and var at))
            return null;
        string mailbox = text.Substring(0, at);
        string domain = text.Substring(at + 1);
        if (domain == "googlemail.com")
            domain = "gmail.com";
        if (s_taggedMail.Contains(domain) && mailbox.IndexOf('+') is > 0 and var tag)
            mailbox = mailbox.Substring(0, tag);
        if (domain == "gmail.com")
            mailbox = mailbox.Replace(".", "");
        return $"{mailbox}@{domain}";
    }

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text!.Trim();

    private static string Digits(string text)
    {
        var digits = new StringBuilder(text.Length);
        foreach (char letter in text)
            if (letter is >= '0' and <= '9')
                digits.Append(letter);
        return digits.ToString();
    }
}
