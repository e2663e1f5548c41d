using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Macros;

public class GetChatwootMacroCommandTests
{
    [Fact]
    public async Task Lists_finds_by_name_and_reads_by_id()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootMacro One -Action ResolveConversation; New-ChatwootMacro Two -Visibility Global -Action @{ AddLabel = 'vip', 'bug' }, @{ ChangePriority = 'none' }").Succeed();

        var all = chatwoot.Run("Get-ChatwootMacro").Succeed<Macro>();
        Assert.Equal(["One", "Two"], all.Select(macro => macro.Name));
        Macro two = Assert.Single(chatwoot.Run("Get-ChatwootMacro t*").Succeed<Macro>());
        Assert.Equal(MacroVisibility.Global, two.Visibility);
        Assert.Equal(["add_label vip, bug", "change_priority nil"], two.Actions!.Select(action => action.ToString()));
        Assert.Equal("Ada Admin", two.CreatedBy!.Name);
        Assert.Equal(two.Id, Assert.Single(chatwoot.Run("$id | Get-ChatwootMacro", ("id", two.Id)).Succeed<Macro>()).Id);
        Assert.Equal([all[1].Id], chatwoot.Run("Get-ChatwootMacro -Skip 1 -First 1").Succeed<Macro>().Select(macro => macro.Id));
    }

    [Fact]
    public async Task An_unknown_one_is_not_found_and_anothers_is_refused()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Macro mine = Assert.Single(chatwoot.Run("New-ChatwootMacro Mine -Action ResolveConversation").Succeed<Macro>());

        ScriptResult result = chatwoot.Run("99999, $id | Get-ChatwootMacro", ("id", mine.Id));
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Single(result.Output);

        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -AccountId 1 -SkipVerification").Succeed();
        Assert.Equal("ChatwootRoleRefused", chatwoot.Run("Get-ChatwootMacro $id", ("id", mine.Id)).ErrorId);
    }
}
