using System.Linq;
using System.Net;
using System.Net.Sockets;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Examples;

public class StartEchoBotTests
{
    [Fact]
    public async Task Says_what_customers_say_until_they_ask_for_a_person()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(everyday: true);
        using PowerShellHost people = chatwoot.AnotherShell();
        int port = FreePort();
        people.Run($"$bot = New-ChatwootAgentBot Echo -OutgoingUrl http://127.0.0.1:{port}/bot; $null = Invoke-ChatwootApi POST \"accounts/{{account}}/inboxes/$($server.InboxId)/set_agent_bot\" -Body @{{ agent_bot = $bot.Id }}").Succeed();
        AgentBot bot = people.Run("$bot").Succeed<AgentBot>()[0];
        chatwoot.Shell.Runspace.SessionStateProxy.SetVariable("bot", bot);
        chatwoot.Shell.Runspace.SessionStateProxy.SetVariable("example", Example.Path("bots", "Start-EchoBot.ps1"));
        using RunningScript running = chatwoot.Begin($"Connect-Chatwoot $server.BaseAddress -AccessToken $bot.AccessToken -AccountId $server.AccountId; & $example -Port {port} -Secret $bot.Secret -TimeoutSec 60");
        await ListeningAsync(port);

        people.Run("$null = New-ChatwootClientContact -Name Ana | Select-ChatwootSession; $chat = New-ChatwootClientConversation; $null = Send-ChatwootClientMessage $chat 'Hello'").Succeed();
        await running.WaitForAsync(1);
        people.Run("$null = Send-ChatwootClientMessage $chat 'I want a human'").Succeed();
        await running.WaitForAsync(2);
        await chatwoot.Server.WebhooksDeliveredAsync(TestContext.Current.CancellationToken);
        people.Run("$null = Send-ChatwootClientMessage $chat 'Still there?'").Succeed();
        await chatwoot.Server.WebhooksDeliveredAsync(TestContext.Current.CancellationToken);
        ScriptResult ended = running.Stop();

        ended.Succeed();
        Assert.Equal(2, ended.Output.Count);
        Assert.Equal(
            ["Hello", "You said: Hello", "I want a human", "A person will answer you.", "Still there?"],
            people.Run("Get-ChatwootClientMessage $chat").Succeed<ClientMessage>().Select(message => message.Content));
        Assert.Equal(ConversationStatus.Open, people.Run("Get-ChatwootConversation $chat.Id").Succeed<Conversation>()[0].Status);
    }

    private static async Task ListeningAsync(int port)
    {
        for (int attempt = 0; attempt < 200; attempt++)
        {
            try
            {
                using var probe = new TcpClient();
                await probe.ConnectAsync(IPAddress.Loopback, port, TestContext.Current.CancellationToken);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(50, TestContext.Current.CancellationToken);
            }
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
