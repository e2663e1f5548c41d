using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.HelpCenter;

public class PortalCommandTests
{
    [Fact]
    public async Task Reads_a_portal_by_slug_id_and_object_at_its_slug()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        HelpCenterSample.Make(chatwoot);

        var portals = chatwoot.Run("Get-ChatwootPortal help; Get-ChatwootPortal 1; Get-ChatwootPortal | Get-ChatwootPortal").Succeed<Portal>();

        Assert.Equal(3, portals.Count);
        Assert.All(portals, portal => Assert.Equal("help", portal.Slug));
        Assert.Equal(["en", "es"], portals[0].Locale);
        Assert.Equal(3L, System.Convert.ToInt64(portals[0].Meta!["all_articles_count"], null));
        Assert.Contains("GET /api/v1/accounts/1/portals/help", chatwoot.Received());
        Assert.DoesNotContain("GET /api/v1/accounts/1/portals/1", chatwoot.Received());
    }

    [Fact]
    public async Task An_unknown_portal_is_not_found_and_the_others_are_read()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        HelpCenterSample.Make(chatwoot);

        ScriptResult result = chatwoot.Run("'no-such', 'help', 99999 | Get-ChatwootPortal");

        Assert.Single(result.Output);
        Assert.Equal(2, result.Errors.Count);
        Assert.All(result.Errors, error => Assert.StartsWith("ChatwootNotFound", error.FullyQualifiedErrorId, System.StringComparison.Ordinal));
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Set-ChatwootPortal 99999 -Name x").ErrorId);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Remove-ChatwootPortal 99999 -Force").ErrorId);
    }

    [Fact]
    public async Task Changes_what_was_given_and_follows_a_new_slug()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        HelpCenterSample.Make(chatwoot);

        chatwoot.Run("Set-ChatwootPortal help -CustomDomain https://help.example.com/x -DraftLocale es -Archived $false").Succeed();
        Assert.Equal("""{"portal":{"archived":false,"custom_domain":"help.example.com","config":{"draft_locales":["es"]}}}""", chatwoot.Server.Requests.Last().Body);

        var renamed = Assert.Single(chatwoot.Run("Set-ChatwootPortal help -Slug guide -SendCnameInstructionTo a@example.test -PassThru").Succeed<Portal>());
        Assert.Equal("guide", renamed.Slug);
        Assert.Equal("POST /api/v1/accounts/1/portals/guide/send_instructions", chatwoot.Received().Last());
        Assert.Equal("guide", Assert.Single(chatwoot.Run("Get-ChatwootPortal guide").Succeed<Portal>()).Slug);
    }

    [Theory]
    [InlineData("New-ChatwootPortal x 'two words'")]
    [InlineData("New-ChatwootPortal x x -Color blue")]
    [InlineData("New-ChatwootPortal x x -Layout Spiral")]
    [InlineData("New-ChatwootPortal x x -DefaultLocale en -DraftLocale en")]
    [InlineData("New-ChatwootPortal x x -DefaultLocale de -AllowedLocale en")]
    [InlineData("New-ChatwootPortal x x -SocialProfile @{ myspace = 'x' }")]
    [InlineData("Set-ChatwootPortal 1")]
    [InlineData("New-ChatwootPortal x x -WhatIf")]
    [InlineData("Remove-ChatwootPortal 1 -WhatIf")]
    public async Task Nothing_is_sent(string script)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run(script);

        Assert.Equal(script.EndsWith("-WhatIf", System.StringComparison.Ordinal), result.Errors.Count == 0 && result.Thrown is null);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task The_servers_refusal_comes_through_and_removal_removes()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        HelpCenterSample.Make(chatwoot);

        Assert.Contains("Slug has already been taken", chatwoot.Run("New-ChatwootPortal Other help").Error.ToString(), System.StringComparison.Ordinal);
        Assert.Equal("help", Assert.Single(chatwoot.Run("Remove-ChatwootPortal help -Force -PassThru").Succeed<Portal>()).Slug);
        Assert.Empty(chatwoot.Run("Get-ChatwootPortal").Succeed<Portal>());
    }
}
