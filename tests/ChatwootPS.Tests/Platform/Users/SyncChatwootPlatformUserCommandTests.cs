using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;
using static Chatwoot.PlatformUserSyncAction;

namespace ChatwootPS.Tests.Platform.Users;

public class SyncChatwootPlatformUserCommandTests
{
    /// <summary>An account with Ada as administrator and Bob as agent.</summary>
    private const string Start =
        """
        $account = New-ChatwootPlatformAccount -Name Fabrikam
        $ada = New-ChatwootPlatformUser -Email ada@example.com -Name Ada -Password 'Secret-123'
        $bob = New-ChatwootPlatformUser -Email bob@example.com -Name Bob -Password 'Secret-123'
        $null = $ada | Add-ChatwootPlatformAccountUser $account -Role Administrator
        $null = $bob | Add-ChatwootPlatformAccountUser $account -Role Agent
        """;

    [Fact]
    public async Task Joiners_movers_and_leavers_are_dealt_with_and_a_second_run_changes_nothing()
    {
        await using ChatwootHost chatwoot = await StartAsync();
        chatwoot.Run("$null = New-ChatwootPlatformUser -Email cleo@example.com -Name Cleo -Password 'Secret-123'; $dan = New-ChatwootPlatformUser -Email dan@example.com -Name Dan -Password 'Secret-123'; $null = $dan | Add-ChatwootPlatformAccountUser $account").Succeed();
        const string Sync =
            """
            $people = @(
              [pscustomobject]@{ Email = 'ADA@example.com'; Name = 'Ada'; Role = 'administrator' }
              [pscustomobject]@{ Email = 'bob@example.com'; Name = 'Robert'; Role = 'administrator' }
              [pscustomobject]@{ Email = 'cleo@example.com'; Name = 'Cleo' }
              @{ Email = 'eve@example.com'; Name = 'Eve'; Role = 'Agent'; CustomAttribute = @{ badge = 7 } })
            $people | Sync-ChatwootPlatformUser $account -RemoveMissing
            """;

        IReadOnlyList<PlatformUserSyncResult> first = chatwoot.Run(Sync).Succeed<PlatformUserSyncResult>();

        Assert.Equal(
            [("ada@example.com", Unchanged), ("bob@example.com", RoleChanged), ("cleo@example.com", Added), ("eve@example.com", Created), ("dan@example.com", Revoked)],
            first.Select(result => (result.Email!, result.Action)));
        Assert.Equal(["name"], first[1].Changes);
        Assert.Equal((AccountRole.Agent, AccountRole.Administrator), (first[1].PreviousRole!.Value, first[1].Role!.Value));
        Assert.Equal([1, 2, 3, 4, (int?)null], first.Select(result => result.Row));
        Assert.Equal(
            ["ada administrator", "bob administrator", "cleo agent", "eve agent"],
            Members(chatwoot).Select(member => $"{member.Email.Split('@')[0]} {member.Role}").Order(StringComparer.Ordinal));
        PlatformUser eve = chatwoot.Run($"Get-ChatwootPlatformUser {first[3].UserId}").Succeed<PlatformUser>()[0];
        Assert.Equal(("Eve", 7), (eve.Name!, (int)eve.CustomAttributes!["badge"]!));
        Assert.Equal("Robert", chatwoot.Run("(Get-ChatwootPlatformUser $bob.Id).Name").Succeed<string>()[0]);

        chatwoot.Server.ClearRequests();
        Assert.All(chatwoot.Run(Sync).Succeed<PlatformUserSyncResult>(), result => Assert.Equal(Unchanged, result.Action));
        Assert.All(chatwoot.Received(), line => Assert.StartsWith("GET ", line, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_plan_comes_as_objects_and_only_reads()
    {
        await using ChatwootHost chatwoot = await StartAsync(everyday: true);

        ScriptResult plan = chatwoot.Run("@{ Email = 'ada@example.com'; Name = 'Ada L' }, @{ Email = 'new@example.com'; Name = 'New' }, @{ Email = 'nobody' } | Sync-ChatwootPlatformUser $account -RemoveMissing -Force -WhatIf");

        plan.Succeed();
        Assert.Equal(
            [("ada@example.com", Updated), ("new@example.com", Created), (null, Failed), ("bob@example.com", Revoked)],
            plan.Output.Select(item => (PlatformUserSyncResult)item.BaseObject).Select(result => (result.Email, result.Action)));
        Assert.All(chatwoot.Received(), line => Assert.StartsWith("GET ", line, StringComparison.Ordinal));
        Assert.Contains(chatwoot.Shell.Said, line => line.Contains("in line with 3 people", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Exactly_what_differs_is_sent()
    {
        await using ChatwootHost chatwoot = await StartAsync();

        chatwoot.Run("@{ Email = 'bob@example.com'; Name = 'Bob'; DisplayName = 'Bobby'; Role = 'agent' }, @{ Email = 'new@example.com'; Name = 'New'; Role = 'agent'; Password = 'Secret-456' } | Sync-ChatwootPlatformUser $account -ThrottleLimit 1").Succeed();

        long id = chatwoot.Run("$account.Id").Succeed<long>()[0];
        long bob = chatwoot.Run("$bob.Id").Succeed<long>()[0];
        var sent = chatwoot.Server.Requests.Where(request => request.Method != "GET").Select(request => $"{request.Method} {request.Path} {request.Body}").ToList();
        Assert.Equal($$"""PATCH /platform/api/v1/users/{{bob}} {"display_name":"Bobby"}""", sent[0]);
        Assert.Equal("""POST /platform/api/v1/users {"email":"new@example.com"}""", sent[1]);
        Assert.Equal("""POST /platform/api/v1/users {"email":"new@example.com","name":"New","password":"Secret-456"}""", sent[2]);
        Assert.StartsWith($"POST /platform/api/v1/accounts/{id}/account_users {{\"user_id\":", sent[3], StringComparison.Ordinal);
        Assert.Equal(4, sent.Count);
    }

    [Fact]
    public async Task A_row_that_says_no_role_takes_nobody_s_role_away()
    {
        await using ChatwootHost chatwoot = await StartAsync();

        IReadOnlyList<PlatformUserSyncResult> results = chatwoot.Run("[pscustomobject]@{ Mail = 'ada@example.com'; DisplayName = 'Ada' }, [pscustomobject]@{ EmailAddress = 'new@example.com'; Name = 'New'; Role = '' } | Sync-ChatwootPlatformUser $account").Succeed<PlatformUserSyncResult>();

        Assert.Equal([(Unchanged, AccountRole.Administrator), (Created, AccountRole.Agent)], results.Select(result => (result.Action, result.Role!.Value)));
    }

    [Theory]
    [InlineData("@{ Email = 'x@example.com'; Name = 'X'; Role = 'boss' }", "agent and administrator")]
    [InlineData("@{ Email = 'x@example.com'; Name = 'X'; Role = '1' }", "agent and administrator")]
    [InlineData("@{ Email = 'no address'; Name = 'X' }", "ana@example.com")]
    [InlineData("@{ Name = 'X' }", "Email")]
    [InlineData("@{ Email = 'x@example.com'; Name = 'X'; Password = 'short' }", "characters")]
    [InlineData("@{ Email = 'x@example.com'; Name = 'X'; CustomAttribute = 'text' }", "hashtable")]
    [InlineData("@{ Email = 'bob@example.com'; Name = 'Somebody else' }", "one row")]
    [InlineData("'x@example.com'", "Import-Csv")]
    public async Task A_bad_row_is_named_before_anything_of_it_is_sent_and_the_others_are_done(string row, string advice)
    {
        await using ChatwootHost chatwoot = await StartAsync();

        ScriptResult result = chatwoot.Run($"@{{ Email = 'bob@example.com'; Name = 'Bob' }}, {row}, @{{ Email = 'new@example.com'; Name = 'New' }} | Sync-ChatwootPlatformUser $account");

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.StartsWith("Row 2: ", result.Error.Exception.Message, StringComparison.Ordinal);
        Assert.Contains(advice, result.Error.ErrorDetails.RecommendedAction, StringComparison.OrdinalIgnoreCase);
        Assert.Equal([Unchanged, Failed, Created], result.Output.Select(item => ((PlatformUserSyncResult)item.BaseObject).Action));
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Body.Contains("x@example.com", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_error_of_a_row_carries_the_row()
    {
        await using ChatwootHost chatwoot = await StartAsync();

        ErrorRecord error = chatwoot.Run("$bad = @{ Email = 'new@example.com' }; $bad | Sync-ChatwootPlatformUser $account").Error;

        Assert.Equal("ChatwootInvalidInput", error.FullyQualifiedErrorId.Split(',')[0]);
        Assert.Contains("no name", error.Exception.Message, StringComparison.Ordinal);
        Assert.Same(chatwoot.Run("$bad").Output[0].BaseObject, error.TargetObject);
    }

    [Fact]
    public async Task A_refusal_of_the_server_is_told_and_the_others_are_done()
    {
        await using ChatwootHost chatwoot = await StartAsync();
        chatwoot.Server.Faults.Add(new Chatwoot.Emulator.Server.Fault { Method = "PATCH", Path = "/platform/api/v1/users/*", Status = 422, Body = """{"message":"Name is forbidden","attributes":["name"]}""", ContentType = "application/json" });

        ScriptResult result = chatwoot.Run("@{ Email = 'bob@example.com'; Name = 'Bob X' }, @{ Email = 'new@example.com'; Name = 'New' } | Sync-ChatwootPlatformUser $account");

        Assert.Contains("Name is forbidden", result.Error.Exception.Message, StringComparison.Ordinal);
        Assert.Equal([Failed, Created], result.Output.Select(item => ((PlatformUserSyncResult)item.BaseObject).Action));
    }

    internal static async Task<ChatwootHost> StartAsync(bool everyday = false, Chatwoot.Emulator.EmulatorOptions? options = null)
    {
        ChatwootHost chatwoot = await ChatwootHost.StartAsync(options, everyday: everyday);
        chatwoot.Run(Start).Succeed();
        chatwoot.Server.ClearRequests();
        return chatwoot;
    }

    internal static List<(string Email, string Role)> Members(ChatwootHost chatwoot) =>
        chatwoot.Run("Get-ChatwootPlatformAccountUser $account | ForEach-Object { $user = Get-ChatwootPlatformUser $_.UserId; \"$($user.Email) $($_.Role)\".ToLower() }").Succeed<string>()
            .Select(line => (line.Split(' ')[0], line.Split(' ')[1])).ToList();
}
