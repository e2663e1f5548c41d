using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Examples;

public class SendMonitoringAlertTests
{
    private const string Alert = "& $example -Uri $server.BaseAddress -InboxIdentifier $server.InboxIdentifier -HmacToken $server.HmacToken -Computer DB-01 ";

    [Fact]
    public async Task Reports_go_into_one_conversation_until_it_is_over()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false, everyday: true);
        string picture = Path.Combine(Directory.CreateTempSubdirectory("chatwootps").FullName, "disk.png");
        await File.WriteAllBytesAsync(picture, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], TestContext.Current.CancellationToken);
        ClientMessage Report(string arguments) => Assert.Single(chatwoot.Run(Alert + arguments, ("example", Example.Path("Send-MonitoringAlert.ps1")), ("picture", picture)).Succeed<ClientMessage>());

        ClientMessage first = Report("'Disk C: 4 % free' -Attachment $picture");
        ClientMessage second = Report("'Disk C: 2 % free'");
        ClientMessage third = Report("'Disk C: 31 % free' -Recovered");
        ClientMessage next = Report("'Fan 2 stands still'");

        Assert.Equal("image", Assert.Single(first.Attachments!).FileType);
        Assert.Equal([first.ConversationId, first.ConversationId], new[] { second.ConversationId, third.ConversationId });
        Assert.NotEqual(first.ConversationId, next.ConversationId);
        // One computer is one customer with one session, and the session is verified.
        Assert.Equal(first.ContactIdentifier, next.ContactIdentifier);
        Assert.Equal(first.Sender!.Id, next.Sender!.Id);
        Assert.Contains(chatwoot.Server.Requests, request => request.Query.Contains("identifier=DB-01"));
        ClientConversation[] history = [.. chatwoot.Run("Get-ChatwootClientConversation -Contact $key", ("key", next.ContactIdentifier)).Succeed<ClientConversation>().OrderBy(conversation => conversation.Id)];
        Assert.Equal([ConversationStatus.Resolved, ConversationStatus.Open], history.Select(conversation => conversation.Status!.Value));
        Directory.Delete(Path.GetDirectoryName(picture)!, recursive: true);
    }

    [Fact]
    public async Task What_was_never_reported_needs_no_recovery_and_settings_may_come_from_the_environment()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false, everyday: true);

        Assert.Empty(chatwoot.Run(Alert + "'Fine' -Recovered", ("example", Example.Path("Send-MonitoringAlert.ps1"))).Succeed<object>());

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Path.EndsWith("/messages", System.StringComparison.Ordinal));
    }
}
