using System;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Client.Surveys;

/// <summary>How surveys are asked for: by the unique id of their conversation, whatever the inbox.</summary>
internal static class ClientCsatSurveys
{
    public static ApiRequest Request(string method, Guid conversation) => new(ApiFamily.Client, method, $"public/api/v1/csat_survey/{conversation:D}");

    public static async Task<ClientCsatSurvey> ReadAsync(Operation operation, ApiRequest request, Guid conversation)
    {
        try
        {
            ClientCsatSurvey survey = await operation.GetAsync<ClientCsatSurvey>(request).ConfigureAwait(false);
            survey.Uuid = conversation;
            survey.PageUri = new Uri(operation.Session.Uri, $"survey/responses/{conversation:D}");
            return survey;
        }
        catch (ChatwootApiException failure) when (failure.Reason == ErrorReason.NotFound)
        {
            throw new ChatwootApiException(ErrorReason.NotFound, $"There is no survey for the conversation {conversation}. [{failure.Status} {failure.Method} {failure.Path}]", failure)
            {
                Status = failure.Status,
                ServerMessage = failure.ServerMessage,
                RecommendedAction = "A survey is sent when a conversation is resolved whose inbox has one (Set-ChatwootInbox -CsatSurveyEnabled $true).",
            };
        }
    }
}
