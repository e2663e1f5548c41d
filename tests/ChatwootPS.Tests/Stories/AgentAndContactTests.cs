using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Application.Conversations;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Stories;

/// <summary>An agent and a customer talk with each other, each from a shell of its own, hearing of the other only through the events.</summary>
public class AgentAndContactTests
{
    private const string Customer = """
        $next = 'It is the printer.', 'Only in the morning.', 'That helped. Thanks!'
        $said = 0
        $talk | Watch-ChatwootClientConversation | ForEach-Object {
            $told = $_
            switch ($told.Event) {
                'message.created' {
                    if ($told.Message.ContentType -eq 'input_csat') { 'asked how it was'; $told.Message | Set-ChatwootClientMessage -Rating 5 -FeedbackMessage 'Quick' }
                    elseif ($told.Message.MessageType -eq 'Outgoing') {
                        "agent: $($told.Message.Content)"
                        Set-ChatwootClientLastSeen $talk
                        $talk | Send-ChatwootClientTypingStatus -TypingStatus On
                        $null = Send-ChatwootClientMessage $talk $next[$said]
                        $talk | Send-ChatwootClientTypingStatus -TypingStatus Off
                        $said++
                    }
                }
                'conversation.typing_on' { 'agent types' }
                'conversation.status_changed' { "conversation: $($told.Conversation.Status)" }
            }
        }
        """;

    private const string Agent = """
        $next = @{ 'Hello?' = 'Hello. What is it?'; 'It is the printer.' = 'All day?'; 'Only in the morning.' = 'Switch it off and on.' }
        Watch-ChatwootConversation | ForEach-Object {
            $told = $_
            switch ($told.Event) {
                'message.created' {
                    if ($told.Message.MessageType -eq 'Incoming') {
                        "customer: $($told.Message.Content)"
                        $answer = $next[$told.Message.Content]
                        if ($answer) {
                            $told.Conversation | Send-ChatwootTypingStatus -TypingStatus On
                            $null = $told.Conversation | Send-ChatwootMessage $answer
                        }
                        else { $told.Conversation | Close-ChatwootConversation }
                    }
                }
                'message.updated' { if ($told.Message.ContentAttributes.submitted_values) { "rated: $($told.Message.ContentAttributes.submitted_values.csat_survey_response.rating)" } }
                'conversation.typing_on' { 'customer types' }
            }
        }
        """;

    [Fact]
    public async Task They_talk_message_by_message_to_the_survey()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Set-ChatwootInbox $server.InboxId -CsatSurveyEnabled $true").Succeed();
        using PowerShellHost customer = chatwoot.AnotherShell("Connect-Chatwoot $server.BaseAddress -InboxIdentifier $server.InboxIdentifier -HmacToken $server.HmacToken");
        using PowerShellHost another = chatwoot.AnotherShell();
        customer.Run("New-ChatwootClientContact -Identifier ana -Name Ana | Select-ChatwootSession; $talk = New-ChatwootClientConversation").Succeed();
        another.Runspace.SessionStateProxy.SetVariable("talk", customer.Run("$talk").Output[0]);

        using RunningScript agentSide = chatwoot.Begin(Agent);
        using var customerSide = new RunningScript(customer.Runspace, Customer);
        await WatchChatwootConversationCommandTests.UntilAsync(() => chatwoot.Server.OpenSockets == 2);
        another.Run("$null = Send-ChatwootClientMessage $talk 'Hello?'").Succeed();

        await UntilAsync(() => agentSide.Output<string>().Any(line => line.StartsWith("rated", StringComparison.Ordinal)), () => Transcript(agentSide, customerSide));
        string[] agent = [.. agentSide.Output<string>()];
        Assert.Equal(["customer: Hello?", "customer: It is the printer.", "customer: Only in the morning.", "customer: That helped. Thanks!"], agent.Where(line => line.StartsWith("customer: ", StringComparison.Ordinal)));
        Assert.Equal(3, agent.Count(line => line == "customer types"));
        Assert.Equal("rated: 5", agent.Last(line => line.StartsWith("rated", StringComparison.Ordinal)));
        await UntilAsync(() => customerSide.Output<string>().Contains("conversation: Resolved") && customerSide.Output<string>().Contains("asked how it was"), () => Transcript(agentSide, customerSide));
        string[] heard = [.. customerSide.Output<string>()];
        Assert.Equal(["agent: Hello. What is it?", "agent: All day?", "agent: Switch it off and on."], heard.Where(line => line.StartsWith("agent: ", StringComparison.Ordinal)));
        Assert.True(heard.Count(line => line == "agent types") == 3, Transcript(agentSide, customerSide));
        agentSide.Stop().Succeed();
        customerSide.Stop().Succeed();
        CsatResponse rating = Assert.Single(another.Run("Get-ChatwootCsatResponse").Succeed<CsatResponse>());
        Assert.Equal((5, "Quick"), (rating.Rating, rating.FeedbackMessage));
    }

    private static async Task UntilAsync(Func<bool> happened, Func<string> state)
    {
        try
        {
            await WatchChatwootConversationCommandTests.UntilAsync(happened);
        }
        catch (OperationCanceledException)
        {
            throw new Xunit.Sdk.XunitException($"It does not happen. {state()}");
        }
    }

    private static string Transcript(RunningScript agent, RunningScript customer) =>
        $"The agent: {string.Join("; ", agent.Output<string>())} (runs: {agent.IsRunning}, {string.Join("; ", agent.Stop().Errors)}){Environment.NewLine}The customer: {string.Join("; ", customer.Output<string>())} (runs: {customer.IsRunning}, {string.Join("; ", customer.Stop().Errors)})";
}
