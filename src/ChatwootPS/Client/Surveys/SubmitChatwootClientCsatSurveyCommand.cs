using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Client.Surveys;

/// <summary>
/// Answers the satisfaction survey of a conversation. Answering again replaces rating and feedback, up to 14 days after the
/// survey was sent. The server stores the answer in the background: it is waited for, and then given out.
/// </summary>
/// <example>
/// <code>$conversation | Submit-ChatwootClientCsatSurvey -Rating 5 -FeedbackMessage 'Quick and friendly'</code>
/// Answers the survey of a conversation.
/// </example>
/// <example>
/// <code>Submit-ChatwootClientCsatSurvey 4bc45b9a-73d5-4d3c-8f02-7b1c3d4cb6e1 -Rating 2</code>
/// Answers without words; feedback given before is gone.
/// </example>
[Cmdlet(VerbsLifecycle.Submit, "ChatwootClientCsatSurvey", SupportsShouldProcess = true)]
[Serves("PATCH /public/api/v1/csat_survey/{conversation_uuid}")]
[OutputType(typeof(ClientCsatSurvey))]
public sealed class SubmitChatwootClientCsatSurveyCommand : ClientCmdlet
{
    private static readonly TimeSpan s_pause = TimeSpan.FromMilliseconds(200);
    private const int Looks = 25;

    /// <summary>The unique ids of the conversations; the objects of conversations have them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public Guid[] Uuid { get; set; } = [];

    /// <summary>From 1 (bad) to 5 (good). The server takes others without a word and stores nothing.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [ValidateRange(1, 5)]
    public int Rating { get; set; }

    /// <summary>What the customer says to it.</summary>
    [Parameter(Position = 2)]
    [AllowEmptyString]
    public string? FeedbackMessage { get; set; }

    private protected override void Process()
    {
        foreach (Guid uuid in Uuid)
        {
            ForInput(uuid, () =>
            {
                ChatwootSession session = SessionFor();
                if (!Approves($"conversation {uuid}", $"Answer the survey with {Rating}"))
                    return;
                int rating = Rating;
                var answer = new Dictionary<string, object?> { ["rating"] = rating };
                if (FeedbackMessage is not null)
                    answer["feedback_message"] = FeedbackMessage;
                ApiRequest request = ClientCsatSurveys.Request("PATCH", uuid).With(body: new Dictionary<string, object?>
                {
                    ["message"] = new Dictionary<string, object?>
                    {
                        ["submitted_values"] = new Dictionary<string, object?> { ["csat_survey_response"] = answer },
                    },
                });
                string? feedback = FeedbackMessage;
                Queue(uuid, session, async operation =>
                {
                    ClientCsatSurvey survey = await ClientCsatSurveys.ReadAsync(operation, request, uuid).ConfigureAwait(false);
                    operation.Write(await StoredAsync(operation, survey, uuid, rating, feedback).ConfigureAwait(false));
                }, key: uuid);
            });
        }
    }

    private static async Task<ClientCsatSurvey> StoredAsync(Operation operation, ClientCsatSurvey survey, Guid uuid, int rating, string? feedback)
    {
        for (int look = 0; look < Looks && (survey.Rating != rating || (survey.FeedbackMessage ?? "") != (feedback ?? "")); look++)
        {
            if (look > 0)
                await operation.DelayAsync(s_pause).ConfigureAwait(false);
            survey = await ClientCsatSurveys.ReadAsync(operation, ClientCsatSurveys.Request("GET", uuid), uuid).ConfigureAwait(false);
        }
        if (survey.Rating != rating)
            operation.Warning($"The server has taken the answer for conversation {uuid}, but not stored it yet.");
        return survey;
    }
}
