using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Labels;

public class SetChatwootLabelCommandTests
{
    [Fact]
    public async Task Sends_what_was_given_and_nothing_else()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Set-ChatwootLabel 1 -ShowOnSidebar $false -Description ''");

        result.Succeed();
        Assert.Empty(result.Output);
        var request = Assert.Single(chatwoot.Server.Requests);
        Assert.Equal("PATCH /api/v1/accounts/1/labels/1", $"{request.Method} {request.Path}");
        Assert.Equal("""{"label":{"description":"","show_on_sidebar":false}}""", request.Body);
    }

    [Fact]
    public async Task Changes_labels_by_title_and_by_object_and_gives_them_out_when_asked()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var changed = chatwoot.Run("Set-ChatwootLabel vip -Color '#c62828' -PassThru; Get-ChatwootLabel -First 2 | Set-ChatwootLabel -Color '#c62828' -PassThru").Succeed<Label>();

        Assert.Equal(3, changed.Count);
        Assert.All(changed, label => Assert.Equal("#c62828", label.Color));
    }

    [Fact]
    public async Task A_new_title_is_found_at_once()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Set-ChatwootLabel vip -Title gold; Set-ChatwootLabel gold -Description 'was vip'").Succeed();

        Assert.Equal("was vip", Assert.Single(chatwoot.Run("Get-ChatwootLabel gold").Succeed<Label>()).Description);
    }

    [Fact]
    public async Task A_taken_title_and_an_unknown_label_are_errors_and_the_others_are_changed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootAlreadyExists", chatwoot.Run("Set-ChatwootLabel vip -Title billing").ErrorId);
        ScriptResult result = chatwoot.Run("99999, 'no-such', 1 | Set-ChatwootLabel -Description all -PassThru");

        Assert.Equal(1, ((Label)Assert.Single(result.Output).BaseObject).Id);
        Assert.Equal(new object[] { 99999L, "no-such" }, result.Errors.Select(error => error.TargetObject));
    }

    [Theory]
    [InlineData("Set-ChatwootLabel 1", "ChatwootInvalidInput")]
    [InlineData("Set-ChatwootLabel 1 -Color red", "ParameterArgumentValidationError")]
    [InlineData("Set-ChatwootLabel 1 -Title 'two words'", "ParameterArgumentValidationError")]
    [InlineData("Set-ChatwootLabel 0 -Description zero", "CannotConvertArgument")]
    public async Task Bad_input_is_refused_before_anything_is_sent(string command, string errorId)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.StartsWith(errorId, chatwoot.Run(command).ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task What_if_changes_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Set-ChatwootLabel 1 -Description maybe -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
