using System;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;
using static Chatwoot.PlatformUserSyncAction;
using static ChatwootPS.Tests.Platform.Users.SyncChatwootPlatformUserCommandTests;

namespace ChatwootPS.Tests.Platform.Users;

/// <summary>Nobody is taken out of an account, or loses his role, by mistake.</summary>
public class SyncChatwootPlatformUserSafetyTests
{
    [Fact]
    public async Task The_last_administrator_keeps_the_role_and_the_membership()
    {
        await using ChatwootHost chatwoot = await StartAsync();

        ScriptResult demoted = chatwoot.Run("@{ Email = 'ada@example.com'; Name = 'Ada'; Role = 'agent' } | Sync-ChatwootPlatformUser $account");
        ScriptResult removed = chatwoot.Run("@{ Email = 'bob@example.com'; Name = 'Bob' } | Sync-ChatwootPlatformUser $account -RemoveMissing -Force");

        Assert.Contains("last administrator", demoted.Error.Exception.Message, StringComparison.Ordinal);
        Assert.Equal(Failed, demoted.Output.Select(item => (PlatformUserSyncResult)item.BaseObject).Single().Action);
        PlatformUserSyncResult kept = removed.Succeed<PlatformUserSyncResult>()[1];
        Assert.Equal(("ada@example.com", Kept), (kept.Email!, kept.Action));
        Assert.Contains("last administrator", kept.Detail, StringComparison.Ordinal);
        Assert.Contains(("ada@example.com", "administrator"), Members(chatwoot));
    }

    [Theory]
    [InlineData("'ada@example.com', 'agent'; 'bob@example.com', 'administrator'")]
    [InlineData("'bob@example.com', 'administrator'; 'ada@example.com', 'agent'")]
    public async Task Two_may_change_places_in_either_order(string rows)
    {
        await using ChatwootHost chatwoot = await StartAsync();
        string people = string.Join(", ", rows.Split("; ").Select(row => row.Split(", ")).Select(row => $"@{{ Email = {row[0]}; Name = 'X'; Role = {row[1]} }}"));

        chatwoot.Run($"{people} | Sync-ChatwootPlatformUser $account -ThrottleLimit 1").Succeed();

        Assert.Equal([("ada@example.com", "agent"), ("bob@example.com", "administrator")], Members(chatwoot).Order());
    }

    [Fact]
    public async Task More_than_MaxRemovals_takes_out_nobody_and_the_rest_is_done()
    {
        await using ChatwootHost chatwoot = await StartAsync();
        const string People = "@{ Email = 'ada@example.com'; Name = 'Ada' }, @{ Email = 'new@example.com'; Name = 'New' } | Sync-ChatwootPlatformUser $account -RemoveMissing -MaxRemovals 0";

        ScriptResult refused = chatwoot.Run(People);

        Assert.Equal("ChatwootInvalidInput", refused.ErrorId);
        Assert.Contains("-MaxRemovals allows 0", refused.Error.Exception.Message, StringComparison.Ordinal);
        Assert.Equal([Unchanged, Created, Kept], refused.Output.Select(item => ((PlatformUserSyncResult)item.BaseObject).Action));
        Assert.Equal([Unchanged, Unchanged, Revoked], chatwoot.Run(People + " -Force").Succeed<PlatformUserSyncResult>().Select(result => result.Action));
    }

    [Fact]
    public async Task A_failed_row_takes_out_nobody()
    {
        await using ChatwootHost chatwoot = await StartAsync();

        ScriptResult result = chatwoot.Run("@{ Email = 'ada@example.com'; Name = 'Ada' }, @{ Email = 'bob at example.com'; Name = 'Bob' } | Sync-ChatwootPlatformUser $account -RemoveMissing");

        Assert.Equal(2, result.Errors.Count);
        Assert.Contains("one of them may be meant", result.Errors[1].Exception.Message, StringComparison.Ordinal);
        Assert.Equal([Unchanged, Failed, Kept], result.Output.Select(item => ((PlatformUserSyncResult)item.BaseObject).Action));
        Assert.Equal(2, Members(chatwoot).Count);
    }

    [Fact]
    public async Task No_people_at_all_are_no_order_to_empty_the_account()
    {
        await using ChatwootHost chatwoot = await StartAsync();

        ScriptResult result = chatwoot.Run("@() | Sync-ChatwootPlatformUser $account -RemoveMissing -Force");

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Empty(chatwoot.Received());
    }

    [Fact]
    public async Task A_source_that_breaks_off_takes_out_nobody()
    {
        await using ChatwootHost chatwoot = await StartAsync();

        ScriptResult result = chatwoot.Run("& { @{ Email = 'ada@example.com'; Name = 'Ada' }; throw 'the directory is away' } | Sync-ChatwootPlatformUser $account -RemoveMissing -Force");

        Assert.NotNull(result.Thrown);
        Assert.Empty(chatwoot.Received());
    }

    [Fact]
    public async Task A_member_whose_address_cannot_be_read_stays_without_Force_and_is_found_by_the_accounts_own_list()
    {
        await using ChatwootHost chatwoot = await StartAsync();
        // A user the platform app did not make.
        chatwoot.Run("$null = Add-ChatwootPlatformAccountUser $account $server.AgentUserId -Role Agent").Succeed();
        const string People = "@{ Email = 'ada@example.com'; Name = 'Ada' }, @{ Email = 'bob@example.com'; Name = 'Bob' } | Sync-ChatwootPlatformUser $account -RemoveMissing";

        PlatformUserSyncResult kept = chatwoot.Run(People).Succeed<PlatformUserSyncResult>()[2];
        Assert.Equal((Kept, (string?)null, chatwoot.Server.AgentUserId), (kept.Action, kept.Email, kept.UserId!.Value));

        ScriptResult known = chatwoot.Run("$null = $ada | ForEach-Object { Connect-Chatwoot -Uri $server.BaseAddress -AccessToken $_.AccessToken -PlatformToken $server.PlatformToken -AccountId $account.Id }; " + People.Replace("$account", "$account.Id", StringComparison.Ordinal));
        PlatformUserSyncResult revoked = known.Succeed<PlatformUserSyncResult>()[2];
        Assert.Equal(Revoked, revoked.Action);
        Assert.NotNull(revoked.Email);
    }

    [Fact]
    public async Task A_wanted_person_who_was_made_elsewhere_is_bound_and_not_made_again()
    {
        await using ChatwootHost chatwoot = await StartAsync();
        string email = chatwoot.Run("(Get-ChatwootAgent | Where-Object Id -eq $server.AgentUserId).Email").Succeed<string>()[0];
        chatwoot.Run("$null = Add-ChatwootPlatformAccountUser $account $server.AgentUserId -Role Agent").Succeed();

        PlatformUserSyncResult result = chatwoot.Run($"@{{ Email = '{email}' }} | Sync-ChatwootPlatformUser $account").Succeed<PlatformUserSyncResult>()[0];

        Assert.Equal((Unchanged, chatwoot.Server.AgentUserId), (result.Action, result.UserId!.Value));
        Assert.Equal(3, Members(chatwoot).Count);
    }
}
