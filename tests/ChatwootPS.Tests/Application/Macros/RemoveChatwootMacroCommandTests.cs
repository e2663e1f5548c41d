using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Macros;

public class RemoveChatwootMacroCommandTests
{
    [Fact]
    public async Task Removes_by_id_by_name_and_by_object_and_gives_out_what_was_there()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootMacro One -Action @{ AddLabel = 'vip' }").Succeed();
        Macro two = Assert.Single(chatwoot.Run("New-ChatwootMacro Two -Action @{ AddLabel = 'vip' }").Succeed<Macro>());
        chatwoot.Run("New-ChatwootMacro Three -Action @{ AddLabel = 'vip' }").Succeed();

        Assert.Empty(chatwoot.Run("Remove-ChatwootMacro One -Force").Succeed<Macro>());
        Assert.Equal(two.Id, Assert.Single(chatwoot.Run("Remove-ChatwootMacro $id -Force -PassThru", ("id", two.Id)).Succeed<Macro>()).Id);
        Assert.Single(chatwoot.Run("Get-ChatwootMacro Three | Remove-ChatwootMacro -Confirm:$false -PassThru").Succeed<Macro>());

        Assert.Empty(chatwoot.Run("Get-ChatwootMacro").Succeed<Macro>());
    }

    [Fact]
    public async Task An_unknown_one_is_not_found_and_the_others_are_removed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Macro known = Assert.Single(chatwoot.Run("New-ChatwootMacro Known -Action @{ AddLabel = 'vip' }").Succeed<Macro>());

        ScriptResult result = chatwoot.Run("99999, $id | Remove-ChatwootMacro -Force", ("id", known.Id));

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Empty(chatwoot.Run("Get-ChatwootMacro").Succeed<Macro>());
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Remove-ChatwootMacro 1 -Force -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
