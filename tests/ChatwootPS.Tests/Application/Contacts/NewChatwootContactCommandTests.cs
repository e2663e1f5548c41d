using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Contacts;

public class NewChatwootContactCommandTests
{
    private const string Contacts = "/api/v1/accounts/1/contacts";

    [Fact]
    public async Task Makes_a_contact_of_what_was_given()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Contact made = Assert.Single(chatwoot.Run("New-ChatwootContact 'Ana Lima' -Email ' Ana@X.test ' -PhoneNumber +34911234567 -Identifier ana-1 -Blocked $true -CustomAttribute @{ seats = 5 } -AdditionalAttribute @{ city = 'Porto' }").Succeed<Contact>());

        Assert.Equal("Ana Lima", made.Name);
        Assert.Equal("ana@x.test", made.Email);
        Assert.Equal("+34911234567", made.PhoneNumber);
        Assert.Equal("ana-1", made.Identifier);
        Assert.True(made.Blocked);
        Assert.Equal(5, made.CustomAttributes!["seats"]);
        Assert.Equal("Porto", made.AdditionalAttributes!["city"]);
        Assert.Equal([$"POST {Contacts}"], chatwoot.Received());
    }

    [Fact]
    public async Task What_was_not_given_is_not_sent()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootContact Ana -Email '' -Identifier '' -PhoneNumber $null -CompanyId $null -CustomAttribute @{} -Blocked $false").Succeed();

        Assert.Equal("""{"name":"Ana","blocked":false}""", Assert.Single(chatwoot.Server.Requests).Body);
    }

    [Fact]
    public async Task An_inbox_by_name_gives_the_contact_a_source_id()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Contact made = Assert.Single(chatwoot.Run("New-ChatwootContact Ana -Inbox 'Support API' -SourceId ana-4711").Succeed<Contact>());

        ContactInbox link = Assert.Single(made.ContactInboxes!);
        Assert.Equal("ana-4711", link.SourceId);
        Assert.Equal("Support API", link.Inbox!.Name);
        Contact derived = Assert.Single(chatwoot.Run("New-ChatwootContact Bo -Inbox (Get-ChatwootInbox 'Support Email') -Email bo@x.test").Succeed<Contact>());
        Assert.Equal("bo@x.test", Assert.Single(derived.ContactInboxes!).SourceId);
    }

    [Fact]
    public async Task A_taken_source_id_names_its_owner()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        Contact owner = Assert.Single(chatwoot.Run("New-ChatwootContact Ana -Inbox 2 -SourceId key-1").Succeed<Contact>());

        ScriptResult result = chatwoot.Run("New-ChatwootContact Bo -Inbox 2 -SourceId key-1");

        Assert.Equal("ChatwootAlreadyExists", result.ErrorId);
        Assert.Contains($"contact {owner.Id} (Ana)", result.Error.Exception.Message);
        Assert.Equal("Bo", result.Error.TargetObject);
    }

    [Fact]
    public async Task Rows_of_a_table_become_contacts_and_a_refused_one_loses_none_of_the_others()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("""
            [pscustomobject]@{ Name = 'One'; Email = 'one@x.test'; PhoneNumber = ''; Identifier = ''; SourceId = '' },
            [pscustomobject]@{ Name = 'Two'; Email = 'customer1@contoso.test'; PhoneNumber = ''; Identifier = ''; SourceId = '' },
            [pscustomobject]@{ Name = 'Three'; Email = 'three'; PhoneNumber = ''; Identifier = ''; SourceId = '' },
            [pscustomobject]@{ Name = 'Four'; PhoneNumber = '+34911234567' } | New-ChatwootContact -Inbox 'Support API' -ThrottleLimit 8
            """);

        Assert.Equal(["One", "Four"], result.Output.Select(item => ((Contact)item.BaseObject).Name));
        Assert.Equal(2, result.Errors.Count);
        Assert.Equal("Three", Cell(result.Errors.Single(error => error.FullyQualifiedErrorId.StartsWith("ChatwootInvalidInput", StringComparison.Ordinal)), "Name"));
        ErrorRecord taken = result.Errors.Single(error => error.FullyQualifiedErrorId.StartsWith("ChatwootAlreadyExists", StringComparison.Ordinal));
        Assert.Equal("Two", Cell(taken, "Name"));
        Assert.Contains("Email has already been taken", taken.Exception.Message);
        Assert.Equal(
            ["""{"email":"customer1@contoso.test","inbox_id":2,"name":"Two"}""", """{"email":"one@x.test","inbox_id":2,"name":"One"}""", """{"phone_number":"+34911234567","inbox_id":2,"name":"Four"}"""],
            chatwoot.Server.Requests.Where(request => request.Method == "POST").Select(request => Readable(request.Body!)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Three_hundred_rows_come_out_in_order_and_a_refused_one_in_the_middle_is_one_error()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("1..300 | ForEach-Object { [pscustomobject]@{ Name = \"Person $_\"; Identifier = if ($_ -eq 150) { 'crm-1' } else { \"new-$_\" } } } | New-ChatwootContact -ThrottleLimit 8");

        Assert.Equal(Enumerable.Range(1, 300).Where(number => number != 150).Select(number => $"Person {number}"), result.Output.Select(item => ((Contact)item.BaseObject).Name));
        Assert.Equal("ChatwootAlreadyExists", result.ErrorId);
        Assert.Equal("Person 150", Cell(result.Error, "Name"));
        Assert.Equal(300, chatwoot.Server.Requests.Count);
    }

    [Fact]
    public async Task An_object_of_another_kind_makes_no_contact()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("$inbox | New-ChatwootContact", ("inbox", new Inbox { Id = 1, Name = "Website", Email = "a@b.test" }));
        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains("Inbox", result.Error.Exception.Message);
        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("$contact | New-ChatwootContact", ("contact", new Contact { Id = 1, Name = "Ana" })).ErrorId);
        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("'Ana' | New-ChatwootContact").ErrorId);
        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("@{ Name = 'Ana' } | New-ChatwootContact").ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Theory]
    [InlineData("-Email 'nobody'", "no e-mail address")]
    [InlineData("-Email 'a b@c.test'", "no e-mail address")]
    [InlineData("-PhoneNumber '0911234567'", "international")]
    [InlineData("-PhoneNumber 'tel:+34911234567'", "international")]
    [InlineData("-PhoneNumber '+34911234567890123'", "international")]
    [InlineData("-Identifier ('x' * 256)", "256 characters")]
    [InlineData("-AdditionalAttribute @{ city = 'x' * 256 }", "city")]
    [InlineData("-AdditionalAttribute @{ country = 'x' * 256 }", "country")]
    [InlineData("-AvatarUrl 'not a url'", "no address")]
    [InlineData("-SourceId abc", "-Inbox")]
    [InlineData("-Avatar nowhere.png", "no file")]
    public async Task What_the_server_would_refuse_or_spoil_is_refused_before_anything_is_sent(string parameters, string reason)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run($"New-ChatwootContact Ana {parameters}");

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains(reason, result.Error.ToString());
        Assert.Equal("Ana", result.Error.TargetObject);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task Nobody_is_no_contact()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("New-ChatwootContact").ErrorId);
        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("[pscustomobject]@{ Mail = 'a@b.test' } | New-ChatwootContact").ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_picture_goes_with_the_texts()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using var picture = new TemporaryPicture();

        Contact made = Assert.Single(chatwoot.Run("New-ChatwootContact Ana -Blocked $true -CustomAttribute @{ plan = 'gold' } -Avatar $file", ("file", picture.File)).Succeed<Contact>());

        Assert.NotEmpty(made.Thumbnail!);
        Assert.Equal("gold", made.CustomAttributes!["plan"]);
        Assert.True(made.Blocked);
        Assert.Equal([$"POST {Contacts}"], chatwoot.Received());
    }

    [Fact]
    public async Task A_picture_goes_after_what_form_data_cannot_say()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using var picture = new TemporaryPicture();

        Contact made = Assert.Single(chatwoot.Run("New-ChatwootContact Ana -Inbox 2 -CustomAttribute @{ seats = 5 } -Avatar $file", ("file", picture.File)).Succeed<Contact>());

        Assert.NotEmpty(made.Thumbnail!);
        Assert.Equal(5, made.CustomAttributes!["seats"]);
        Assert.Single(made.ContactInboxes!);
        Assert.Equal([$"POST {Contacts}", $"PUT {Contacts}/{made.Id}"], chatwoot.Received());
    }

    [Fact]
    public async Task A_file_that_is_no_picture_or_too_large_is_refused()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using var text = new TemporaryPicture("This is no picture."u8.ToArray());
        using var large = new TemporaryPicture([.. TemporaryPicture.Png, .. new byte[15 * 1024 * 1024]]);

        Assert.Contains("no picture", chatwoot.Run("New-ChatwootContact Ana -Avatar $file", ("file", text.File)).Error.Exception.Message);
        Assert.Contains("15", chatwoot.Run("New-ChatwootContact Ana -Avatar $file", ("file", large.File)).Error.Exception.Message);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootContact Ana -Inbox 2 -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }

    private static object? Cell(ErrorRecord error, string column) => PSObject.AsPSObject(error.TargetObject).Properties[column].Value;

    /// <summary>The body, with the sign that JSON escapes made readable.</summary>
    private static string Readable(string body) => body.Replace("\\u002B", "+");
}
