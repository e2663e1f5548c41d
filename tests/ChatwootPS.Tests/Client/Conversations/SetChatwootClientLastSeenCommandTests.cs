using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Client.Conversations;

public class SetChatwootClientLastSeenCommandTests
{
    private const string Make = "$who = New-ChatwootClientContact -SourceId s1; $one = New-ChatwootClientConversation $who; ";

    [Fact]
    public async Task What_was_said_is_seen()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();

        var seen = chatwoot.Run("$one | Set-ChatwootClientLastSeen -PassThru; Set-ChatwootClientLastSeen $one.Id -Contact s1").Succeed<ClientConversation>();

        Assert.NotNull(Assert.Single(seen).ContactLastSeenAt);
        Assert.Equal(2, chatwoot.Received().Count(line => line.EndsWith("/update_last_seen", System.StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_refusal_is_one_error_and_the_others_are_done_and_what_if_does_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();

        ScriptResult result = chatwoot.Run("99999, $one.Id | Set-ChatwootClientLastSeen -Contact s1 -PassThru");
        chatwoot.Server.ClearRequests();
        chatwoot.Run("Set-ChatwootClientLastSeen 1 -Contact s1 -WhatIf").Succeed();

        Assert.Single(result.Output);
        Assert.Equal(("ChatwootNotFound", 99999L), (result.ErrorId, result.Error.TargetObject));
        Assert.Empty(chatwoot.Server.Requests);
    }
}
