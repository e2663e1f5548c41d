using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.SlaPolicies;

public class RemoveChatwootSlaPolicyCommandTests
{
    [Fact]
    public async Task Removes_by_id_by_name_and_by_object_and_gives_out_what_was_there()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootSlaPolicy One").Succeed();
        SlaPolicy two = Assert.Single(chatwoot.Run("New-ChatwootSlaPolicy Two").Succeed<SlaPolicy>());
        chatwoot.Run("New-ChatwootSlaPolicy Three").Succeed();

        Assert.Empty(chatwoot.Run("Remove-ChatwootSlaPolicy One -Force").Succeed<SlaPolicy>());
        Assert.Equal(two.Id, Assert.Single(chatwoot.Run("Remove-ChatwootSlaPolicy $id -Force -PassThru", ("id", two.Id)).Succeed<SlaPolicy>()).Id);
        Assert.Single(chatwoot.Run("Get-ChatwootSlaPolicy Three | Remove-ChatwootSlaPolicy -Confirm:$false -PassThru").Succeed<SlaPolicy>());

        Assert.Empty(chatwoot.Run("Get-ChatwootSlaPolicy").Succeed<SlaPolicy>());
    }

    [Fact]
    public async Task An_unknown_one_is_not_found_and_the_others_are_removed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        SlaPolicy known = Assert.Single(chatwoot.Run("New-ChatwootSlaPolicy Known").Succeed<SlaPolicy>());

        ScriptResult result = chatwoot.Run("99999, $id | Remove-ChatwootSlaPolicy -Force", ("id", known.Id));

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Empty(chatwoot.Run("Get-ChatwootSlaPolicy").Succeed<SlaPolicy>());
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Remove-ChatwootSlaPolicy 1 -Force -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
