using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Session;

public class SelectChatwootSessionCommandTests
{
    [Fact]
    public async Task Makes_another_session_the_current_one()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AccessToken -Name work; Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -Name play").Succeed();

        Assert.Equal("work", Assert.Single(chatwoot.Run("Select-ChatwootSession work -PassThru").Succeed<ChatwootSession>()).Name);

        Assert.Equal("administrator", Assert.Single(chatwoot.Run("(Get-ChatwootSession -Current).Role").Succeed<string>()));
    }

    [Fact]
    public async Task An_account_the_user_does_not_belong_to_is_refused()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(connect: false);
        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AccessToken").Succeed();

        Assert.Equal("ChatwootNotInAccount", chatwoot.Run("Select-ChatwootSession -AccountId 999").ErrorId);
        Assert.Equal(chatwoot.Server.AccountId, Assert.Single(chatwoot.Run("(Get-ChatwootSession -Current).AccountId").Succeed<long>()));
    }

    [Fact]
    public async Task A_customer_who_was_selected_need_not_be_named_again()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run(
            """
            New-ChatwootClientContact -SourceId web-1 -Name Ana | Select-ChatwootSession
            $talk = New-ChatwootClientConversation
            (Get-ChatwootClientContact).Name
            (Send-ChatwootClientMessage $talk.Id 'Hello').ContactIdentifier
            (Get-ChatwootClientConversation).Id -eq $talk.Id
            (Get-ChatwootClientMessage $talk.Id).Content
            Close-ChatwootClientConversation $talk.Id
            (Get-ChatwootSession).ContactIdentifier
            """);

        result.Succeed();
        Assert.Equal(["Ana", "web-1", true, "Hello", "web-1"], result.Output.Select(item => item.BaseObject));
    }

    [Fact]
    public async Task The_session_that_is_given_out_knows_the_customer_and_the_one_before_stays_as_it_is()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("$before = Get-ChatwootSession -Current; $after = Select-ChatwootSession -Contact web-1 -PassThru; $after.ContactIdentifier; $before.ContactIdentifier; $after.AccountId -eq $before.AccountId; $after.InboxIdentifier");

        Assert.Equal(["web-1", null, true, chatwoot.Server.InboxIdentifier], result.Output.Select(item => item?.BaseObject));
    }

    [Fact]
    public async Task The_session_a_customer_came_from_is_the_one_selected()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("$other = Connect-Chatwoot $server.BaseAddress -InboxIdentifier $server.StrictInboxIdentifier -HmacToken $server.StrictHmacToken -Name strict -PassThru; $who = New-ChatwootClientContact -SourceId s9; Select-ChatwootSession ($server.BaseAddress.Authority + '/' + $server.AccountId); $who | Select-ChatwootSession -PassThru");

        Assert.Equal(("strict", "s9"), (Assert.Single(result.Succeed<ChatwootSession>()).Name, ((ChatwootSession)result.Output[0].BaseObject).ContactIdentifier));
    }

    [Fact]
    public async Task A_customer_of_another_inbox_and_keys_that_cannot_be_reached_are_refused()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("$who = New-ChatwootClientContact -SourceId s1; $s = Connect-Chatwoot $server.BaseAddress -InboxIdentifier $server.StrictInboxIdentifier -HmacToken $server.StrictHmacToken -Name strict -PassThru; Select-ChatwootSession $s -Contact $who").ErrorId);
        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AccessToken -AccountId 1 -SkipVerification -Name user; Select-ChatwootSession -Contact s1").ErrorId);
        Assert.Contains("cannot be reached", chatwoot.Run("Select-ChatwootSession strict -Contact a.b").Error.Exception.Message);
        ScriptResult refused = chatwoot.Run("Connect-Chatwoot $server.BaseAddress -InboxIdentifier $server.InboxIdentifier -ContactIdentifier a/b -SkipVerification");
        Assert.Equal("ChatwootInvalidInput", refused.ErrorId);
        Assert.Contains("'.' or '/'", refused.Error.Exception.Message);
    }
}
