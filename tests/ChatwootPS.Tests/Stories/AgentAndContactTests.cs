using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;
using static ChatwootPS.Tests.Application.Conversations.WatchChatwootConversationCommandTests;

namespace ChatwootPS.Tests.Stories;

/// <summary>An agent and a customer talk with each other, each from a shell of its own, hearing of the other only through the events.</summary>
public class AgentAndContactTests
{
    private const string Customer = """
        $next = 'It is the printer.', 'Only in the morning.', 'That helped. Thanks!'
        $said = 0
        $talk | Watch-ChatwootClientConversation | ForEach-Object {
            switch ($_.Event) {
                'message.created' {
                    if ($_.Message.ContentType -eq 'input_csat') { 'asked how it was'; $_.Message | Set-ChatwootClientMessage -Rating 5 -FeedbackMessage 'Quick' }
                    elseif ($_.Message.MessageType -eq 'Outgoing') {
                        "agent: $($_.Message.Content)"
                        Set-ChatwootClientLastSeen $talk
                        $talk | Send-ChatwootClientTypingStatus -Status On
                        $null = Send-ChatwootClientMessage $talk $next[$said]
                        $talk | Send-ChatwootClientTypingStatus -Status Off
                        $said++
                    }
                }
                'conversation.typing_on' { 'agent types' }
                'conversation.status_changed' { "conversation: $($_.Conversation.Status)" }
            }
        }
        """;

    private const string Agent = """
        $next = @{ 'Hello?' = 'Hello. What is it?'; 'It is the printer.' = 'All day?'; 'Only in the morning.' = 'Switch it off and on.' }
        Watch-ChatwootConversation | ForEach-Object {
            switch ($_.Event) {
                'message.created' {
                    if ($_.Message.MessageType -eq 'Incoming') {
                        "customer: $($_.Message.Content)"
                        $answer = $next[$_.Message.Content]
                        if ($answer) {
                            $_.Conversation | Send-ChatwootTypingStatus -Status On
                            $null = $_.Conversation | Send-ChatwootMessage $answer
                        }
                        else { $_.Conversation | Close-ChatwootConversation }
                    }
                }
                'message.updated' { if ($_.Message.ContentAttributes.submitted_values) { "rated: $($_.Message.ContentAttributes.submitted_values.csat_survey_response.rating)" } }
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
        await UntilAsync(() => chatwoot.Server.OpenSockets == 2);
        another.Run("$null = Send-ChatwootClientMessage $talk 'Hello?'").Succeed();

        await UntilAsync(() => agentSide.Output<string>().Any(line => line.StartsWith("rated", System.StringComparison.Ordinal)));
        string[] agent = [.. agentSide.Output<string>()];
        Assert.Equal(["customer: Hello?", "customer: It is the printer.", "customer: Only in the morning.", "customer: That helped. Thanks!"], agent.Where(line => line.StartsWith("customer: ", System.StringComparison.Ordinal)));
        Assert.Equal(3, agent.Count(line => line == "customer types"));
        Assert.Equal("rated: 5", agent.Last(line => line.StartsWith("rated", System.StringComparison.Ordinal)));
        await UntilAsync(() => customerSide.Output<string>().Contains("conversation: Resolved") && customerSide.Output<string>().Contains("asked how it was"));
        string[] heard = [.. customerSide.Output<string>()];
        Assert.Equal(["agent: Hello. What is it?", "agent: All day?", "agent: Switch it off and on."], heard.Where(line => line.StartsWith("agent: ", System.StringComparison.Ordinal)));
        Assert.Equal(3, heard.Count(line => line == "agent types"));
        agentSide.Stop().Succeed();
        customerSide.Stop().Succeed();
        CsatResponse rating = Assert.Single(another.Run("Get-ChatwootCsatResponse").Succeed<CsatResponse>());
        Assert.Equal((5, "Quick"), (rating.Rating, rating.FeedbackMessage));
    }
}
