using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.CustomAttributes;

public class GetChatwootCustomAttributeCommandTests
{
    [Fact]
    public async Task Lists_those_of_one_kind_of_object()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var found = chatwoot.Run("Get-ChatwootCustomAttribute -AttributeModel ConversationAttribute").Succeed<CustomAttribute>();

        Assert.NotEmpty(found);
        Assert.All(found, row => Assert.Equal(CustomAttributeModel.ConversationAttribute, row.AttributeModel));
        Assert.Equal("attribute_model=conversation_attribute", chatwoot.Server.Requests[0].Query);
        Assert.True(chatwoot.Run("Get-ChatwootCustomAttribute").Output.Count > found.Count);
    }

    [Fact]
    public async Task Finds_by_id_key_and_pattern_and_an_unknown_one_loses_none()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("order_id", Assert.Single(chatwoot.Run("Get-ChatwootCustomAttribute Order").Succeed<CustomAttribute>()).AttributeKey);
        Assert.Equal("order_id", Assert.Single(chatwoot.Run("(Get-ChatwootCustomAttribute ord*).Id | Get-ChatwootCustomAttribute").Succeed<CustomAttribute>()).AttributeKey);
        ScriptResult result = chatwoot.Run("'order_id', 999, 'tracking' | Get-ChatwootCustomAttribute");

        Assert.Equal(2, result.Output.Count);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(999L, result.Error.TargetObject);
    }
}
