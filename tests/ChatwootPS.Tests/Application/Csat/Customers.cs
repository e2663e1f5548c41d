using System;
using System.Net.Http;
using System.Net.Http.Json;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Csat;

/// <summary>Customers who are asked how satisfied they are, and answer on the survey's page.</summary>
internal static class Customers
{
    /// <summary>Asks in a conversation and answers, as the link in the message lets a customer do.</summary>
    public static async Task RateAsync(ChatwootHost chatwoot, long conversation, int rating, string? feedback = null)
    {
        chatwoot.Run("Invoke-ChatwootApi POST \"accounts/{account}/conversations/$number/messages\" -Body @{ content = 'Please rate'; content_type = 'input_csat' }", ("number", conversation)).Succeed();
        var asked = Assert.Single(chatwoot.Run("Get-ChatwootConversation $number", ("number", conversation)).Succeed<Conversation>());
        using var browser = new HttpClient { BaseAddress = chatwoot.Server.BaseAddress };
        var answer = new { message = new { submitted_values = new { csat_survey_response = new { rating, feedback_message = feedback } } } };
        using HttpResponseMessage response = await browser.PatchAsync(new Uri($"public/api/v1/csat_survey/{asked.Uuid}", UriKind.Relative), JsonContent.Create(answer), TestContext.Current.CancellationToken);
        response.EnsureSuccessStatusCode();
        chatwoot.Server.ClearRequests();
    }
}
