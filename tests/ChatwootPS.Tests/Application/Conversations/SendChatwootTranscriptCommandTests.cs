using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator;
using Chatwoot.Emulator.Seeding;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Conversations;

public class SendChatwootTranscriptCommandTests
{
    private const string One = "/api/v1/accounts/1/conversations/";

    [Theory]
    [InlineData("Send-ChatwootTranscript 2 ana@contoso.com", "ana@contoso.com")]
    [InlineData("Get-ChatwootConversation 2 | Send-ChatwootTranscript -Email ana@contoso.com, bo@contoso.com", "ana@contoso.com,bo@contoso.com")]
    [InlineData("[pscustomobject]@{ ConversationId = 2 } | Send-ChatwootTranscript -Email ana@contoso.com", "ana@contoso.com")]
    public async Task Sends_to_the_addresses(string script, string email)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run(script);

        result.Succeed();
        Assert.Empty(result.Output);
        Assert.Equal($"POST {One}2/transcript", chatwoot.Received()[^1]);
        Assert.Equal($$"""{"email":"{{email}}"}""", chatwoot.Server.Requests[^1].Body);
    }

    [Fact]
    public async Task What_the_plan_does_not_know_is_told_and_the_others_go_on()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(new Fault { Method = "POST", Path = One + "2/transcript", Action = FaultAction.Respond, Status = 402, Body = """{"error":"Email transcript is not available on your plan"}""", ContentType = "application/json; charset=utf-8" });

        ScriptResult result = chatwoot.Run("2, 3 | Send-ChatwootTranscript -Email ana@contoso.com");

        Assert.Equal("ChatwootPlanLimit", result.ErrorId);
        Assert.Contains("not available on your plan", result.Error.Exception.Message);
        Assert.Equal(2L, result.Error.TargetObject);
        Assert.Equal($"POST {One}3/transcript", chatwoot.Received()[^1]);
    }

    [Theory]
    [InlineData("Send-ChatwootTranscript 2 ana", "ParameterArgumentValidationError")]
    [InlineData("Send-ChatwootTranscript 2 'ana@contoso.com;bo@contoso.com'", "ParameterArgumentValidationError")]
    [InlineData("Send-ChatwootTranscript 2 ''", "ParameterArgumentValidationError")]
    public async Task What_is_no_address_is_not_sent(string script, string error)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.StartsWith(error, chatwoot.Run(script).ErrorId);
        chatwoot.Run("Send-ChatwootTranscript 2 ana@contoso.com -WhatIf").Succeed();
        Assert.Empty(chatwoot.Server.Requests);
    }
}
