using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using ChatwootPS.Tests.Support;
using Xunit;
using static ChatwootPS.Tests.Application.Conversations.WatchChatwootConversationCommandTests;

namespace ChatwootPS.Tests.Stories;

/// <summary>S13: the queue live in a terminal, or as a feed for another system, over restarts.</summary>
public sealed class S13LiveQueueTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("queue").FullName;

    [Fact]
    public async Task What_customers_write_comes_as_rows_and_a_second_run_goes_on_where_the_first_was_stopped()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using PowerShellHost customer = chatwoot.AnotherShell();
        string script =
            $$"""
            Watch-ChatwootConversation -Event message.created, conversation.status_changed -Inbox {{chatwoot.Server.InboxId}} -StateFile '{{Path.Combine(_folder, "cursor.json")}}' -TimeoutSec 30 |
              Where-Object { $_.Message.MessageType -eq 'Incoming' } |
              ForEach-Object { [pscustomobject]@{ t = $_.At; id = $_.Conversation.Id; text = $_.Message.Content } }
            """;
        using (RunningScript feed = chatwoot.Begin(script))
        {
            await ListeningAsync(chatwoot, customer);
            customer.Run(
                """
                $null = Send-ChatwootClientMessage $conversation 'Is anybody there?'
                $null = Send-ChatwootMessage $conversation.Id 'Yes'
                $null = Send-ChatwootClientMessage $conversation 'Good'
                Close-ChatwootClientConversation $conversation
                """).Succeed();
            IReadOnlyList<PSObject> rows = await feed.WaitForAsync(2);
            Assert.Equal(["Is anybody there?", "Good"], rows.Select(row => row.Properties["text"].Value));
            Assert.All(rows, row => Assert.IsType<DateTime>(row.Properties["t"].Value));
            feed.Stop();
        }

        customer.Run("$null = Send-ChatwootClientMessage $conversation 'Hello again'").Succeed();

        using RunningScript next = chatwoot.Begin(script);
        Assert.Equal("Hello again", Assert.Single(await next.WaitForAsync(1)).Properties["text"].Value);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
