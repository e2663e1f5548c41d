using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Platform.Users;

public class SetChatwootPlatformUserCommandTests
{
    private const string Make = "$user = New-ChatwootPlatformUser ana@x.test 'Ana' -Password 'Passw0rd!' -CustomAttribute @{ floor = 3; team = 'red' }; ";

    [Fact]
    public async Task Changes_what_was_given_and_nothing_else()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        PlatformUser user = Assert.Single(chatwoot.Run(Make + "$user").Succeed<PlatformUser>());
        chatwoot.Server.ClearRequests();

        PlatformUser changed = Assert.Single(chatwoot.Run("Set-ChatwootPlatformUser $user -Email ana.lima@x.test -CustomAttribute @{ floor = 4 } -PassThru").Succeed<PlatformUser>());

        Assert.Equal([$"PATCH /platform/api/v1/users/{user.Id}"], chatwoot.Received());
        Assert.Equal("""{"email":"ana.lima@x.test","custom_attributes":{"floor":4}}""", chatwoot.Server.Requests[0].Body);
        Assert.Equal("Ana", changed.Name);
        Assert.Equal(((object)4, (object)"red"), (changed.CustomAttributes!["floor"]!, changed.CustomAttributes["team"]!));
    }

    [Fact]
    public async Task Users_and_ids_come_through_the_pipeline_and_a_refusal_loses_none()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run("99999, $user | Set-ChatwootPlatformUser -DisplayName 'A.' -PassThru");

        Assert.Equal("A.", ((PlatformUser)Assert.Single(result.Output).BaseObject).DisplayName);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);
        Assert.Equal("""{"display_name":"A."}""", chatwoot.Server.Requests[1].Body);
    }

    [Fact]
    public async Task A_taken_address_is_an_error_in_the_words_of_the_server()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run(Make + "$user | Set-ChatwootPlatformUser -Email grace@acme.test");

        Assert.Equal("ChatwootAlreadyExists", result.ErrorId);
        Assert.Contains("Email has already been taken", result.Error.Exception.Message);
    }

    [Theory]
    [InlineData("-Password short")]
    [InlineData("-Email nonsense")]
    [InlineData("-Name '  '")]
    [InlineData("-CustomAttribute @{}")]
    [InlineData("")]
    public async Task Bad_or_no_changes_are_refused_before_anything_is_sent(string change)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Set-ChatwootPlatformUser 2 " + change);

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_password_is_sent_and_what_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();
        chatwoot.Server.ClearRequests();

        chatwoot.Run("$user | Set-ChatwootPlatformUser -Password 'N3w pass' -WhatIf").Succeed();
        Assert.Empty(chatwoot.Server.Requests);
        Assert.Empty(chatwoot.Run("$user | Set-ChatwootPlatformUser -Password 'N3w pass'").Succeed<object>());
        Assert.Equal("""{"password":"N3w pass"}""", chatwoot.Server.Requests.Single().Body);
    }
}
