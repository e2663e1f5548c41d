using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using Chatwoot.Client.Tests.Support;
using Chatwoot.Client.Transport;
using Chatwoot.Contract;
using Xunit;

namespace Chatwoot.Client.Tests.Transport;

/// <summary>Every shape the server's refusals have becomes the same kind of error.</summary>
public class ErrorReaderTests
{
    [Fact]
    public void Every_recorded_refusal_keeps_the_servers_words_and_says_what_to_do()
    {
        List<Recording> refusals = Recording.All().Where(recording => recording.Status >= 400).ToList();
        Assert.True(refusals.Count > 200, $"Only {refusals.Count} refusals were found.");

        var wrong = new List<string>();
        foreach (Recording refusal in refusals)
        {
            ChatwootApiException error = Read(refusal.Status, refusal.ContentType, TextOf(refusal), refusal.Path);
            if (error.Reason == ErrorReason.Unexpected || string.IsNullOrWhiteSpace(error.RecommendedAction) || error.Status != refusal.Status)
                wrong.Add($"{refusal.Id}: {error.Reason} {error.Message}");
            else if (WordsOf(refusal) is { } words && error.ServerMessage != words)
                wrong.Add($"{refusal.Id}: '{error.ServerMessage}' instead of '{words}'");
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("""{"errors":["You need to sign in or sign up before continuing."]}""", ErrorReason.TokenNotReceived)]
    [InlineData("""{"error":"Invalid Access Token"}""", ErrorReason.InvalidToken)]
    [InlineData("""{"error":"Invalid access_token"}""", ErrorReason.InvalidToken)]
    [InlineData("""{"error":"Access to this endpoint is not authorized for bots"}""", ErrorReason.TokenKindRefused)]
    [InlineData("""{"error":"Account is suspended"}""", ErrorReason.AccountSuspended)]
    [InlineData("""{"error":"You are not authorized to access this account"}""", ErrorReason.NotInAccount)]
    [InlineData("""{"error":"Bot is not authorized to access this account"}""", ErrorReason.NotInAccount)]
    [InlineData("""{"error":"You are not authorized to do this action"}""", ErrorReason.RoleRefused)]
    [InlineData("""{"error":"Non permissible resource"}""", ErrorReason.NonPermissible)]
    [InlineData("""{"error":"Invalid User IDs"}""", ErrorReason.InvalidInput)]
    [InlineData("""{"error":"HMAC failed: Invalid Identifier Hash Provided"}""", ErrorReason.IdentityRefused)]
    public void Each_401_says_its_own_thing(string body, ErrorReason reason)
    {
        ChatwootApiException error = Read(401, "application/json", body, "/api/v1/accounts/1/labels");

        Assert.Equal(reason, error.Reason);
        Assert.DoesNotContain(Others(reason), other => other == error.RecommendedAction);
    }

    [Theory]
    [InlineData("/platform/api/v1/accounts/7", "Account.find(7)")]
    [InlineData("/platform/api/v1/accounts/7/account_users", "Account.find(7)")]
    [InlineData("/platform/api/v1/users/42", "User.find(42)")]
    [InlineData("/platform/api/v1/agent_bots/3", "AgentBot.find(3)")]
    public void A_platform_app_is_told_how_to_be_permitted(string path, string find)
    {
        ChatwootApiException error = Read(401, "application/json", """{"error":"Non permissible resource"}""", path);

        Assert.Contains($"platform_app_permissibles.find_or_create_by!(permissible: {find})", error.RecommendedAction);
    }

    [Fact]
    public void The_attributes_of_a_validation_are_named()
    {
        ChatwootApiException error = Read(422, "application/json", """{"message":"Email Invalid email, Name is too long (maximum is 255 characters)","attributes":["email","name"]}""", "/api/v1/accounts/1/contacts");

        Assert.Equal(["email", "name"], error.Attributes);
        Assert.Contains("'email', 'name'", error.RecommendedAction);
    }

    [Fact]
    public void An_object_of_lists_is_a_sentence()
    {
        ChatwootApiException error = Read(422, "application/json", """{"error":{"actions":["Automation actions launch not supported."]}}""", "/api/v1/accounts/1/automation_rules");

        Assert.Equal("actions Automation actions launch not supported.", error.ServerMessage);
        Assert.Equal(["actions"], error.Attributes);
    }

    private static IEnumerable<string?> Others(ErrorReason reason) =>
        new[] { ErrorReason.TokenNotReceived, ErrorReason.InvalidToken, ErrorReason.TokenKindRefused, ErrorReason.AccountSuspended, ErrorReason.NotInAccount, ErrorReason.RoleRefused, ErrorReason.NonPermissible }
            .Where(other => other != reason)
            .Select(other => (string?)ErrorAdvice.For(other, 401, new ApiRequest(ApiFamily.Application, "GET", "api/v1/accounts/1/labels"), []));

    private static ChatwootApiException Read(int status, string contentType, string body, string path) => ErrorReader.Read(
        new Exchange
        {
            Status = status,
            Body = Encoding.UTF8.GetBytes(body),
            Headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["Content-Type"] = contentType },
            Address = new Uri("https://chat.example.com" + path),
        },
        new ApiRequest(path.StartsWith("/platform", StringComparison.Ordinal) ? ApiFamily.Platform : path.StartsWith("/public", StringComparison.Ordinal) ? ApiFamily.Client : ApiFamily.Application, "GET", path.TrimStart('/')));

    private static string TextOf(Recording refusal) => !refusal.HasBody ? "" : refusal.Body.ValueKind == JsonValueKind.String ? refusal.Body.GetString()! : refusal.Body.GetRawText();

    private static string? WordsOf(Recording refusal)
    {
        if (refusal.Body.ValueKind == JsonValueKind.Object)
            foreach (string key in new[] { "error", "message" })
                if (refusal.Body.TryGetProperty(key, out JsonElement words) && words.ValueKind == JsonValueKind.String && words.GetString()!.Length <= 500)
                    return words.GetString();
        return null;
    }
}
