using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Macros;

public class InvokeChatwootMacroCommandTests
{
    [Fact]
    public async Task Runs_on_many_conversations_in_one_request()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Macro macro = Assert.Single(chatwoot.Run("New-ChatwootMacro Mark -Action @{ AddLabel = 'marked' }, @{ ChangePriority = 'Urgent' }, @{ AddPrivateNote = 'By a macro' }").Succeed<Macro>());
        chatwoot.Server.ClearRequests();

        chatwoot.Run("2, 3, 5 | Invoke-ChatwootMacro Mark").Succeed();

        var sent = Assert.Single(chatwoot.Server.Requests, request => request.Method == "POST");
        Assert.Equal($"/api/v1/accounts/1/macros/{macro.Id}/execute", sent.Path);
        Assert.Equal("""{"conversation_ids":[2,3,5]}""", sent.Body);
        var done = chatwoot.Run("Get-ChatwootConversation 2, 3, 5").Succeed<Conversation>();
        Assert.All(done, conversation => Assert.Contains("marked", conversation.Labels!));
        Assert.All(done, conversation => Assert.Equal(ConversationPriority.Urgent, conversation.Priority));
        Assert.Contains(chatwoot.Run("Get-ChatwootMessage 2").Output, message => ((Message)message.BaseObject).Content == "By a macro");
    }

    [Fact]
    public async Task Takes_objects_and_property_names()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootMacro Mark -Action @{ AddLabel = 'marked' }").Succeed();
        chatwoot.Server.ClearRequests();

        chatwoot.Run("Get-ChatwootConversation 2, 3 | Invoke-ChatwootMacro Mark; [pscustomobject]@{ ConversationId = 5 } | Invoke-ChatwootMacro Mark").Succeed();

        Assert.Equal(["""{"conversation_ids":[2,3]}""", """{"conversation_ids":[5]}"""], chatwoot.Server.Requests.Where(request => request.Method == "POST").Select(request => request.Body));
    }

    [Fact]
    public async Task A_macro_that_is_not_there_is_an_error_where_the_server_would_say_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Invoke-ChatwootMacro 99999 -Conversation 2");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(2L, result.Error.TargetObject);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method == "POST");
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Invoke-ChatwootMacro 'no such' -Conversation 2").ErrorId);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Server.ClearRequests();
        chatwoot.Run("2, 3 | Invoke-ChatwootMacro 1 -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
