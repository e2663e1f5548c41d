using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;
using static ChatwootPS.Tests.Application.Conversations.WatchChatwootConversationCommandTests;

namespace ChatwootPS.Tests.Examples;

public class EnterClientConversationTests
{
    // Stands in for the keyboard: '~' means that the rest is half typed.
    private const string Talk = """
        & $example -Name Ana -Read {
            param($Typed)
            $line = $null
            if ($keyboard.TryDequeue([ref] $line)) {
                $Typed.Text = if ($line[0] -eq '~') { $line.Substring(1) } else { '' }
                if ($line[0] -ne '~') { $line }
            }
        }
        """;

    [Fact]
    public async Task A_person_talks_with_an_agent()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(everyday: true);
        using PowerShellHost agent = chatwoot.AnotherShell();
        agent.Run("Set-ChatwootInbox $server.InboxId -CsatSurveyEnabled $true").Succeed();
        var keyboard = new ConcurrentQueue<string>();
        using RunningScript console = Begin(chatwoot, Talk, keyboard);
        await ShownAsync(chatwoot, "Type to talk");
        await UntilAsync(() => chatwoot.Server.OpenSockets == 1);

        keyboard.Enqueue("~Hel");
        await UntilAsync(() => Typing(chatwoot) == """{"typing_status":"on"}""");
        keyboard.Enqueue("Hello, is anybody there?");
        await UntilAsync(() => Typing(chatwoot) == """{"typing_status":"off"}""");
        Assert.Equal("Hello, is anybody there?", await ArrivedAsync(agent));
        agent.Run("Send-ChatwootTypingStatus $talk On; $null = Send-ChatwootMessage $talk 'For colleagues' -Private; $null = Send-ChatwootMessage $talk 'Yes. What is it?'").Succeed();
        await ShownAsync(chatwoot, "is typing...");
        await ShownAsync(chatwoot, "Yes. What is it?");

        string file = Path.Combine(Directory.CreateTempSubdirectory("chatwootps").FullName, "log.txt");
        await File.WriteAllTextAsync(file, "text", TestContext.Current.CancellationToken);
        foreach (string line in new[] { "/rate 5", "/dance", $"/file {file}", "/file /no/such/file", "/resolve" })
            keyboard.Enqueue(line);
        await ShownAsync(chatwoot, "The conversation is Resolved");
        await ShownAsync(chatwoot, "Answer with /rate");
        keyboard.Enqueue("/rate 9");
        keyboard.Enqueue("/rate 4 Quick and friendly");
        await ShownAsync(chatwoot, "You gave 4 of 5");
        keyboard.Enqueue("/quit");
        (await console.EndAsync()).Succeed();

        string said = string.Join("\n", chatwoot.Shell.Said);
        Assert.Contains("There is no survey to answer yet", said);
        Assert.Contains("Commands: /resolve", said);
        Assert.Contains("/no/such/file", said);
        Assert.DoesNotContain("For colleagues", said);
        Assert.DoesNotContain("you: Hello", said);
        Assert.DoesNotContain("You gave 9", said);
        ClientCsatSurvey survey = Assert.Single(agent.Run("Get-ChatwootClientCsatSurvey (Get-ChatwootConversation $talk).Uuid").Succeed<ClientCsatSurvey>());
        Assert.Equal((4, "Quick and friendly"), (survey.Rating, survey.FeedbackMessage));
        await UntilAsync(() => chatwoot.Server.OpenSockets == 0);
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
    }

    [Fact]
    public async Task Goes_on_with_a_conversation_and_shows_what_was_said()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(everyday: true);
        chatwoot.Run("New-ChatwootClientContact -Name Ana | Select-ChatwootSession; $talk = New-ChatwootClientConversation; $null = Send-ChatwootClientMessage $talk 'Question'; $null = Send-ChatwootMessage $talk.Id 'Answer'").Succeed();
        var keyboard = new ConcurrentQueue<string>();
        using RunningScript console = Begin(chatwoot, Talk.Replace("& $example -Name Ana", "$talk | & $example", StringComparison.Ordinal), keyboard);

        await ShownAsync(chatwoot, "Answer");
        keyboard.Enqueue("/quit");
        (await console.EndAsync()).Succeed();

        Assert.Contains("you: Question", chatwoot.Shell.Said);
    }

    private static RunningScript Begin(ChatwootHost chatwoot, string script, ConcurrentQueue<string> keyboard)
    {
        chatwoot.Shell.Runspace.SessionStateProxy.SetVariable("example", Example.Path("Enter-ClientConversation.ps1"));
        chatwoot.Shell.Runspace.SessionStateProxy.SetVariable("keyboard", keyboard);
        return chatwoot.Begin(script);
    }

    private static async Task ShownAsync(ChatwootHost chatwoot, string text)
    {
        try
        {
            await UntilAsync(() => chatwoot.Shell.Said.Any(line => line.Contains(text, StringComparison.Ordinal)));
        }
        catch (OperationCanceledException)
        {
            throw new Xunit.Sdk.XunitException($"'{text}' was not shown, but:\n{string.Join("\n", chatwoot.Shell.Said)}");
        }
    }

    private static string? Typing(ChatwootHost chatwoot) => chatwoot.Server.Requests.LastOrDefault(request => request.Path.EndsWith("/toggle_typing", StringComparison.Ordinal))?.Body;

    private static async Task<string> ArrivedAsync(PowerShellHost agent)
    {
        string? text = null;
        await UntilAsync(() => (text = agent.Run("$talk = Get-ChatwootConversation -Status All | Where-Object { $_.Contact.Name -eq 'Ana' }; if ($talk) { (Get-ChatwootMessage $talk).Content }").Succeed<string>().LastOrDefault()) is not null);
        return text!;
    }
}
