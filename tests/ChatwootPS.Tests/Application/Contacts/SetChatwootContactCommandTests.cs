using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Contacts;

public class SetChatwootContactCommandTests
{
    private const string One = "/api/v1/accounts/1/contacts/1";

    [Fact]
    public async Task Changes_only_what_was_given()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Contact changed = Assert.Single(chatwoot.Run("Set-ChatwootContact 1 -Name Olivia -Blocked $true -PassThru").Succeed<Contact>());

        Assert.Equal("Olivia", changed.Name);
        Assert.True(changed.Blocked);
        Assert.Equal("crm-1", changed.Identifier);
        Assert.Equal([$"PUT {One}"], chatwoot.Received());
        Assert.Equal("""{"name":"Olivia","blocked":true}""", chatwoot.Server.Requests[0].Body);
        Assert.Empty(chatwoot.Run("Set-ChatwootContact 1 -Name Olivia").Succeed<Contact>());
    }

    [Theory]
    [InlineData("$null")]
    [InlineData("''")]
    public async Task Nothing_clears_what_may_be_absent(string nothing)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Contact changed = Assert.Single(chatwoot.Run($"Set-ChatwootContact 1 -Email {nothing} -PhoneNumber {nothing} -Identifier {nothing} -CompanyId $null -PassThru").Succeed<Contact>());

        Assert.Null(changed.Email);
        Assert.Null(changed.PhoneNumber);
        Assert.Null(changed.Identifier);
        Assert.Equal("""{"email":null,"phone_number":null,"identifier":null,"company_id":null}""", chatwoot.Server.Requests[0].Body);
        // A second empty identifier would make the server fail.
        chatwoot.Run($"Set-ChatwootContact 4 -Identifier {nothing}").Succeed();
    }

    [Fact]
    public async Task Attributes_are_merged_removed_and_replaced()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Contact merged = Assert.Single(chatwoot.Run("Set-ChatwootContact 1 -CustomAttribute @{ plan = 'gold' } -RemoveCustomAttribute seats, nothing -AdditionalAttribute @{ city = 'Leeds' } -PassThru").Succeed<Contact>());
        Assert.Equal(["newsletter", "plan"], merged.CustomAttributes!.Keys.Order());
        Assert.Equal("Leeds", merged.AdditionalAttributes!["city"]);
        Assert.Equal("United Kingdom", merged.AdditionalAttributes["country"]);
        Assert.Equal([$"PUT {One}", $"POST {One}/destroy_custom_attributes"], chatwoot.Received());
        Assert.Equal("""{"custom_attributes":["seats","nothing"]}""", chatwoot.Server.Requests[1].Body);

        Contact replaced = Assert.Single(chatwoot.Run("Set-ChatwootContact 1 -CustomAttribute @{ other = 1 } -ReplaceCustomAttribute -PassThru").Succeed<Contact>());
        Assert.Equal(["other"], replaced.CustomAttributes!.Keys);
        Contact empty = Assert.Single(chatwoot.Run("Set-ChatwootContact 1 -CustomAttribute @{} -ReplaceCustomAttribute -PassThru").Succeed<Contact>());
        Assert.Empty(empty.CustomAttributes!);
    }

    [Fact]
    public async Task Labels_are_replaced_always_as_a_list()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Set-ChatwootContact 2 -Label vip").Succeed();
        Assert.Equal(["POST /api/v1/accounts/1/contacts/2/labels"], chatwoot.Received());
        Assert.Equal("""{"labels":["vip"]}""", chatwoot.Server.Requests[0].Body);
        Assert.Contains(2L, chatwoot.Run("Get-ChatwootContact -Label vip").Succeed<Contact>().Select(contact => contact.Id));

        chatwoot.Server.ClearRequests();
        Assert.Equal(2L, Assert.Single(chatwoot.Run("Set-ChatwootContact 2 -Label @() -PassThru").Succeed<Contact>()).Id);
        Assert.Equal("""{"labels":[]}""", chatwoot.Server.Requests[0].Body);
        Assert.DoesNotContain(2L, chatwoot.Run("Get-ChatwootContact -Label vip").Succeed<Contact>().Select(contact => contact.Id));
    }

    [Fact]
    public async Task A_picture_is_set_and_removed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using var picture = new TemporaryPicture();

        Contact changed = Assert.Single(chatwoot.Run("Set-ChatwootContact 1 -Avatar $file -Identifier $null -PassThru", ("file", picture.File)).Succeed<Contact>());
        Assert.NotEmpty(changed.Thumbnail!);
        Assert.Null(changed.Identifier);
        Assert.Equal([$"PUT {One}", $"PUT {One}"], chatwoot.Received());

        chatwoot.Server.ClearRequests();
        Contact bare = Assert.Single(chatwoot.Run("Set-ChatwootContact 1 -RemoveAvatar -PassThru").Succeed<Contact>());
        Assert.Equal("", bare.Thumbnail);
        Assert.NotNull(bare.ContactInboxes);
        Assert.Equal([$"DELETE {One}/avatar", $"GET {One}"], chatwoot.Received());
    }

    [Fact]
    public async Task Contacts_are_piped_in_and_a_refused_one_loses_none_of_the_others()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Get-ChatwootContact -First 3 | ForEach-Object { $_ } | Set-ChatwootContact -CustomAttribute @{ seen = $true } -PassThru -ThrottleLimit 4");
        result.Succeed();
        Assert.Equal([1L, 2L, 3L], result.Output.Select(item => ((Contact)item.BaseObject).Id));
        Assert.All(chatwoot.Server.Requests.Skip(1), request => Assert.Equal("""{"custom_attributes":{"seen":true}}""", request.Body));

        ScriptResult refused = chatwoot.Run("1, 2 | Set-ChatwootContact -Email customer1@contoso.test -PassThru");
        Assert.Equal(1L, ((Contact)Assert.Single(refused.Output).BaseObject).Id);
        Assert.Equal("ChatwootAlreadyExists", refused.ErrorId);
        Assert.Equal(2L, refused.Error.TargetObject);
        Assert.Contains("Email has already been taken", refused.Error.Exception.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("-CustomAttribute @{}")]
    [InlineData("-ReplaceCustomAttribute")]
    [InlineData("-ReplaceCustomAttribute -CustomAttribute @{ a = 1 } -RemoveCustomAttribute b")]
    [InlineData("-CustomAttribute @{ a = 1 } -RemoveCustomAttribute a")]
    [InlineData("-Avatar x.png -RemoveAvatar")]
    [InlineData("-AvatarUrl https://x.test/a.png -Avatar x.png")]
    [InlineData("-Label 'a,b'")]
    [InlineData("-Email nobody")]
    [InlineData("-PhoneNumber 12")]
    [InlineData("-Name ('x' * 256)")]
    public async Task What_makes_no_sense_is_refused_before_anything_is_sent(string parameters)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run($"Set-ChatwootContact 1 {parameters}");

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Equal(1L, result.Error.TargetObject);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Set-ChatwootContact 1 -Name x -Label a -RemoveAvatar -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_company_is_given_by_name_or_number_and_a_server_without_companies_does_not_pass_over_it_silently()
    {
        await using ChatwootHost chatwoot = await Companies.CompanyHost.StartAsync();

        Assert.Equal(1, Assert.Single(chatwoot.Run("Set-ChatwootContact 2 -Company contoso.com -PassThru").Succeed<Contact>()).CompanyId);
        Assert.Equal("""{"company_id":1}""", chatwoot.Server.Requests[^1].Body);
        Assert.Null(Assert.Single(chatwoot.Run("Set-ChatwootContact 2 -Company $null -PassThru").Succeed<Contact>()).CompanyId);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Set-ChatwootContact 2 -Company 99").ErrorId);

        await using ChatwootHost without = await ChatwootHost.StartAsync();
        ScriptResult ignored = without.Run("Set-ChatwootContact 2 -Company 1");
        ignored.Succeed();
        Assert.Contains("lacks the feature 'companies'", Assert.Single(ignored.Warnings));
    }
}
