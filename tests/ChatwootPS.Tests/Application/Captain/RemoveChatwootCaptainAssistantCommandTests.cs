using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class RemoveChatwootCaptainAssistantCommandTests
{
    [Fact]
    public async Task Removes_by_id_by_name_and_by_object_and_gives_out_what_was_there()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCaptainAssistant One -Description x").Succeed();
        CaptainAssistant two = Assert.Single(chatwoot.Run("New-ChatwootCaptainAssistant Two -Description x").Succeed<CaptainAssistant>());
        chatwoot.Run("New-ChatwootCaptainAssistant Three -Description x").Succeed();

        Assert.Empty(chatwoot.Run("Remove-ChatwootCaptainAssistant One -Force").Succeed<CaptainAssistant>());
        Assert.Equal(two.Id, Assert.Single(chatwoot.Run("Remove-ChatwootCaptainAssistant $id -Force -PassThru", ("id", two.Id)).Succeed<CaptainAssistant>()).Id);
        Assert.Single(chatwoot.Run("Get-ChatwootCaptainAssistant Three | Remove-ChatwootCaptainAssistant -Confirm:$false -PassThru").Succeed<CaptainAssistant>());

        Assert.Empty(chatwoot.Run("Get-ChatwootCaptainAssistant").Succeed<CaptainAssistant>());
    }

    [Fact]
    public async Task An_unknown_one_is_not_found_and_the_others_are_removed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        CaptainAssistant known = Assert.Single(chatwoot.Run("New-ChatwootCaptainAssistant Known -Description x").Succeed<CaptainAssistant>());

        ScriptResult result = chatwoot.Run("99999, $id | Remove-ChatwootCaptainAssistant -Force", ("id", known.Id));

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Empty(chatwoot.Run("Get-ChatwootCaptainAssistant").Succeed<CaptainAssistant>());
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Remove-ChatwootCaptainAssistant 1 -Force -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
