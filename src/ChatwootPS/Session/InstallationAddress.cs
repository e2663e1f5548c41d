using System;
using System.Linq;
using Chatwoot;

namespace ChatwootPS.Session;

/// <summary>The root of an installation, made from what people paste.</summary>
internal static class InstallationAddress
{
    // What follows the root in addresses copied from the browser or from the documentation.
    private static readonly string[] s_inside = ["/app", "/api", "/platform/api", "/public/api", "/super_admin"];

    /// <exception cref="ChatwootApiException">It is no address of a web server.</exception>
    public static Uri Parse(string text)
    {
        if (text.IndexOf("://", StringComparison.Ordinal) < 0)
            text = "https://" + text;
        if (!Uri.TryCreate(text, UriKind.Absolute, out Uri? address) || (address.Scheme != "http" && address.Scheme != "https") || address.Host.Length == 0)
            throw Invalid($"'{text}' is no address of a web server.");
        if (address.UserInfo.Length > 0)
            throw Invalid("The address holds a user name or password.");
        string path = address.AbsolutePath;
        foreach (string inside in s_inside)
        {
            int start = path.IndexOf(inside + "/", StringComparison.OrdinalIgnoreCase);
            if (start >= 0)
                path = path.Substring(0, start);
            else if (path.EndsWith(inside, StringComparison.OrdinalIgnoreCase))
                path = path.Substring(0, path.Length - inside.Length);
        }
        return new Uri(address.GetLeftPart(UriPartial.Authority) + path.TrimEnd('/') + "/");
    }

    /// <exception cref="ChatwootApiException">Tokens would travel in clear text.</exception>
    public static void RequireSafety(Uri address, bool allowInsecure)
    {
        if (address.Scheme == "https" || address.IsLoopback || allowInsecure)
            return;
        throw new ChatwootApiException(ErrorReason.InvalidInput, $"'{address}' is not encrypted: tokens and customers' data would travel in clear text.")
        {
            RecommendedAction = $"Use https://{address.Authority}, or add -AllowInsecure where the network is safe.",
        };
    }

    private static ChatwootApiException Invalid(string message) => new(ErrorReason.InvalidInput, message)
    {
        RecommendedAction = "Give the root of the installation, such as https://chat.example.com.",
    };
}
