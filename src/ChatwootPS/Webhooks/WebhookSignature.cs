using System;
using System.Globalization;
using System.Linq;
using System.Security;
using System.Text;
using ChatwootPS.Session;

namespace ChatwootPS.Webhooks;

/// <summary>Whether a delivery comes from who knows the secret, and is not an old one sent again.</summary>
internal static class WebhookSignature
{
    public const string SignatureHeader = "X-Chatwoot-Signature";
    public const string TimestampHeader = "X-Chatwoot-Timestamp";
    public const string DeliveryHeader = "X-Chatwoot-Delivery";

    private const string Prefix = "sha256=";
    private const int HashLength = 64;

    /// <summary>How old a delivery may be where nothing else is said; the server itself sends its retries with a new time.</summary>
    public static TimeSpan UsualTolerance { get; } = TimeSpan.FromMinutes(5);

    /// <summary>The same with the headers as they came, in whatever collection.</summary>
    public static string? Problem(byte[] body, object? headers, SecureString secret, TimeSpan tolerance) =>
        Problem(body, WebhookDelivery.Header(headers, SignatureHeader), WebhookDelivery.Header(headers, TimestampHeader), secret, tolerance);

    /// <summary>What is wrong with a delivery; null where nothing is.</summary>
    /// <param name="body">The raw bytes of it.</param>
    /// <param name="tolerance">How far its time may be from ours, to either side; <see cref="TimeSpan.MaxValue"/> for any.</param>
    public static string? Problem(byte[] body, string? signature, string? timestamp, SecureString secret, TimeSpan tolerance)
    {
        if (string.IsNullOrEmpty(signature))
            return $"there is no signature ({SignatureHeader})";
        if (string.IsNullOrEmpty(timestamp))
            return $"there is no time stamp ({TimestampHeader})";
        if (signature!.Length != Prefix.Length + HashLength || !signature.StartsWith(Prefix, StringComparison.Ordinal))
            return $"the signature is not '{Prefix}' and {HashLength} hex digits";
        if (timestamp!.Any(digit => digit is < '0' or > '9') || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
            return "the time stamp is no number of seconds";

        byte[] head = Encoding.ASCII.GetBytes(timestamp + ".");
        var signed = new byte[head.Length + body.Length];
        head.CopyTo(signed, 0);
        body.CopyTo(signed, head.Length);
        if (!SameInFixedTime(signature, Prefix + KeyedHash.Of(signed, secret)))
            return "the signature does not fit: another secret, or the body was changed on its way";

        TimeSpan age = DateTimeOffset.UtcNow - DateTimeOffset.FromUnixTimeSeconds(seconds);
        return age.Duration() <= tolerance ? null : $"it was signed {Math.Abs(age.TotalSeconds).ToString("0", CultureInfo.InvariantCulture)} seconds {(age > TimeSpan.Zero ? "ago" : "ahead of this machine's clock")}";
    }

    /// <summary>Looks at every letter, so that the time it takes tells nothing of where two texts part.</summary>
    private static bool SameInFixedTime(string left, string right)
    {
        int difference = left.Length ^ right.Length;
        for (int index = 0; index < Math.Min(left.Length, right.Length); index++)
            difference |= left[index] ^ right[index];
        return difference == 0;
    }
}
