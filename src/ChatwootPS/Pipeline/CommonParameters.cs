using System.Management.Automation;

namespace ChatwootPS.Pipeline;

/// <summary>Looks at the parameters that every cmdlet has.</summary>
internal static class CommonParameters
{
    /// <summary>Whether a common parameter is set, by itself or through its preference variable.</summary>
    public static bool IsSet(this PSCmdlet cmdlet, string parameter, string preference)
    {
        if (cmdlet.MyInvocation.BoundParameters.TryGetValue(parameter, out object? bound))
            return LanguagePrimitives.IsTrue(bound);
        return cmdlet.GetVariableValue(preference) switch
        {
            ActionPreference choice => choice is not (ActionPreference.SilentlyContinue or ActionPreference.Ignore),
            var flag => LanguagePrimitives.IsTrue(flag),
        };
    }
}
