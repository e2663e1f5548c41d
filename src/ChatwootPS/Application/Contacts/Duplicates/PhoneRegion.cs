using System;
using System.Collections.Generic;
using System.Linq;

namespace ChatwootPS.Application.Contacts.Duplicates;

/// <summary>How the phone numbers of a country are written, as far as it takes to tell that two of them are the same.</summary>
internal sealed class PhoneRegion
{
    private readonly string _code;
    private readonly string _trunk;
    private readonly int _shortest;
    private readonly int _longest;
    private readonly string _begins;
    private readonly Func<string, string>? _rewrite;

    /// <param name="code">What comes behind the '+'.</param>
    /// <param name="trunk">What is dialled before a number within the country, and left out from abroad.</param>
    /// <param name="shortest">Digits of the shortest national number, without the trunk prefix.</param>
    /// <param name="begins">The first digits a national number may have.</param>
    /// <param name="rewrite">Brings a national number of an older form into the present one.</param>
    private PhoneRegion(string code, string trunk, int shortest, int longest, string begins, Func<string, string>? rewrite = null)
    {
        _code = code;
        _trunk = trunk;
        _shortest = shortest;
        _longest = longest;
        _begins = begins;
        _rewrite = rewrite;
    }

    /// <summary>By their ISO 3166 codes.</summary>
    public static IReadOnlyDictionary<string, PhoneRegion> All { get; } = new Dictionary<string, PhoneRegion>(StringComparer.OrdinalIgnoreCase)
    {
        ["AR"] = new("54", "0", 10, 10, "123689", Argentina),
        ["AT"] = new("43", "0", 7, 13, "123456789"),
        ["AU"] = new("61", "0", 9, 9, "23478"),
        ["BE"] = new("32", "0", 8, 9, "123456789"),
        ["BO"] = new("591", "0", 8, 8, "234567"),
        ["BR"] = new("55", "0", 10, 11, "123456789", Brazil),
        ["CA"] = new("1", "1", 10, 10, "23456789"),
        ["CH"] = new("41", "0", 9, 9, "2345678"),
        ["CL"] = new("56", "0", 9, 9, "23456789"),
        ["CO"] = new("57", "0", 10, 10, "36"),
        ["CR"] = new("506", "", 8, 8, "2345678"),
        ["CZ"] = new("420", "", 9, 9, "234567"),
        ["DE"] = new("49", "0", 7, 12, "123456789"),
        ["DK"] = new("45", "", 8, 8, "23456789"),
        ["DO"] = new("1", "1", 10, 10, "8"),
        ["EC"] = new("593", "0", 8, 9, "234569"),
        ["EG"] = new("20", "0", 8, 10, "123456789"),
        ["ES"] = new("34", "0", 9, 9, "6789"),
        ["FI"] = new("358", "0", 6, 11, "123456789"),
        ["FR"] = new("33", "0", 9, 9, "123456789"),
        ["GB"] = new("44", "0", 9, 10, "123789"),
        ["GR"] = new("30", "", 10, 10, "26789"),
        ["GT"] = new("502", "", 8, 8, "234567"),
        ["HU"] = new("36", "06", 8, 9, "123456789"),
        ["ID"] = new("62", "0", 8, 12, "23456789"),
        ["IE"] = new("353", "0", 8, 9, "12456789"),
        ["IL"] = new("972", "0", 8, 9, "234578"),
        ["IN"] = new("91", "0", 10, 10, "123456789"),
        // The 0 of an Italian landline belongs to the number, also from abroad.
        ["IT"] = new("39", "", 8, 11, "03"),
        ["JP"] = new("81", "0", 9, 10, "123456789"),
        ["KE"] = new("254", "0", 9, 9, "1257"),
        ["KR"] = new("82", "0", 8, 10, "123456"),
        ["MA"] = new("212", "0", 9, 9, "5678"),
        ["MX"] = new("52", "01", 10, 10, "23456789", Mexico),
        ["MY"] = new("60", "0", 8, 10, "1345678"),
        ["NG"] = new("234", "0", 8, 10, "123456789"),
        ["NL"] = new("31", "0", 9, 9, "1234567"),
        ["NO"] = new("47", "", 8, 8, "2345679"),
        ["NZ"] = new("64", "0", 8, 10, "234679"),
        ["PA"] = new("507", "", 7, 8, "23456789"),
        ["PE"] = new("51", "0", 8, 9, "145679"),
        ["PH"] = new("63", "0", 9, 10, "23456789"),
        ["PL"] = new("48", "", 9, 9, "123456789"),
        ["PT"] = new("351", "", 9, 9, "239"),
        ["PY"] = new("595", "0", 8, 9, "23456789"),
        ["RO"] = new("40", "0", 9, 9, "237"),
        ["RU"] = new("7", "8", 10, 10, "3489"),
        ["SA"] = new("966", "0", 9, 9, "158"),
        ["SE"] = new("46", "0", 7, 10, "123456789"),
        ["SG"] = new("65", "", 8, 8, "3689"),
        ["TH"] = new("66", "0", 8, 9, "2345689"),
        ["TR"] = new("90", "0", 10, 10, "2345"),
        ["UA"] = new("380", "0", 9, 9, "34569"),
        ["US"] = new("1", "1", 10, 10, "23456789"),
        ["UY"] = new("598", "0", 8, 8, "249"),
        ["VE"] = new("58", "0", 10, 10, "24"),
        ["VN"] = new("84", "0", 9, 10, "235789"),
        ["ZA"] = new("27", "0", 9, 9, "12345678"),
    };

    /// <summary>The number in its one form if it was written with the country's code; null where it was not.</summary>
    public string? FromInternational(string digits)
    {
        if (!digits.StartsWith(_code, StringComparison.Ordinal))
            return null;
        string rest = digits.Substring(_code.Length);
        // '+44 020 ...': the prefix that is left out from abroad was not; '+34 34 ...': the code was written twice.
        return Present(rest) ?? Present(Without(_trunk, rest)) ?? Present(Without(_code, rest));
    }

    /// <summary>The number in its one form if it can be one of the country without its code; null where it cannot.</summary>
    public string? FromNational(string digits) => Present(digits) ?? Present(Without(_trunk, digits));

    private string? Present(string? national)
    {
        if (national is null)
            return null;
        string present = _rewrite?.Invoke(national) ?? national;
        return present.Length >= _shortest && present.Length <= _longest && _begins.IndexOf(present[0]) >= 0 ? "+" + _code + present : null;
    }

    private static string? Without(string prefix, string digits) =>
        prefix.Length > 0 && digits.StartsWith(prefix, StringComparison.Ordinal) ? digits.Substring(prefix.Length) : null;

    /// <summary>Mobile numbers got a 9 behind the area code from 2012 to 2016; WhatsApp still knows many without it.</summary>
    private static string Brazil(string number) =>
        number.Length == 10 && number[2] >= '6' ? number.Substring(0, 2) + "9" + number.Substring(2) : number;

    /// <summary>Until 2019 mobile numbers had a 1 in front when dialled from abroad.</summary>
    private static string Mexico(string number) => number.Length == 11 && number[0] == '1' ? number.Substring(1) : number;

    /// <summary>Mobile numbers have a 9 in front when dialled from abroad, and a 15 behind the area code at home.</summary>
    private static string Argentina(string number)
    {
        if (number.Length == 11 && number[0] == '9')
            return number.Substring(1);
        int area = number.Length != 12 ? -1 : Enumerable.Range(2, 3).Where(length => string.CompareOrdinal(number, length, "15", 0, 2) == 0).DefaultIfEmpty(-1).First();
        return area < 0 ? number : number.Substring(0, area) + number.Substring(area + 2);
    }
}
