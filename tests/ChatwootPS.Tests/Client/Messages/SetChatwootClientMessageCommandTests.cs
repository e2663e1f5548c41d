using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Client.Messages;

public class SetChatwootClientMessageCommandTests
{
    private const string Ask = """
        $who = New-ChatwootClientContact -SourceId s1
        $talk = New-ChatwootClientConversation $who
        $path = "accounts/{account}/conversations/$($talk.Id)/messages"
        $null = Invoke-ChatwootApi POST $path -Body @{ content = 'Which?'; content_type = 'input_select'; content_attributes = @{ items = @(@{ title = 'Billing'; value = 'b1' }, @{ title = 'Sales'; value = 's1' }) } }
        $null = Invoke-ChatwootApi POST $path -Body @{ content = 'Tell us'; content_type = 'form'; content_attributes = @{ items = @(@{ name = 'email'; type = 'email'; label = 'E-mail'; required = $true }, @{ name = 'size'; type = 'select'; label = 'Size'; options = @(@{ label = 'Small'; value = 's' }, @{ label = 'Large'; value = 'l' }) }) } }
        $null = Invoke-ChatwootApi POST $path -Body @{ content = 'How was it?'; content_type = 'input_csat' }
        $select, $form, $survey = Get-ChatwootClientMessage $talk
        """;

    [Theory]
    [InlineData("$select | Set-ChatwootClientMessage -Select billing", """{"submitted_values":[{"title":"Billing","value":"b1"}]}""")]
    [InlineData("Set-ChatwootClientMessage $select s1", """{"submitted_values":[{"title":"Sales","value":"s1"}]}""")]
    [InlineData("$form | Set-ChatwootClientMessage -Form @{ email = 'a@example.com' }", """{"submitted_values":[{"name":"email","value":"a@example.com"}]}""")]
    [InlineData("$form | Set-ChatwootClientMessage -Form @{ size = 'large'; email = 'a@example.com' }", """{"submitted_values":[{"name":"email","value":"a@example.com"},{"name":"size","value":"l"}]}""")]
    [InlineData("$survey | Set-ChatwootClientMessage -Rating 4 -FeedbackMessage Fine", """{"submitted_values":{"csat_survey_response":{"rating":4,"feedback_message":"Fine"}}}""")]
    public async Task Answers_what_was_asked(string command, string body)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Ask).Succeed();
        chatwoot.Server.ClearRequests();

        ClientMessage answered = Assert.Single(chatwoot.Run(command + " -PassThru").Succeed<ClientMessage>());

        Assert.Equal(body, Assert.Single(chatwoot.Server.Requests).Body);
        Assert.NotNull(answered.ContentAttributes!["submitted_values"]);
        Assert.Equal("s1", answered.ContactIdentifier);
    }

    [Theory]
    [InlineData("$select | Set-ChatwootClientMessage -Select Support", "It offers: Billing, Sales")]
    [InlineData("$form | Set-ChatwootClientMessage -Form @{ email = 'a@example.com'; fax = '1' }", "It offers: email, size")]
    [InlineData("$form | Set-ChatwootClientMessage -Form @{ size = 's' }", "Its fields are: email, size")]
    [InlineData("$form | Set-ChatwootClientMessage -Form @{ email = ' '.Trim() }", "Its fields are: email, size")]
    [InlineData("$form | Set-ChatwootClientMessage -Form @{ email = 'a@example.com'; size = 'Huge' }", "It offers: Small, Large")]
    [InlineData("$form | Set-ChatwootClientMessage -Select Billing", "-Form answers form")]
    [InlineData("$select | Set-ChatwootClientMessage -Rating 3", "-Select answers input_select")]
    public async Task What_was_not_offered_is_refused_before_anything_is_sent(string command, string action)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Ask).Succeed();
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run(command);

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains(action, result.Error.ErrorDetails.RecommendedAction);
        Assert.IsType<ClientMessage>(result.Error.TargetObject);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_wrong_rating_and_what_if_send_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Ask).Succeed();
        chatwoot.Server.ClearRequests();

        Assert.Equal("ParameterArgumentValidationError", chatwoot.Run("Set-ChatwootClientMessage $survey -Rating 6").ErrorId);
        chatwoot.Run("Set-ChatwootClientMessage $survey -Rating 5 -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
