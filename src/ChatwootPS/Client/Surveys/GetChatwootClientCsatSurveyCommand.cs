using System;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Client.Surveys;

/// <summary>Reads the satisfaction survey of a conversation: what it asks, what was answered, and the address of the page on which a person answers.</summary>
/// <example>
/// <code>$conversation | Get-ChatwootClientCsatSurvey</code>
/// Reads the survey of a conversation.
/// </example>
/// <example>
/// <code>Get-ChatwootClientCsatSurvey 4bc45b9a-73d5-4d3c-8f02-7b1c3d4cb6e1 | Select-Object Rating, FeedbackMessage, PageUri</code>
/// Shows the answer, and where to answer, by the unique id of the conversation.
/// </example>
[Cmdlet(VerbsCommon.Get, "ChatwootClientCsatSurvey")]
[Serves("GET /public/api/v1/csat_survey/{conversation_uuid}", "GET /survey/responses/{conversation_uuid}")]
[OutputType(typeof(ClientCsatSurvey))]
public sealed class GetChatwootClientCsatSurveyCommand : ClientCmdlet
{
    /// <summary>The unique ids of the conversations; the objects of conversations have them.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [ValidateNotNullOrEmpty]
    public Guid[] Uuid { get; set; } = [];

    private protected override void Process()
    {
        foreach (Guid uuid in Uuid)
        {
            ForInput(uuid, () => Queue(uuid, SessionFor(), async operation =>
                operation.Write(await ClientCsatSurveys.ReadAsync(operation, ClientCsatSurveys.Request("GET", uuid), uuid).ConfigureAwait(false))));
        }
    }
}
