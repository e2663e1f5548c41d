using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Examples;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Stories;

/// <summary>S18: a webhook calls an Azure Function, which checks it and labels the conversation. The very file of the examples runs.</summary>
public sealed class S18AzureFunctionTests
{
    private const string Secret = "s3cr3t-of-the-webhook";

    [Fact]
    public async Task What_is_signed_is_dealt_with_and_what_is_not_is_refused()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(everyday: true);
        using var secret = new EnvironmentScope(new Dictionary<string, string?> { ["CW_SECRET"] = Secret });
        chatwoot.Shell.Runspace.SessionStateProxy.SetVariable("function", Example.Path("azure-function", "run.ps1"));
        chatwoot.Run("$answers = [System.Collections.ArrayList]::new(); function Push-OutputBinding { param($Name, $Value) $null = $answers.Add($Value.StatusCode) }").Succeed();

        Call(chatwoot, "I want a refund", Secret);
        Call(chatwoot, "Give me a refund", "another secret");
        Call(chatwoot, "Thank you", Secret);

        Assert.Equal([200, 401, 200], chatwoot.Run("$answers").Succeed<int>());
        Assert.Equal(["refund"], chatwoot.Run("Get-ChatwootConversation 1").Succeed<Conversation>()[0].Labels!.Where(label => label == "refund"));
        Assert.Equal(1, chatwoot.Server.Requests.Count(request => request.Method == "POST" && request.Body.Contains("refund", StringComparison.Ordinal) && !request.Path.EndsWith("/labels", StringComparison.Ordinal)));
    }

    private static void Call(ChatwootHost chatwoot, string text, string secret)
    {
        string body = $$$"""{"event":"message_created","id":7,"content":"{{{text}}}","content_type":"text","message_type":"incoming","private":false,"account":{"id":{{{chatwoot.Server.AccountId}}},"name":"Acme"},"inbox":{"id":1,"name":"x"},"conversation":{"id":1,"inbox_id":1,"status":"open","meta":{} } }""";
        string time = DateTimeOffset.UtcNow.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        string signature = "sha256=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"{time}.{body}")));
        chatwoot.Run(
            "& $function ([pscustomobject]@{ RawBody = $body; Headers = @{ 'x-chatwoot-timestamp' = $time; 'x-chatwoot-signature' = $signature } })",
            ("body", body), ("time", time), ("signature", signature)).Succeed();
    }
}
