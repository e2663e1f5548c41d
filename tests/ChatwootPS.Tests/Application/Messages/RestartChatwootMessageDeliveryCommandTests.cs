using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Messages;

public class RestartChatwootMessageDeliveryCommandTests
{
    private const string Fail = "$message = Send-ChatwootMessage (New-ChatwootConversation -Contact 1 -Inbox $server.InboxId) hello -ContentAttribute @{ cc_emails = @('a@example.com') }; $message | Set-ChatwootMessage -Status Failed -ExternalError 'No route'";

    [Fact]
    public async Task Sends_again_reads_the_outcome_and_warns_of_what_is_lost()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Fail).Succeed();
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run("$message | Restart-ChatwootMessageDelivery -Wait 0");

        Assert.Equal("sent", Assert.Single(result.Succeed<Message>()).Status);
        Assert.Equal(["GET", "POST", "GET"], chatwoot.Server.Requests.Select(request => request.Method));
        Assert.Contains("cc_emails", Assert.Single(result.Warnings));
    }

    [Fact]
    public async Task A_delivery_that_fails_again_is_an_error_with_the_reason()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Fail).Succeed();
        chatwoot.Server.Faults.Add(new Chatwoot.Emulator.Server.Fault { Path = "**/retry", Status = 200, Body = """{"id":1,"content":"x"}""", ContentType = "application/json" });

        ScriptResult result = chatwoot.Run("$message | Restart-ChatwootMessageDelivery");

        Assert.Contains("No route", result.Error.Exception.Message);
        Assert.IsType<Message>(result.Error.TargetObject);
        Assert.Empty(result.Output);
    }

    [Fact]
    public async Task What_did_not_fail_is_sent_again_only_by_force()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$message = Send-ChatwootMessage 1 hello").Succeed();
        chatwoot.Server.ClearRequests();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("$message | Restart-ChatwootMessageDelivery").ErrorId);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Restart-ChatwootMessageDelivery 1 999999").ErrorId);
        chatwoot.Run("$message | Restart-ChatwootMessageDelivery -Force -WhatIf").Succeed();
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method == "POST");

        Assert.Single(chatwoot.Run("$message | Restart-ChatwootMessageDelivery -Force -Wait 0").Succeed<Message>());
    }
}
