using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Labels;

public class RemoveChatwootLabelCommandTests
{
    [Fact]
    public async Task Removes_by_title_and_by_object_and_gives_out_what_was_there()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        int before = chatwoot.Run("Get-ChatwootLabel").Succeed<Label>().Count;

        Assert.Empty(chatwoot.Run("Remove-ChatwootLabel vip -Force").Succeed<Label>());
        Assert.Equal("billing", Assert.Single(chatwoot.Run("Get-ChatwootLabel billing | Remove-ChatwootLabel -Confirm:$false -PassThru").Succeed<Label>()).Title);
        Assert.Equal(1L, Assert.Single(chatwoot.Run("(New-ChatwootLabel gone).Id | Remove-ChatwootLabel -Force -PassThru | ForEach-Object { [long]1 }").Succeed<long>()));

        Assert.Equal(before - 2, chatwoot.Run("Get-ChatwootLabel").Succeed<Label>().Count);
    }

    [Fact]
    public async Task Without_a_person_to_ask_nothing_is_removed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Remove-ChatwootLabel 1");

        Assert.NotNull((object?)result.Thrown ?? (result.Errors.Count > 0 ? result.Errors[0] : null));
        Assert.DoesNotContain("DELETE", string.Join(' ', chatwoot.Received()));
    }

    [Fact]
    public async Task What_if_outweighs_force()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Remove-ChatwootLabel 1 -Force -WhatIf; $WhatIfPreference = $true; Remove-ChatwootLabel 1 -Force").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task An_agent_is_refused_and_an_unknown_label_is_an_error()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("99999, 1 | Remove-ChatwootLabel -Force");
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Equal(["DELETE /api/v1/accounts/1/labels/99999", "DELETE /api/v1/accounts/1/labels/1"], chatwoot.Received().Where(line => line.StartsWith("DELETE", System.StringComparison.Ordinal)));

        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -AccountId 1 -SkipVerification").Succeed();
        Assert.Equal("ChatwootRoleRefused", chatwoot.Run("Remove-ChatwootLabel 2 -Force").ErrorId);
    }
}
