using System;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Platform.Users;

public class NewChatwootPlatformLoginLinkCommandTests
{
    [Fact]
    public async Task The_address_is_told_by_its_method_alone()
    {
        await using ChatwootHost chatwoot = await StartAsync();

        ScriptResult result = chatwoot.Run("$user | New-ChatwootPlatformLoginLink -Verbose -Debug -Confirm:$false");

        PlatformLoginLink link = Assert.Single(result.Succeed<PlatformLoginLink>());
        Assert.Matches("/app/login\\?email=ops%40fabrikam.test&sso_auth_token=[0-9a-f]{64}$", link.GetAddress());
        Assert.InRange(link.ExpiresAt - DateTime.Now, TimeSpan.FromMinutes(4.5), TimeSpan.FromMinutes(5));
        Assert.Equal($"GET /platform/api/v1/users/{link.UserId}/login", Assert.Single(chatwoot.Received()));
        string token = link.GetAddress().Split('=')[^1];
        Assert.NotEmpty(result.Debug);
        Assert.DoesNotContain(token, string.Join(" ", result.Debug) + string.Join(" ", result.Verbose) + link + System.Management.Automation.PSSerializer.Serialize(link), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_loses_none_of_the_others_and_says_what_to_do()
    {
        await using ChatwootHost chatwoot = await StartAsync();

        ScriptResult result = chatwoot.Run("$server.AgentUserId, 999999, $user.Id | New-ChatwootPlatformLoginLink");

        Assert.IsType<PlatformLoginLink>(Assert.Single(result.Output).BaseObject);
        Assert.Equal(2, result.Errors.Count);
        Assert.StartsWith("ChatwootNonPermissible", result.Errors[0].FullyQualifiedErrorId, StringComparison.Ordinal);
        Assert.Equal(System.Management.Automation.ErrorCategory.PermissionDenied, result.Errors[0].CategoryInfo.Category);
        Assert.Contains($"User.find({chatwoot.Server.AgentUserId})", result.Errors[0].ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.Contains("New-ChatwootPlatformUser -Email", result.Errors[0].ErrorDetails.RecommendedAction, StringComparison.Ordinal);
        Assert.StartsWith("ChatwootNotFound", result.Errors[1].FullyQualifiedErrorId, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("$user | New-ChatwootPlatformLoginLink -WhatIf")]
    [InlineData("New-ChatwootPlatformLoginLink 'a name'")]
    public async Task Nothing_is_sent_for_a_question_or_for_what_is_no_user(string command)
    {
        await using ChatwootHost chatwoot = await StartAsync();

        Assert.Empty(chatwoot.Run(command).Output);

        Assert.Empty(chatwoot.Server.Requests);
    }

    internal static async Task<ChatwootHost> StartAsync()
    {
        ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$account = New-ChatwootPlatformAccount Fabrikam; $user = New-ChatwootPlatformUser ops@fabrikam.test Ops -Password 'Passw0rd!'; $null = Add-ChatwootPlatformAccountUser $account $user -Role Administrator").Succeed();
        chatwoot.Server.ClearRequests();
        return chatwoot;
    }
}
