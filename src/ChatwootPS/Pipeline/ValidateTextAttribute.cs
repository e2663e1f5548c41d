using System;
using System.Management.Automation;
using System.Text.RegularExpressions;

namespace ChatwootPS.Pipeline;

/// <summary>A text must have a form; unlike ValidatePattern it says in words which.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ValidateTextAttribute : ValidateEnumeratedArgumentsAttribute
{
    private readonly string _pattern;
    private readonly string _form;

    /// <param name="form">How the text has to be, following 'must be'.</param>
    public ValidateTextAttribute(string pattern, string form)
    {
        _pattern = pattern;
        _form = form;
    }

    protected override void ValidateElement(object element)
    {
        string text = LanguagePrimitives.ConvertTo<string>(element);
        if (!Regex.IsMatch(text, _pattern, RegexOptions.CultureInvariant))
            throw new ValidationMetadataException($"'{text}' must be {_form}.");
    }
}
