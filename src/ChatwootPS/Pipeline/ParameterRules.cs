using System.Linq;

namespace ChatwootPS.Pipeline;

/// <summary>What parameters may stand beside each other, where parameter sets would be too many.</summary>
internal static class ParameterRules
{
    /// <exception cref="Chatwoot.ChatwootApiException">More than one was given.</exception>
    public static void RefuseTogether(params (bool IsGiven, string Name)[] parameters)
    {
        string[] given = parameters.Where(parameter => parameter.IsGiven).Select(parameter => "-" + parameter.Name).ToArray();
        if (given.Length > 1)
            throw ErrorRecords.InvalidInput($"{string.Join(" and ", given)} exclude each other.", "Give one of them.");
    }
}
