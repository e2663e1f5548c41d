using System.Linq;
using System.Security;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Platform.Users;

public class NewChatwootPlatformUserCommandTests
{
    [Fact]
    public async Task Makes_a_user_of_what_was_given()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        PlatformUser made = Assert.Single(chatwoot.Run("New-ChatwootPlatformUser -Email ' Ana@Example.test ' -Name 'Ana Lima' -Password 'Secret1 ' -DisplayName Ana -CustomAttribute @{ floor = 3 }").Succeed<PlatformUser>());

        Assert.Equal("ana@example.test", made.Email);
        Assert.Equal("Ana Lima", made.Name);
        Assert.Equal("Ana", made.DisplayName);
        Assert.True(made.Confirmed);
        Assert.Equal(3, made.CustomAttributes!["floor"]);
        Assert.IsType<SecureString>(made.AccessToken);
        Assert.False(made.Existed);
        // Asked with the address alone first: only so the server tells whether there is such a user.
        Assert.Equal(["POST /platform/api/v1/users", "POST /platform/api/v1/users"], chatwoot.Received());
        Assert.Equal("""{"email":"Ana@Example.test"}""", chatwoot.Server.Requests[0].Body);
        // The blank at the end belongs to the password: it is its only special character.
        Assert.Contains("\"password\":\"Secret1 \"", chatwoot.Server.Requests[1].Body);
        Assert.Equal(chatwoot.Server.PlatformToken, chatwoot.Server.Requests[0].Headers["api-access-token"]);
    }

    [Theory]
    [InlineData("$secret")]
    [InlineData("([pscredential]::new('x', $secret))")]
    public async Task The_password_may_be_a_secret(string password)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootPlatformUser a@b.test A -Password " + password, ("secret", SecretOf("Passw0rd!"))).Succeed();

        Assert.Equal("""{"email":"a@b.test","name":"A","password":"Passw0rd!"}""", chatwoot.Server.Requests[1].Body);
    }

    [Fact]
    public async Task Rows_of_a_table_become_users_and_a_bad_one_loses_none_of_the_others()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("""
            [pscustomobject]@{ Email = 'one@x.test'; Name = 'One'; Password = 'Passw0rd!'; DisplayName = '' },
            [pscustomobject]@{ Email = 'two@x.test'; Name = 'Two'; Password = 'weak'; DisplayName = '' },
            [pscustomobject]@{ Email = 'three@x.test'; Name = 'Three'; Password = 'Passw0rd!'; DisplayName = 'Tres' } | New-ChatwootPlatformUser
            """);

        Assert.Equal(["One", "Three"], result.Output.Select(user => ((PlatformUser)user.BaseObject).Name));
        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains("two@x.test", result.Error.TargetObject.ToString());
        Assert.Equal("""{"email":"one@x.test","password":"Passw0rd!","name":"One"}""", chatwoot.Server.Requests[1].Body);
        Assert.Equal(4, chatwoot.Server.Requests.Count);
    }

    [Theory]
    [InlineData("Ab1!", "shorter than 6")]
    [InlineData("passw0rd!", "upper-case")]
    [InlineData("PASSW0RD!", "lower-case")]
    [InlineData("Password!", "digit")]
    [InlineData("Passw0rd", "special")]
    [InlineData("Pässw0rd!", "not allowed")]
    public async Task A_password_that_breaks_a_rule_is_refused_by_the_name_of_the_rule(string password, string rule)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("New-ChatwootPlatformUser a@b.test A -Password $password", ("password", password));

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains(rule, result.Error.Exception.Message);
        Assert.DoesNotContain(password, result.Error.ToString());
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_password_that_is_too_long_is_refused()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("New-ChatwootPlatformUser a@b.test A -Password ('Aa1!' + 'x' * 125)");

        Assert.Contains("longer than 128", result.Error.Exception.Message);
        chatwoot.Run("New-ChatwootPlatformUser a@b.test A -Password ('Aa1!' + 'x' * 124)").Succeed();
    }

    [Theory]
    [InlineData("nobody")]
    [InlineData("a@b")]
    [InlineData("a b@c.test")]
    public async Task What_is_no_address_is_refused_before_anything_is_sent(string email)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("New-ChatwootPlatformUser $email A -Password 'Passw0rd!'", ("email", email));

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Equal(email, result.Error.TargetObject);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task An_existing_address_binds_the_user_unchanged_and_verbose_says_so()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("New-ChatwootPlatformUser GRACE@acme.test 'Another Name' -Password 'Passw0rd!' -Verbose");

        PlatformUser grace = Assert.Single(result.Succeed<PlatformUser>());
        Assert.Equal(chatwoot.Server.AgentUserId, grace.Id);
        Assert.Equal("Grace Agent", grace.Name);
        Assert.True(grace.Existed);
        Assert.Contains("-Name", Assert.Single(result.Warnings).ToString());
        Assert.Empty(chatwoot.Run("New-ChatwootPlatformUser grace@acme.test 'Grace Agent'").Warnings);
        Assert.Equal(2, chatwoot.Server.Requests.Count);
        Assert.Contains(result.Verbose, line => line.Contains("left unchanged"));
        Assert.DoesNotContain(chatwoot.Run("New-ChatwootPlatformUser new@acme.test 'New' -Password 'Passw0rd!' -Verbose").Verbose, line => line.Contains("left unchanged"));
        chatwoot.Run("Get-ChatwootPlatformUser $id", ("id", grace.Id)).Succeed();
    }

    [Fact]
    public async Task An_existing_user_needs_neither_name_nor_password()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal(chatwoot.Server.AgentUserId, Assert.Single(chatwoot.Run("New-ChatwootPlatformUser grace@acme.test").Succeed<PlatformUser>()).Id);

        ScriptResult refused = chatwoot.Run("New-ChatwootPlatformUser unknown@acme.test");
        Assert.Equal("ChatwootInvalidInput", refused.ErrorId);
        Assert.Contains("Name can't be blank", refused.Error.Exception.Message);
    }

    [Fact]
    public async Task An_object_of_another_kind_makes_no_user()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("$agent | New-ChatwootPlatformUser -Password 'Passw0rd!'", ("agent", new Agent { Id = 5, Name = "Grace", Email = "grace@acme.test" }));

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains("Agent", result.Error.Exception.Message);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task What_if_sends_nothing_and_debug_shows_no_password()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootPlatformUser a@b.test A -Password 'Passw0rd!' -WhatIf").Succeed();
        Assert.Empty(chatwoot.Server.Requests);

        ScriptResult shown = chatwoot.Run("New-ChatwootPlatformUser a@b.test A -Password 'Passw0rd!' -Debug -Confirm:$false");
        Assert.Contains(shown.Debug, line => line.Contains("a@b.test"));
        Assert.DoesNotContain(shown.Debug, line => line.Contains("Passw0rd!") || line.Contains(chatwoot.Server.PlatformToken));
    }

    private static SecureString SecretOf(string text)
    {
        var secret = new SecureString();
        foreach (char c in text)
            secret.AppendChar(c);
        return secret;
    }
}
