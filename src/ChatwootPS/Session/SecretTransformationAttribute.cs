using System;
using System.Management.Automation;
using System.Security;
using Chatwoot.Contract;

namespace ChatwootPS.Session;

/// <summary>Takes a secret as SecureString, as the password of a PSCredential, or, where the caller insists, as plain text.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecretTransformationAttribute : ArgumentTransformationAttribute
{
    /// <summary>Blanks at the ends of a plain text belong to the secret, as in a password.</summary>
    public bool KeepBlanks { get; set; }

    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value switch
        {
            PSCredential credential => credential.Password,
            string text => KeepBlanks ? SecretText.Protect(text) : Protect(text),
            _ => value,
        };
    }

    /// <summary>A text as a secret; the blanks that copying leaves at its ends are dropped. Null for nothing.</summary>
    public static SecureString? Protect(string? text) => string.IsNullOrWhiteSpace(text) ? null : SecretText.Protect(text!.Trim());
}
