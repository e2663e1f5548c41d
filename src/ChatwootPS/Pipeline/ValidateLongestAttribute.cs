using System;
using System.Management.Automation;

namespace ChatwootPS.Pipeline;

/// <summary>How long a text may be that may also be <c>$null</c>, which ValidateLength refuses.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class ValidateLongestAttribute : ValidateArgumentsAttribute
{
    private readonly int _characters;

    public ValidateLongestAttribute(int characters)
    {
        _characters = characters;
    }

    protected override void Validate(object arguments, EngineIntrinsics engineIntrinsics)
    {
        string text = LanguagePrimitives.ConvertTo<string>(arguments) ?? "";
        int length = AttributeLimits.CharactersOf(text);
        if (length > _characters)
            throw new ValidationMetadataException($"The text has {length} characters; at most {_characters} are allowed.");
    }
}
