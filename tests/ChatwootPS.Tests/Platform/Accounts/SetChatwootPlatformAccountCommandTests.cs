using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Platform.Accounts;

public class SetChatwootPlatformAccountCommandTests
{
    private const string Make = "$account = New-ChatwootPlatformAccount Fabrikam -Limit @{ agents = 5; inboxes = 2 } -CustomAttribute @{ plan_name = 'Gold'; trial = $true }; ";

    [Fact]
    public async Task Changes_what_was_given_in_one_request()
    {
        await using ChatwootHost chatwoot = await StartWithAccountAsync();

        Assert.Empty(chatwoot.Run("Set-ChatwootPlatformAccount $account -Name Contoso -Status Suspended -Feature @{ companies = $true; macros = $false }").Succeed<object>());

        string body = Assert.Single(chatwoot.Server.Requests).Body;
        Assert.Contains("\"name\":\"Contoso\"", body);
        Assert.Contains("\"status\":\"suspended\"", body);
        Assert.Equal([$"PATCH /platform/api/v1/accounts/{Id(chatwoot)}"], chatwoot.Received());
        PlatformAccount now = Read(chatwoot);
        Assert.Equal(("Contoso", AccountStatus.Suspended), (now.Name, now.Status));
        Assert.True(now.Features!["companies"]);
        Assert.False(now.Features.ContainsKey("macros"));
        Assert.Equal(2, now.Limits!.Count);
        Assert.Equal(2, now.CustomAttributes!.Count);
    }

    [Fact]
    public async Task Limits_and_custom_attributes_are_merged_with_what_the_server_has()
    {
        await using ChatwootHost chatwoot = await StartWithAccountAsync();
        // Changed since the object was read: what counts is what the server has now.
        chatwoot.Run("Invoke-ChatwootApi PATCH \"/platform/api/v1/accounts/$($account.Id)\" -Body @{ custom_attributes = @{ plan_name = 'Platinum'; trial = $true } } -Confirm:$false").Succeed();
        chatwoot.Server.ClearRequests();

        PlatformAccount now = Assert.Single(chatwoot.Run("$account | Set-ChatwootPlatformAccount -Limit @{ agents = 9 } -CustomAttribute @{ contract = 'C-1' } -RemoveCustomAttribute trial -PassThru").Succeed<PlatformAccount>());

        Assert.Equal(["GET", "PATCH"], chatwoot.Server.Requests.Select(request => request.Method));
        Assert.Equal(new Dictionary<string, object?> { ["agents"] = 9, ["inboxes"] = 2 }, now.Limits);
        Assert.Equal(new Dictionary<string, object?> { ["plan_name"] = "Platinum", ["contract"] = "C-1" }, now.CustomAttributes);
    }

    [Fact]
    public async Task Replacing_is_said_and_reads_nothing_before()
    {
        await using ChatwootHost chatwoot = await StartWithAccountAsync();

        PlatformAccount now = Assert.Single(chatwoot.Run("Set-ChatwootPlatformAccount $account -Limit @{} -ReplaceLimit -CustomAttribute @{ only = 1 } -ReplaceCustomAttribute -PassThru").Succeed<PlatformAccount>());

        Assert.Equal("PATCH", Assert.Single(chatwoot.Server.Requests).Method);
        Assert.Empty(now.Limits!);
        Assert.Equal(["only"], now.CustomAttributes!.Keys);
    }

    [Fact]
    public async Task Removing_an_attribute_alone_is_a_change()
    {
        await using ChatwootHost chatwoot = await StartWithAccountAsync();

        chatwoot.Run("Set-ChatwootPlatformAccount $account.Id -RemoveCustomAttribute trial").Succeed();

        Assert.Equal(["plan_name"], Read(chatwoot).CustomAttributes!.Keys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-CustomAttribute @{}")]
    [InlineData("-ReplaceCustomAttribute")]
    [InlineData("-ReplaceLimit -Name x")]
    [InlineData("-CustomAttribute @{ a = 1 } -ReplaceCustomAttribute -RemoveCustomAttribute b")]
    [InlineData("-Feature @{ teleport = $true }")]
    public async Task Nothing_or_nonsense_is_refused_before_anything_is_sent(string change)
    {
        await using ChatwootHost chatwoot = await StartWithAccountAsync();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Set-ChatwootPlatformAccount $account " + change).ErrorId);

        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task Accounts_are_found_by_name_and_a_refusal_loses_none()
    {
        await using ChatwootHost chatwoot = await StartWithAccountAsync();

        ScriptResult result = chatwoot.Run("1, 'fabrikam' | Set-ChatwootPlatformAccount -Locale de -PassThru");

        Assert.Equal("de", ((PlatformAccount)Assert.Single(result.Output).BaseObject).Locale);
        Assert.Equal("ChatwootNonPermissible", result.ErrorId);
        Assert.Equal(1, result.Error.TargetObject is long id ? id : 0);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await StartWithAccountAsync();

        chatwoot.Run("$account | Set-ChatwootPlatformAccount -Status Suspended -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }

    private static async Task<ChatwootHost> StartWithAccountAsync()
    {
        ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();
        chatwoot.Server.ClearRequests();
        return chatwoot;
    }

    private static long Id(ChatwootHost chatwoot) => chatwoot.Run("$account").Succeed<PlatformAccount>()[0].Id;

    private static PlatformAccount Read(ChatwootHost chatwoot) => chatwoot.Run("Get-ChatwootPlatformAccount $account.Id").Succeed<PlatformAccount>()[0];
}
