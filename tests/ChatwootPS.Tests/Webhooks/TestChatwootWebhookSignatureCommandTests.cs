using System;
using System.Collections;
using System.Collections.Generic;
using System.Collections.Specialized;
using System.Linq;
using System.Management.Automation;
using System.Text;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Webhooks;

public sealed class TestChatwootWebhookSignatureCommandTests : IDisposable
{
    // The example of the fact sheet, computed by others.
    private const string Body = """{"event":"message_created","id":42,"content":"Tom \u0026 Jerry"}""";
    private const string Secret = "s3cr3t-demo";
    private const string Timestamp = "1769860800";
    private const string Signature = "sha256=7f8be52ff3e9637e533cf75ef03366675bc8bc2c98ac186a413c3451f8966a4b";
    private const string AnyTime = "-Tolerance ([TimeSpan]::MaxValue)";

    private readonly PowerShellHost _shell = new();

    [Fact]
    public void The_example_fits_as_text_and_as_bytes_and_only_with_its_secret()
    {
        Assert.True(Test($"-Body $text -Signature $signature -Timestamp $timestamp -Secret $secret {AnyTime}"));
        Assert.True(Test($"-Body $bytes -Signature $signature -Timestamp $timestamp -Secret $secret {AnyTime}"));
        Assert.True(Test($"-Body $bytes -Signature $signature -Timestamp $timestamp -Secret (New-Object PSCredential any, (ConvertTo-SecureString $secret -AsPlainText -Force)) {AnyTime}", needsCommands: true));
        Assert.False(Test($"-Body $text -Signature $signature -Timestamp $timestamp -Secret other {AnyTime}"));
        Assert.False(Test($"-Body ($text + ' ') -Signature $signature -Timestamp $timestamp -Secret $secret {AnyTime}"));
    }

    [Fact]
    public void Everything_a_real_server_signed_fits_and_with_another_secret_nothing()
    {
        IReadOnlyList<Delivery> recorded = Delivery.Recorded();
        Assert.True(recorded.Count >= 227);

        IReadOnlyList<bool> fit = _shell.Run($"foreach ($one in $all) {{ Test-ChatwootWebhookSignature -Headers $one.Headers -Body $one.Body -Secret $one.Secret {AnyTime}; Test-ChatwootWebhookSignature -Headers $one.Headers -Body $one.Body -Secret ($one.Secret + 'x') {AnyTime} }}", ("all", recorded.Select(one => PSObject.AsPSObject(new PSObject(one))).ToArray())).Succeed<bool>();

        Assert.Equal(recorded.Count * 2, fit.Count);
        Assert.All(fit.Where((_, index) => index % 2 == 0), Assert.True);
        Assert.All(fit.Where((_, index) => index % 2 == 1), Assert.False);
    }

    [Fact]
    public void One_bit_more_or_less_is_refused_wherever_it_is()
    {
        byte[] body = Encoding.UTF8.GetBytes(Body);
        var changed = new List<(byte[] Body, string Signature, string Timestamp)>();
        for (int bit = 0; bit < body.Length * 8; bit++)
            changed.Add((Flip(body, bit), Signature, Timestamp));
        for (int bit = 0; bit < Signature.Length * 8; bit++)
            changed.Add((body, Encoding.Latin1.GetString(Flip(Encoding.Latin1.GetBytes(Signature), bit)), Timestamp));
        for (int bit = 0; bit < Timestamp.Length * 8; bit++)
            changed.Add((body, Signature, Encoding.Latin1.GetString(Flip(Encoding.Latin1.GetBytes(Timestamp), bit))));
        object[] rows = changed.Select(row => (object)new Hashtable { ["Body"] = row.Body, ["Signature"] = row.Signature, ["Timestamp"] = row.Timestamp }).ToArray();

        IReadOnlyList<bool> fit = _shell.Run($"foreach ($row in $rows) {{ Test-ChatwootWebhookSignature -Body $row.Body -Signature $row.Signature -Timestamp $row.Timestamp -Secret $secret {AnyTime} }}", ("rows", rows), ("secret", Secret)).Succeed<bool>();

        Assert.Equal((body.Length + Signature.Length + Timestamp.Length) * 8, fit.Count);
        Assert.All(fit, Assert.False);
    }

    [Theory]
    [InlineData("SHA256=7f8be52ff3e9637e533cf75ef03366675bc8bc2c98ac186a413c3451f8966a4b", Timestamp)]
    [InlineData("sha256=7F8BE52FF3E9637E533CF75EF03366675BC8BC2C98AC186A413C3451F8966A4B", Timestamp)]
    [InlineData("7f8be52ff3e9637e533cf75ef03366675bc8bc2c98ac186a413c3451f8966a4b", Timestamp)]
    [InlineData("sha256=7f8be52ff3e9637e533cf75ef03366675bc8bc2c98ac186a413c3451f8966a4", Timestamp)]
    [InlineData(Signature + "0", Timestamp)]
    [InlineData(Signature + "\n", Timestamp)]
    [InlineData("sha1=7f8be52ff3e9637e533cf75ef03366675bc8bc2c98ac186a413c3451f8966a4b", Timestamp)]
    [InlineData("sha256=", Timestamp)]
    [InlineData("", Timestamp)]
    [InlineData(null, Timestamp)]
    [InlineData(Signature, null)]
    [InlineData(Signature, "")]
    [InlineData(Signature, "yesterday")]
    [InlineData(Signature, " 1769860800")]
    [InlineData(Signature, "-1769860800")]
    [InlineData(Signature, "1769860800.0")]
    [InlineData(Signature, "99999999999999999999")]
    [InlineData(Signature, "9223372036854775807")]
    public void What_is_not_written_as_the_server_writes_it_gives_false_and_a_reason(string? signature, string? timestamp)
    {
        ScriptResult result = _shell.Run($"Test-ChatwootWebhookSignature -Body $text -Signature $signature -Timestamp $timestamp -Secret $secret {AnyTime} -Verbose", ("text", Body), ("signature", signature), ("timestamp", timestamp), ("secret", Secret));

        Assert.False(Assert.Single(result.Succeed<bool>()));
        Assert.StartsWith("The delivery is refused: ", Assert.Single(result.Verbose), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, result.Verbose[0], StringComparison.Ordinal);
    }

    // Seconds from now, and what is tolerated.
    [Theory]
    [InlineData(0, "", true)]
    [InlineData(-280, "", true)]
    [InlineData(280, "", true)]
    [InlineData(-330, "", false)]
    [InlineData(330, "", false)]
    [InlineData(-330, "-Tolerance 00:10:00", true)]
    [InlineData(-60, "-Tolerance 00:00:30", false)]
    [InlineData(60, "-Tolerance 00:00:30", false)]
    [InlineData(-300_000_000, AnyTime, true)]
    [InlineData(300_000_000, AnyTime, true)]
    public void Old_and_future_deliveries_are_refused_beyond_the_tolerance(int seconds, string tolerance, bool fits)
    {
        Delivery delivery = Delivery.Make(Body, Secret, DateTimeOffset.UtcNow.AddSeconds(seconds));

        Assert.Equal(fits, Assert.Single(_shell.Run($"Test-ChatwootWebhookSignature -Headers $headers -Body $text -Secret $secret {tolerance}", ("headers", delivery.Headers), ("text", Body), ("secret", Secret)).Succeed<bool>()));
    }

    public static TheoryData<string> HeaderKinds() => new(Kinds(Delivery.Make("{}", Secret)).Keys);

    [Theory]
    [MemberData(nameof(HeaderKinds))]
    public void Headers_are_found_in_whatever_collection_they_come(string kind)
    {
        // The dashboard's emoji are four bytes each.
        Delivery delivery = Delivery.Make("""{"event":"message_created","content":"Grüße 🎉"}""", Secret);
        string script = "Test-ChatwootWebhookSignature -Header $headers -Body $text -Secret $secret";

        Assert.True(Assert.Single(_shell.Run(script, ("headers", Kinds(delivery)[kind]), ("text", delivery.Body), ("secret", Secret)).Succeed<bool>()));
        Assert.False(Assert.Single(_shell.Run(script, ("headers", Kinds(delivery with { Signature = Signature })[kind]), ("text", delivery.Body), ("secret", Secret)).Succeed<bool>()));
    }

    [Theory]
    [InlineData("$null", "there is no signature")]
    [InlineData("@{}", "there is no signature")]
    [InlineData("17", "there is no signature")]
    [InlineData("'text'", "there is no signature")]
    [InlineData("@{ 'X-Chatwoot-Signature' = 'a', 'b'; 'X-Chatwoot-Timestamp' = '1' }", "there is no signature")]
    [InlineData("@{ 'X-Chatwoot-Signature' = $signature }", "there is no time stamp")]
    [InlineData("@{ 'X-Chatwoot-Signature' = $signature; 'X-Chatwoot-Timestamp' = $null }", "there is no time stamp")]
    public void Headers_that_are_missing_give_false_and_a_reason(string headers, string reason)
    {
        ScriptResult result = _shell.Run($"Test-ChatwootWebhookSignature -Headers {headers} -Body '' -Secret x -Verbose", ("signature", Signature));

        Assert.False(Assert.Single(result.Succeed<bool>()));
        Assert.Contains(reason, Assert.Single(result.Verbose), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$null")]
    [InlineData("''")]
    [InlineData("([byte[]]@())")]
    [InlineData("17")]
    [InlineData("@{ a = 1 }")]
    public void No_body_gives_false_and_no_error(string body)
    {
        Assert.False(Test($"-Body {body} -Signature $signature -Timestamp $timestamp -Secret $secret {AnyTime}"));
    }

    [Theory]
    [InlineData("$null")]
    [InlineData("''")]
    public void A_secret_that_is_not_there_is_an_error_of_the_script(string secret)
    {
        Assert.StartsWith("ParameterArgumentValidationError", _shell.Run($"Test-ChatwootWebhookSignature -Body x -Signature y -Timestamp 1 -Secret {secret}").ErrorId, StringComparison.Ordinal);
    }

    public void Dispose() => _shell.Dispose();

    private static Dictionary<string, object> Kinds(Delivery delivery)
    {
        Hashtable plain = delivery.Headers;
        var names = new NameValueCollection();
        var row = new PSObject();
        var pairs = new List<KeyValuePair<string, IEnumerable<string>>>();
        foreach (string name in plain.Keys)
        {
            names.Add(name, (string)plain[name]!);
            row.Properties.Add(new PSNoteProperty(name, plain[name]));
            pairs.Add(new(name, [(string)plain[name]!]));
        }
        return new()
        {
            ["a hash table in lower case"] = new Hashtable(plain.Keys.Cast<string>().ToDictionary(name => name.ToLowerInvariant(), name => plain[name]!), StringComparer.Ordinal),
            ["a dictionary, as of Azure Functions"] = plain.Keys.Cast<string>().ToDictionary(name => name, name => (string)plain[name]!),
            ["lists of values"] = plain.Keys.Cast<string>().ToDictionary(name => name.ToUpperInvariant(), name => new[] { (string)plain[name]! }),
            ["HttpListener's"] = names,
            ["an object, as of Azure Automation"] = row,
            ["pairs, as of HttpClient and ASP.NET"] = pairs,
        };
    }

    private static byte[] Flip(byte[] bytes, int bit)
    {
        byte[] changed = [.. bytes];
        changed[bit / 8] ^= (byte)(1 << (bit % 8));
        return changed;
    }

    private bool Test(string arguments, bool needsCommands = false)
    {
        using PowerShellHost? everyday = needsCommands ? new PowerShellHost(Playground.PlaygroundCommands.AddTo) : null;
        return Assert.Single((everyday ?? _shell).Run($"Test-ChatwootWebhookSignature {arguments}", ("text", Body), ("bytes", Encoding.UTF8.GetBytes(Body)), ("signature", Signature), ("timestamp", Timestamp), ("secret", Secret)).Succeed<bool>());
    }
}
