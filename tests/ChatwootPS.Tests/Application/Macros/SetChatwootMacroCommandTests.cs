using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Macros;

public class SetChatwootMacroCommandTests
{
    [Fact]
    public async Task A_change_says_again_who_sees_the_macro()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootMacro One -Visibility Global -Action ResolveConversation").Succeed();
        chatwoot.Server.ClearRequests();

        Macro changed = Assert.Single(chatwoot.Run("Set-ChatwootMacro One -Name Uno -PassThru").Succeed<Macro>());

        Assert.Equal(MacroVisibility.Global, changed.Visibility);
        Assert.Equal(["GET /api/v1/accounts/1/macros", "GET /api/v1/accounts/1/macros/1", "PATCH /api/v1/accounts/1/macros/1"], chatwoot.Received());
        Assert.Equal("""{"name":"Uno","visibility":"global"}""", chatwoot.Server.Requests[2].Body);
        Assert.Single(chatwoot.Run("Get-ChatwootMacro Uno").Succeed<Macro>());
    }

    [Fact]
    public async Task Replaces_actions_and_visibility_through_the_pipeline()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootMacro One -Action ResolveConversation; New-ChatwootMacro Two -Action ResolveConversation").Succeed();

        var changed = chatwoot.Run("Get-ChatwootMacro | Set-ChatwootMacro -Visibility Global -Action @{ AddLabel = 'vip' } -PassThru").Succeed<Macro>();

        Assert.Equal(2, changed.Count);
        Assert.All(changed, macro => Assert.Equal("add_label vip", Assert.Single(macro.Actions!).ToString()));
        Assert.All(changed, macro => Assert.Equal(MacroVisibility.Global, macro.Visibility));
    }

    [Fact]
    public async Task An_unknown_one_is_not_found_and_the_others_are_changed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Macro known = Assert.Single(chatwoot.Run("New-ChatwootMacro One -Action ResolveConversation").Succeed<Macro>());

        ScriptResult result = chatwoot.Run("99999, $id | Set-ChatwootMacro -Visibility Global -PassThru", ("id", known.Id));

        Assert.Single(result.Output);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
    }

    [Theory]
    [InlineData("Set-ChatwootMacro 1", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootMacro 1 -Action Dance", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootMacro 1 -Name ''", "ParameterArgumentValidationError")]
    public async Task Bad_input_is_refused_before_anything_is_sent(string command, string errorId)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.StartsWith(errorId, chatwoot.Run(command).ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Server.ClearRequests();
        chatwoot.Run("Set-ChatwootMacro 1 -Name x -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
