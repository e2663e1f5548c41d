using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Platform.Accounts;

public class NewChatwootPlatformAccountCommandTests
{
    [Fact]
    public async Task Makes_an_account_of_all_there_is_to_give()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        PlatformAccount made = Assert.Single(chatwoot.Run("""
            New-ChatwootPlatformAccount Fabrikam -Locale PT_br -Domain mail.fabrikam.test -SupportEmail 'Help <help@fabrikam.test>' -Status Suspended `
                -Feature @{ Macros = $false } -Limit @{ agents = '5' } -CustomAttribute @{ plan_name = 'Gold' }
            """).Succeed<PlatformAccount>());

        Assert.Equal(
            """{"name":"Fabrikam","locale":"pt_BR","domain":"mail.fabrikam.test","support_email":"Help <help@fabrikam.test>","status":"suspended","features":{"macros":false},"limits":{"agents":5},"custom_attributes":{"plan_name":"Gold"}}""",
            Assert.Single(chatwoot.Server.Requests).Body);
        Assert.Equal("POST /platform/api/v1/accounts", Assert.Single(chatwoot.Received()));
        Assert.Equal(("Fabrikam", "pt_BR", AccountStatus.Suspended), (made.Name, made.Locale, made.Status));
        Assert.False(made.Features!.ContainsKey("macros"));
        Assert.True(made.Features["help_center"]);
        Assert.Equal(5, made.Limits!["agents"]);
        Assert.Equal("Gold", made.CustomAttributes!["plan_name"]);
    }

    [Fact]
    public async Task What_was_not_given_is_not_sent()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootPlatformAccount Fabrikam").Succeed();

        Assert.Equal("""{"name":"Fabrikam"}""", Assert.Single(chatwoot.Server.Requests).Body);
    }

    [Theory]
    [InlineData("-Feature @{ teleport = $true }", "advanced_search, advanced_search_indexing")]
    [InlineData("-Feature @{ macros = 'false' }", "$true or $false")]
    [InlineData("-Feature @{ macros = 0 }", "$true or $false")]
    [InlineData("-Limit @{ seats = 5 }", "captain_responses")]
    [InlineData("-Limit @{ agents = 1.5 }", "whole number")]
    [InlineData("-Limit @{ agents = 'many' }", "whole number")]
    [InlineData("-SupportEmail nobody", "help@example.com")]
    public async Task What_the_server_would_fail_on_is_refused_with_what_is_allowed(string given, string allowed)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("New-ChatwootPlatformAccount Fabrikam " + given);

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains(allowed, result.Error.ErrorDetails.RecommendedAction);
        Assert.Equal("Fabrikam", result.Error.TargetObject);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Theory]
    [InlineData("-Locale xx")]
    [InlineData("-Status deleted")]
    [InlineData("-Domain ('x' * 101)")]
    [InlineData("-SupportEmail ('x' * 100 + '@y.test')")]
    public async Task Words_and_lengths_are_checked_by_the_binder(string given)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("New-ChatwootPlatformAccount Fabrikam " + given);

        Assert.NotNull(result.Error);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_blank_name_and_what_if_send_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("New-ChatwootPlatformAccount ' '").ErrorId);
        chatwoot.Run("New-ChatwootPlatformAccount Fabrikam -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
