using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Client.Surveys;

/// <summary>Get-ChatwootClientCsatSurvey and Submit-ChatwootClientCsatSurvey, which stand for two halves of one thing.</summary>
public class ClientCsatSurveyTests
{
    private const string Ask = """
        $who = New-ChatwootClientContact -SourceId s1
        $talk = New-ChatwootClientConversation $who
        $null = Invoke-ChatwootApi POST "accounts/{account}/conversations/$($talk.Id)/messages" -Body @{ content = 'How was it?'; content_type = 'input_csat' }
        """;

    [Fact]
    public async Task A_survey_is_read_answered_and_read_again()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        ClientConversation talk = Assert.Single(chatwoot.Run(Ask + "\n$talk").Succeed<ClientConversation>());
        chatwoot.Server.ClearRequests();

        var surveys = chatwoot.Run("$talk | Get-ChatwootClientCsatSurvey; $talk | Submit-ChatwootClientCsatSurvey -Rating 4 -FeedbackMessage Good; Get-ChatwootClientCsatSurvey $talk.Uuid").Succeed<ClientCsatSurvey>();

        Assert.Equal([null, 4, 4], surveys.Select(survey => survey.Rating));
        Assert.Equal("Good", surveys[2].FeedbackMessage);
        Assert.Equal(new Uri($"{chatwoot.Server.BaseAddress}survey/responses/{talk.Uuid}"), surveys[0].PageUri);
        Assert.Equal("""{"message":{"submitted_values":{"csat_survey_response":{"rating":4,"feedback_message":"Good"}}}}""", chatwoot.Server.Requests.Single(request => request.Method == "PATCH").Body);
    }

    [Fact]
    public async Task A_conversation_without_a_survey_is_one_error_and_the_others_are_answered()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Ask).Succeed();
        Guid unknown = Guid.NewGuid();

        ScriptResult result = chatwoot.Run("$unknown, $talk.Uuid | Submit-ChatwootClientCsatSurvey -Rating 5", ("unknown", unknown));

        Assert.Equal(5, ((ClientCsatSurvey)Assert.Single(result.Output).BaseObject).Rating);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(unknown, result.Error.TargetObject);
        Assert.Contains("CsatSurveyEnabled", result.Error.ErrorDetails.RecommendedAction);
    }

    [Theory]
    [InlineData("Submit-ChatwootClientCsatSurvey 4bc45b9a-73d5-4d3c-8f02-7b1c3d4cb6e1 -Rating 0", "ParameterArgumentValidationError")]
    [InlineData("Submit-ChatwootClientCsatSurvey 4bc45b9a-73d5-4d3c-8f02-7b1c3d4cb6e1 -Rating 6", "ParameterArgumentValidationError")]
    [InlineData("Get-ChatwootClientCsatSurvey 4711", "CannotConvertArgumentNoMessage")]
    public async Task Bad_input_is_refused_before_anything_is_sent(string command, string errorId)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal(errorId, chatwoot.Run(command).ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Submit-ChatwootClientCsatSurvey 4bc45b9a-73d5-4d3c-8f02-7b1c3d4cb6e1 -Rating 3 -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
