using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Completion;

public class CompletionTests
{
    [Theory]
    [InlineData("Get-ChatwootConversation -Inbox Sup", "'Support API'", "'Support Email'")]
    [InlineData("Get-ChatwootConversation -Inbox 'Support A", "'Support API'")]
    [InlineData("Get-ChatwootConversation -Label bil", "billing")]
    [InlineData("Set-ChatwootConversation 1 -Assignee grace", "grace@acme.test")]
    [InlineData("Set-ChatwootConversation 1 -Status P", "Pending")]
    [InlineData("Get-ChatwootLabel -Session 127", "127.0.0.1")]
    public async Task Names_complete(string typed, params string[] expected)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        string[] offered = Complete(chatwoot, typed);

        Assert.Equal(expected.Length, offered.Length);
        Assert.All(expected.Zip(offered), pair => Assert.StartsWith(pair.First.TrimEnd('\''), pair.Second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_is_asked_for_once_a_minute()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Complete(chatwoot, "Get-ChatwootConversation -Inbox S");
        Complete(chatwoot, "Get-ChatwootConversation -Inbox Su");

        Assert.Single(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_disturbs_nobody()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(Fault.ServerError());
        Assert.DoesNotContain("Support", string.Concat(Complete(chatwoot, "Get-ChatwootConversation -Inbox Sup")));

        chatwoot.Run("Disconnect-Chatwoot").Succeed();
        Assert.DoesNotContain("Support", string.Concat(Complete(chatwoot, "Get-ChatwootConversation -Inbox Sup")));
    }

    private static string[] Complete(ChatwootHost chatwoot, string typed)
    {
        using PowerShell shell = PowerShell.Create(chatwoot.Shell.Runspace);
        return CommandCompletion.CompleteInput(typed, typed.Length, null, shell).CompletionMatches.Select(match => match.CompletionText).ToArray();
    }
}
