using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class RemoveChatwootCaptainCustomToolCommandTests
{
    [Fact]
    public async Task Removes_by_id_by_name_and_by_object_and_gives_out_what_was_there()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCaptainCustomTool One https://api.example.com/One").Succeed();
        CaptainCustomTool two = Assert.Single(chatwoot.Run("New-ChatwootCaptainCustomTool Two https://api.example.com/Two").Succeed<CaptainCustomTool>());
        chatwoot.Run("New-ChatwootCaptainCustomTool Three https://api.example.com/Three").Succeed();

        Assert.Empty(chatwoot.Run("Remove-ChatwootCaptainCustomTool One -Force").Succeed<CaptainCustomTool>());
        Assert.Equal(two.Id, Assert.Single(chatwoot.Run("Remove-ChatwootCaptainCustomTool $id -Force -PassThru", ("id", two.Id)).Succeed<CaptainCustomTool>()).Id);
        Assert.Single(chatwoot.Run("Get-ChatwootCaptainCustomTool Three | Remove-ChatwootCaptainCustomTool -Confirm:$false -PassThru").Succeed<CaptainCustomTool>());

        Assert.Empty(chatwoot.Run("Get-ChatwootCaptainCustomTool").Succeed<CaptainCustomTool>());
    }

    [Fact]
    public async Task An_unknown_one_is_not_found_and_the_others_are_removed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        CaptainCustomTool known = Assert.Single(chatwoot.Run("New-ChatwootCaptainCustomTool Known https://api.example.com/Known").Succeed<CaptainCustomTool>());

        ScriptResult result = chatwoot.Run("99999, $id | Remove-ChatwootCaptainCustomTool -Force", ("id", known.Id));

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Empty(chatwoot.Run("Get-ChatwootCaptainCustomTool").Succeed<CaptainCustomTool>());
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Remove-ChatwootCaptainCustomTool 1 -Force -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
