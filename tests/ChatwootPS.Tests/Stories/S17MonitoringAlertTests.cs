using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Stories;

/// <summary>S17: a monitoring alert opens and closes its own conversation.</summary>
public class S17MonitoringAlertTests
{
    private const string Alert = """
        $c = Connect-Chatwoot -Uri $uri -InboxIdentifier $inbox -HmacToken $secret -PassThru
        $who  = New-ChatwootClientContact -Session $c -Identifier $computer -Name "Host $computer"
        $null = Connect-Chatwoot -Uri http://127.0.0.1:9 -InboxIdentifier elsewhere -SkipVerification -MaximumRetryCount 0
        $conv = Get-ChatwootClientConversation -Contact $who | Where-Object Status -eq open | Select-Object -First 1
        if (-not $conv) { $conv = New-ChatwootClientConversation -Contact $who }
        Send-ChatwootClientMessage -Conversation $conv -Content "Disk C: 4 % free" -Attachment $picture
        if ($recovered) { Close-ChatwootClientConversation $conv }
        """;

    [Fact]
    public async Task An_alert_opens_its_conversation_goes_on_in_it_and_closes_it()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(everyday: true);
        string picture = Path.Combine(Directory.CreateTempSubdirectory("chatwootps").FullName, "disk.png");
        await File.WriteAllBytesAsync(picture, new byte[] { 0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a });
        ClientMessage Report(bool recovered) => Assert.Single(chatwoot.Run(Alert,
            ("uri", chatwoot.Server.BaseAddress),
            ("inbox", chatwoot.Server.InboxIdentifier),
            ("secret", chatwoot.Server.HmacToken),
            ("computer", "DB-01"),
            ("picture", picture),
            ("recovered", recovered)).Succeed<ClientMessage>());

        ClientMessage first = Report(recovered: false);
        ClientMessage second = Report(recovered: true);
        ClientMessage third = Report(recovered: false);

        Assert.Equal(first.ConversationId, second.ConversationId);
        Assert.NotEqual(first.ConversationId, third.ConversationId);
        Assert.Equal("image", Assert.Single(first.Attachments!).FileType);
        var history = chatwoot.Run("Get-ChatwootClientConversation -Contact $who").Succeed<ClientConversation>();
        Assert.Equal([ConversationStatus.Resolved, ConversationStatus.Open], history.OrderBy(conversation => conversation.Id).Select(conversation => conversation.Status!.Value));
        Assert.All(chatwoot.Server.Requests, request => Assert.Equal(200, request.Status));
        File.Delete(picture);
    }
}
