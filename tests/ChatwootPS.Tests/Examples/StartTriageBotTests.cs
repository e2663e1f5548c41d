using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;
using static ChatwootPS.Tests.Application.Conversations.WatchChatwootConversationCommandTests;

namespace ChatwootPS.Tests.Examples;

public class StartTriageBotTests
{
    [Fact]
    public async Task Sorts_and_answers_what_customers_write_and_neither_itself_nor_twice()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(everyday: true);
        using PowerShellHost customer = chatwoot.AnotherShell();
        customer.Run("$null = New-ChatwootClientContact -Name Ana | Select-ChatwootSession; $one = New-ChatwootClientConversation; $two = New-ChatwootClientConversation").Succeed();
        chatwoot.Shell.Runspace.SessionStateProxy.SetVariable("example", Example.Path("bots", "Start-TriageBot.ps1"));
        using RunningScript bot = chatwoot.Begin("& $example -TimeoutSec 60");
        await UntilAsync(() => chatwoot.Server.OpenSockets == 1);

        customer.Run("$null = Send-ChatwootClientMessage $one 'I was charged twice'").Succeed();
        await bot.WaitForAsync<object>(1);
        customer.Run("$null = Send-ChatwootClientMessage $one 'Where is my refund?'; $null = Send-ChatwootClientMessage $two 'Good morning'; $null = Send-ChatwootClientMessage $two 'Your site is down, and I need an invoice'").Succeed();
        await bot.WaitForAsync<object>(2);
        customer.Run("$null = Send-ChatwootClientMessage $two 'Still down'; $null = Send-ChatwootClientMessage $two 'Bye'").Succeed();
        await bot.WaitForAsync<object>(3);
        ScriptResult ended = bot.Stop();

        ended.Succeed();
        Assert.Equal(["billing", "billing", "outage"], ended.Output.Select(told => told.Properties["Label"].Value));
        Assert.Equal(["I was charged twice", "Thank you. Our billing team has your message and answers within a day.", "Where is my refund?"], Texts(customer, "$one"));
        Assert.Equal(1, Texts(customer, "$two").Count(text => text.StartsWith("Thank you. ", System.StringComparison.Ordinal)));
        Conversation sorted = Assert.Single(customer.Run("Get-ChatwootConversation $one.Id").Succeed<Conversation>());
        Assert.Equal(["billing"], sorted.Labels);
        Assert.Equal(ConversationPriority.Urgent, Assert.Single(customer.Run("(Get-ChatwootConversation $two.Id).Priority").Succeed<ConversationPriority>()));
        Assert.Equal("billing", Assert.Single(customer.Run("(Get-ChatwootConversation $one.Id).Team.Name").Succeed<string>()));
    }

    private static string[] Texts(PowerShellHost customer, string conversation) =>
        [.. customer.Run($"Get-ChatwootClientMessage {conversation}").Succeed<ClientMessage>().Select(message => message.Content!)];
}
