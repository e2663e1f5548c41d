using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Policies;

public class RemoveChatwootAssignmentPolicyCommandTests
{
    [Fact]
    public async Task Removes_by_name_and_by_object_and_an_unknown_one_is_an_error()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootAssignmentPolicy One; New-ChatwootAssignmentPolicy Two").Succeed();

        ScriptResult result = chatwoot.Run("99999, 'One' | Remove-ChatwootAssignmentPolicy -Force -PassThru");
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal("One", Assert.IsType<AssignmentPolicy>(Assert.Single(result.Output).BaseObject).Name);

        chatwoot.Run("Remove-ChatwootAssignmentPolicy Two -Force -WhatIf").Succeed();
        Assert.Single(chatwoot.Run("Get-ChatwootAssignmentPolicy").Succeed<AssignmentPolicy>());
        chatwoot.Run("Get-ChatwootAssignmentPolicy | Remove-ChatwootAssignmentPolicy -Force").Succeed();
        Assert.Empty(chatwoot.Run("Get-ChatwootAssignmentPolicy").Succeed<AssignmentPolicy>());
    }
}
