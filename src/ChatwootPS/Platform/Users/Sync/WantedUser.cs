using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Security;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;
using ChatwootPS.Session;

namespace ChatwootPS.Platform.Users.Sync;

/// <summary>A person an account shall have, as a row of some table says it.</summary>
internal sealed class WantedUser
{
    private WantedUser(int row, object? input)
    {
        Row = row;
        Input = input;
    }

    /// <summary>Counted from 1.</summary>
    public int Row { get; }

    public object? Input { get; }

    /// <summary>In small letters, as the server keeps it; null where the row has none that can be used.</summary>
    public string? Email { get; private set; }

    public string? Name { get; private set; }

    public string? DisplayName { get; private set; }

    /// <summary>Null where the row says nothing of it.</summary>
    public AccountRole? Role { get; private set; }

    public Dictionary<string, object?> CustomAttributes { get; private set; } = [];

    public SecureString? Password { get; private set; }

    /// <summary>What the row says of the user, as it is sent; what it does not say is not there.</summary>
    public Dictionary<string, object?> Fields
    {
        get
        {
            var fields = new Dictionary<string, object?>();
            if (Name is not null)
                fields["name"] = Name;
            if (DisplayName is not null)
                fields["display_name"] = DisplayName;
            if (CustomAttributes.Count > 0)
                fields["custom_attributes"] = CustomAttributes;
            return fields;
        }
    }

    /// <summary>Why the row cannot be used; null where it can.</summary>
    public ChatwootApiException? Refusal { get; private set; }

    public static WantedUser Read(int number, PSObject? row)
    {
        var wanted = new WantedUser(number, row?.BaseObject is PSCustomObject ? row : row?.BaseObject);
        try
        {
            wanted.Fill(row ?? throw ErrorRecords.InvalidInput("It is $null.", "Look why the source of the people gives nothing here."));
        }
        catch (ChatwootApiException refusal)
        {
            wanted.Refusal = wanted.Explained(refusal);
        }
        catch (ExtendedTypeSystemException failure)
        {
            // A property that is worked out when it is read.
            wanted.Refusal = wanted.Explained(ErrorRecords.InvalidInput(failure.Message, "Look at the property of the object."));
        }
        return wanted;
    }

    /// <summary>Whether two rows of the same person say the same.</summary>
    public bool Agrees(WantedUser other) =>
        Role == other.Role && PlainValue.Same(Fields, other.Fields);

    public void Contradicts(WantedUser first) =>
        Refusal = Explained(ErrorRecords.InvalidInput($"It says something else of '{Email}' than row {first.Row}.", "Leave one row of each person."));

    private ChatwootApiException Explained(ChatwootApiException refusal) => new(refusal.Reason, $"Row {Row}: {refusal.Message}", refusal) { RecommendedAction = refusal.RecommendedAction };

    private void Fill(PSObject row)
    {
        if (row.BaseObject is string or ValueType)
            throw ErrorRecords.InvalidInput($"'{row.BaseObject}' is no row of a table.", "Pipe objects with Email, Name and Role, such as rows of Import-Csv.");
        if (row.BaseObject is ChatwootObject other and not PlatformUser)
            throw ErrorRecords.InvalidInput($"{other.GetType().Name} '{other}' is no person an account could have.", "Pipe objects with Email, Name and Role, such as rows of Import-Csv.");
        // Names of Active Directory and Entra ID, too.
        string? email = Text(row, "Email", "Mail", "EmailAddress");
        Name = Text(row, "Name") ?? Text(row, "DisplayName");
        Email = UserFields.CheckedEmail(email ?? throw ErrorRecords.InvalidInput("It has no e-mail address.", "Give each row an Email (Mail and EmailAddress are read, too).")).ToLowerInvariant();
        if (Name is not null)
            UserFields.CheckedName(Name);
        DisplayName = Text(row, "Name") is null ? null : Text(row, "DisplayName");
        // The role a user object carries is that in another account.
        Role = row.BaseObject is PlatformUser ? null : RoleOf(Text(row, "Role"));
        if ((Cell(row, "CustomAttribute") ?? Cell(row, "CustomAttributes")) is { } attributes)
            CustomAttributes = attributes as IDictionary is { } fields ? Attributes(fields) : throw ErrorRecords.InvalidInput("Its CustomAttribute is no hashtable.", "Give a hashtable, or leave the column out.");
        if (Cell(row, "Password") is { } password)
        {
            Password = password as SecureString ?? SecretTransformationAttribute.Protect(Convert.ToString(password, CultureInfo.InvariantCulture) ?? "");
            PasswordRules.Check(Password);
        }
    }

    private static AccountRole? RoleOf(string? word)
    {
        if (word is null)
            return null;
        // Not Enum.TryParse: it takes numbers, and lists of words, too.
        List<AccountRole> roles = [.. Enum.GetValues(typeof(AccountRole)).Cast<AccountRole>()];
        int found = roles.FindIndex(role => string.Equals(Wire.Word(role), word, StringComparison.OrdinalIgnoreCase));
        return found >= 0
            ? roles[found]
            : throw ErrorRecords.InvalidInput($"There is no role '{word}'.", $"Roles are {string.Join(" and ", roles.Select(role => Wire.Word(role)))}.");
    }

    private static Dictionary<string, object?> Attributes(IDictionary fields) =>
        (Dictionary<string, object?>)PlainValue.From(fields, "CustomAttribute")!;

    /// <summary>The first of the columns that holds something.</summary>
    private static string? Text(PSObject row, params string[] columns) =>
        columns.Select(column => Convert.ToString(Cell(row, column), CultureInfo.InvariantCulture)?.Trim()).FirstOrDefault(text => !string.IsNullOrEmpty(text));

    private static object? Cell(PSObject row, string column)
    {
        object? value = row.BaseObject is IDictionary fields
            ? fields.Keys.Cast<object>().Where(key => string.Equals(key.ToString(), column, StringComparison.OrdinalIgnoreCase)).Select(key => fields[key]).FirstOrDefault()
            : row.Properties[column]?.Value;
        value = value is PSObject wrapped ? wrapped.BaseObject : value;
        return value is "" ? null : value;
    }
}
