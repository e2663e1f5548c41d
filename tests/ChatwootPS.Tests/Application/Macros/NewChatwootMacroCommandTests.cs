using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Macros;

public class NewChatwootMacroCommandTests
{
    [Fact]
    public async Task Makes_a_macro_of_names_short_forms_and_the_apis_form()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Macro made = Assert.Single(chatwoot.Run("New-ChatwootMacro Escalate -Visibility Global -Action @{ AddLabel = 'vip' }, @{ action_name = 'assign_team'; action_params = 'support' }, @{ AssignAgent = 'me' }, @{ ChangeStatus = 'Snoozed' }, @{ SendEmailTranscript = 'a@example.test', 'b@example.test' }, ResolveConversation").Succeed<Macro>());

        Assert.Equal("Escalate", made.Name);
        var sent = chatwoot.Server.Requests[chatwoot.Server.Requests.Count - 1];
        Assert.Equal("POST /api/v1/accounts/1/macros", $"{sent.Method} {sent.Path}");
        Assert.Equal("""{"name":"Escalate","visibility":"global","actions":[{"action_name":"add_label","action_params":["vip"]},{"action_name":"assign_team","action_params":[1]},{"action_name":"assign_agent","action_params":["self"]},{"action_name":"change_status","action_params":["snoozed"]},{"action_name":"send_email_transcript","action_params":["a@example.test,b@example.test"]},{"action_name":"resolve_conversation","action_params":[]}]}""", sent.Body);
    }

    [Fact]
    public async Task It_is_personal_unless_said_and_can_be_made_of_another_ones_actions()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Macro first = Assert.Single(chatwoot.Run("New-ChatwootMacro One -Action @{ AddPrivateNote = 'Hej' }, @{ AssignAgent = $null }").Succeed<Macro>());
        Macro second = Assert.Single(chatwoot.Run("New-ChatwootMacro Two -Action (Get-ChatwootMacro One).Actions").Succeed<Macro>());

        Assert.Equal(MacroVisibility.Personal, first.Visibility);
        Assert.Equal(["add_private_note Hej", "assign_agent nil"], second.Actions!.Select(action => action.ToString()));
    }

    [Theory]
    [InlineData("New-ChatwootMacro x -Action Dance", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootMacro x -Action OpenConversation", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootMacro x -Action AddLabel", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootMacro x -Action @{ AddLabel = 'a,b' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootMacro x -Action @{ ChangePriority = 'huge' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootMacro x -Action @{ ChangeStatus = 'closed' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootMacro x -Action @{ SendMessage = '' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootMacro x -Action @{ SendWebhookEvent = 'nonsense' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootMacro x -Action @{ SendEmailTranscript = 'nobody' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootMacro x -Action @{ ResolveConversation = 1 }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootMacro x -Action @{ action_name = 'add_label'; colour = 'red' }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootMacro x -Action @{ AssignTeam = 'no such team' }", "ChatwootNotFound")]
    [InlineData("New-ChatwootMacro x -Action @{ AssignAgent = 99999 }", "ChatwootNotFound")]
    [InlineData("New-ChatwootMacro x -Action @{ AssignTeam = (Get-ChatwootAgent 1) }", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootMacro x -Visibility Secret -Action ResolveConversation", "CannotConvertArgument")]
    [InlineData("New-ChatwootMacro '' -Action ResolveConversation", "ParameterArgumentValidationError")]
    public async Task Bad_input_is_refused_before_anything_is_sent(string command, string errorId)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.StartsWith(errorId, chatwoot.Run(command).ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }

    [Fact]
    public async Task The_message_names_the_actions_there_are_and_the_servers_words_come_through()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult unknown = chatwoot.Run("New-ChatwootMacro x -Action Dance");
        Assert.Contains("'dance'", unknown.Error.Exception.Message);
        Assert.Contains("mute_conversation", unknown.Error.ErrorDetails.RecommendedAction);

        ScriptResult file = chatwoot.Run("New-ChatwootMacro x -Action @{ SendAttachment = 'no-such-id' }");
        Assert.Contains("Invalid attachment", file.Error.Exception.Message);
        Assert.Equal("x", file.Error.TargetObject);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Server.ClearRequests();
        chatwoot.Run("New-ChatwootMacro x -Action ResolveConversation -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
