using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Policies;

public class RemoveChatwootCapacityPolicyCommandTests
{
    [Fact]
    public async Task Removes_by_name_and_by_object_and_an_unknown_one_is_an_error()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootCapacityPolicy One; New-ChatwootCapacityPolicy Two").Succeed();

        ScriptResult result = chatwoot.Run("99999, 'One' | Remove-ChatwootCapacityPolicy -Force -PassThru");
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal("One", Assert.IsType<CapacityPolicy>(Assert.Single(result.Output).BaseObject).Name);

        chatwoot.Run("Remove-ChatwootCapacityPolicy Two -Force -WhatIf").Succeed();
        Assert.Single(chatwoot.Run("Get-ChatwootCapacityPolicy").Succeed<CapacityPolicy>());
        chatwoot.Run("Get-ChatwootCapacityPolicy | Remove-ChatwootCapacityPolicy -Force").Succeed();
        Assert.Empty(chatwoot.Run("Get-ChatwootCapacityPolicy").Succeed<CapacityPolicy>());
    }
}
