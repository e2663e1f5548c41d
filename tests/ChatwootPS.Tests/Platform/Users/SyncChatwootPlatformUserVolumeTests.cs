using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;
using static Chatwoot.PlatformUserSyncAction;
using static ChatwootPS.Tests.Platform.Users.SyncChatwootPlatformUserCommandTests;

namespace ChatwootPS.Tests.Platform.Users;

/// <summary>Many people, over a server that fails now and then, by a run that is killed in the middle.</summary>
public class SyncChatwootPlatformUserVolumeTests
{
    private const int People = 2000;

    // Every fourth person is an administrator.
    private const string Wanted =
        """
        $people = foreach ($n in 1..2000) { [pscustomobject]@{ Email = "person$n@example.com"; Name = "Person $n"; Role = if ($n % 4) { 'agent' } else { 'administrator' } } }
        """;

    [Fact]
    public async Task Two_thousand_people_with_failures_and_a_kill_end_as_wanted()
    {
        await using ChatwootHost chatwoot = await StartAsync(options: new EmulatorOptions { RecordRequests = false });
        chatwoot.Run("foreach ($n in 1..50) { $null = New-ChatwootPlatformUser -Email \"gone$n@example.com\" -Name Gone -Password 'Secret-123' | Add-ChatwootPlatformAccountUser $account }").Succeed();
        chatwoot.Run(Wanted).Succeed();
        const string Sync = "$people | Sync-ChatwootPlatformUser $account -RemoveMissing -MaxRemovals 100 -ThrottleLimit 16";
        // One in a hundred: half of them a failure of the server, half a connection that breaks after the work was done.
        chatwoot.Server.Faults.Add(new Fault { Path = "/platform/**", Method = "POST", Probability = 0.005, RandomSeed = 7, Status = 500 });
        chatwoot.Server.Faults.Add(new Fault { Path = "/platform/**", Method = "POST", Probability = 0.005, RandomSeed = 8, Action = FaultAction.ResetAfter });

        using (RunningScript killed = chatwoot.Begin(Sync))
        {
            await killed.WaitForAsync(People / 2, 120);
            Assert.True(killed.IsRunning);
            killed.Stop();
        }
        int afterKill = chatwoot.Run("(Get-ChatwootPlatformAccountUser $account).Count").Succeed<int>()[0];
        Assert.InRange(afterKill, People / 2, People - 1);

        int runs = 0;
        ScriptResult result;
        do
        {
            result = chatwoot.Run(Sync);
            List<PlatformUserSyncResult> told = [.. result.Output.Select(item => (PlatformUserSyncResult)item.BaseObject)];
            Assert.Equal(Enumerable.Range(1, People), told.Where(one => one.Row is not null).Select(one => one.Row!.Value));
            Assert.Equal(told.Count, told.Select(one => one.Email).Distinct().Count());
            Assert.Equal(told.Count(one => one.Action == Failed), result.Errors.Count(error => error.TargetObject is not System.Collections.ICollection { Count: > 1 }));
        }
        while (result.Errors.Count > 0 && ++runs < 10);

        Assert.Empty(result.Errors);
        chatwoot.Server.Faults.Clear();
        List<string> members = [.. Members(chatwoot).Select(member => $"{member.Email} {member.Role}")];
        IEnumerable<string> wanted = Enumerable.Range(1, People).Select(number => $"person{number}@example.com {(number % 4 == 0 ? "administrator" : "agent")}");
        Assert.Equal(wanted.Order(StringComparer.Ordinal), members.Order(StringComparer.Ordinal));
        // A second time there is nothing left to do.
        Assert.All(chatwoot.Run(Sync).Succeed<PlatformUserSyncResult>(), one => Assert.Equal(Unchanged, one.Action));
    }
}
