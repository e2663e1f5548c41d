using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator;
using Chatwoot.Emulator.Seeding;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Conversations;

public class GetChatwootConversationCommandTests
{
    private const string List = "/api/v1/accounts/1/conversations";

    [Fact]
    public async Task Lists_conversations_of_every_status_page_by_page()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var found = chatwoot.Run("Get-ChatwootConversation").Succeed<Conversation>();

        Assert.Equal(60, found.Count);
        Assert.Equal(60, found.Select(conversation => conversation.Id).Distinct().Count());
        Assert.Equal(4, found.Select(conversation => conversation.Status).Distinct().Count());
        Assert.Equal(["status=all&page=1", "status=all&page=2", "status=all&page=3"], Queries(chatwoot));
    }

    [Fact]
    public async Task Reads_by_number_and_objects_anew_in_the_order_asked_and_goes_on_after_an_unknown_one()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("3, 99999, '2' | Get-ChatwootConversation");
        Assert.Equal([3L, 2L], Ids(result));
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);

        Assert.Equal([2L], Ids(chatwoot.Run("Get-ChatwootConversation (Get-ChatwootConversation 2)")));
        chatwoot.Server.ClearRequests();
        Assert.Equal([5L], Ids(chatwoot.Run("Get-ChatwootConversation 5 | Get-ChatwootConversation")));
        Assert.Equal([$"GET {List}/5", $"GET {List}/5"], chatwoot.Received());
    }

    [Fact]
    public async Task A_contact_or_an_inbox_is_no_conversation()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var inbox = new Inbox { Id = 1, Name = "Website" };

        ScriptResult result = chatwoot.Run("$inbox | Get-ChatwootConversation", ("inbox", inbox));

        Assert.Empty(result.Output);
        Assert.StartsWith("InputObjectNotBound", result.ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_name_is_refused()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Get-ChatwootConversation Ana").ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Theory]
    [InlineData("-Status Open", "status=open&page=1")]
    [InlineData("-Status open,pending", "status%5B%5D=open&status%5B%5D=pending&page=1")]
    [InlineData("-AssigneeType Me", "status=all&assignee_type=me&page=1")]
    [InlineData("-AssigneeType Unassigned", "status=all&assignee_type=unassigned&page=1")]
    [InlineData("-AssigneeType Assigned", "status=all&assignee_type=assigned&page=1")]
    [InlineData("-AssigneeType All", "status=all&assignee_type=all&page=1")]
    [InlineData("-Assignee none", "status=all&assignee_type=unassigned&page=1")]
    [InlineData("-Assignee me", "status=all&assignee_type=me&page=1")]
    [InlineData("-Label vip, 'a b'", "status=all&labels%5B%5D=vip&labels%5B%5D=a%20b&page=1")]
    [InlineData("-Mention", "status=all&conversation_type=mention&page=1")]
    [InlineData("-Participating", "status=all&conversation_type=participating&page=1")]
    [InlineData("-Unattended", "status=all&conversation_type=unattended&page=1")]
    [InlineData("-SourceId abc", "status=all&source_id=abc&page=1")]
    [InlineData("-Search 'où & là'", "q=o%C3%B9%20%26%20l%C3%A0&page=1")]
    [InlineData("-UpdatedWithin 02:00:00", "status=all&updated_within=7200")]
    [InlineData("-Sort CreatedAtAsc", "status=all&sort_by=created_at_asc&page=1")]
    [InlineData("-Sort PriorityDescCreatedAtAsc", "status=all&sort_by=priority_desc_created_at_asc&page=1")]
    [InlineData("-Sort Unread", "status=all&sort_by=unread&page=1")]
    public async Task What_the_list_can_do_the_list_is_asked_for(string parameters, string query)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run($"Get-ChatwootConversation {parameters} -First 1").Succeed();

        Assert.Equal(query, Assert.Single(Queries(chatwoot)));
        Assert.Equal([$"GET {List}"], chatwoot.Received());
    }

    [Fact]
    public async Task Filters_by_status_label_and_assignee()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var all = chatwoot.Run("Get-ChatwootConversation").Succeed<Conversation>();

        var pending = chatwoot.Run("Get-ChatwootConversation -Status Pending, Snoozed").Succeed<Conversation>();
        Same(all.Where(conversation => conversation.Status is ConversationStatus.Pending or ConversationStatus.Snoozed), pending);

        var labelled = chatwoot.Run("Get-ChatwootConversation -Label shipping, vip").Succeed<Conversation>();
        Same(all.Where(conversation => conversation.Labels!.Intersect(["shipping", "vip"]).Any()), labelled);

        Same(all.Where(conversation => conversation.Assignee is null), chatwoot.Run("Get-ChatwootConversation -Assignee none").Succeed<Conversation>());
    }

    [Fact]
    public async Task The_first_story_names_inboxes_by_a_pattern_and_wants_what_nobody_has()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var all = chatwoot.Run("Get-ChatwootConversation").Succeed<Conversation>();
        chatwoot.Server.ClearRequests();

        var found = chatwoot.Run("Get-ChatwootConversation -Status open -Inbox 'Support*' -Assignee none -First 20").Succeed<Conversation>();

        Assert.NotEmpty(found);
        Same(all.Where(conversation => conversation is { Status: ConversationStatus.Open, Assignee: null } && found.Select(one => one.InboxId).Contains(conversation.InboxId)).Take(20), found);
        Assert.Equal(2, found.Select(conversation => conversation.InboxId).Distinct().Count());
        Assert.Equal(["GET /api/v1/accounts/1/inboxes", $"POST {List}/filter"], chatwoot.Received().Take(2));
    }

    [Fact]
    public async Task An_agent_is_asked_for_through_the_filter_by_id_mail_address_name_or_object()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var all = chatwoot.Run("Get-ChatwootConversation").Succeed<Conversation>();
        Agent grace = all.Select(conversation => conversation.Assignee).First(agent => agent?.Email == "grace@acme.test")!;
        var expected = all.Where(conversation => conversation.Assignee?.Id == grace.Id).ToList();

        foreach (object reference in new object[] { grace.Id, "grace@acme.test", "Grace Agent", grace })
            Same(expected, chatwoot.Run("Get-ChatwootConversation -Assignee $agent", ("agent", reference)).Succeed<Conversation>());

        Same(expected.Where(conversation => conversation.Status == ConversationStatus.Open), chatwoot.Run("Get-ChatwootConversation -Assignee grace@acme.test -Status Open").Succeed<Conversation>());
        Assert.Contains($$"""{"attribute_key":"assignee_id","filter_operator":"equal_to","values":[{{grace.Id}}],"query_operator":"AND"},{"attribute_key":"status","filter_operator":"equal_to","values":["open"],"query_operator":null}""", chatwoot.Server.Requests[^1].Body);
    }

    [Fact]
    public async Task An_unknown_agent_inbox_or_team_is_an_error_instead_of_an_empty_list()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootConversation -Assignee 99999").ErrorId);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootConversation -Inbox 99999").ErrorId);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootConversation -Inbox 'No such inbox'").ErrorId);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootConversation -Team nowhere").ErrorId);
        Assert.DoesNotContain(chatwoot.Received(), line => line.Contains("/conversations"));
    }

    [Fact]
    public async Task A_pattern_that_fits_no_inbox_finds_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Empty(chatwoot.Run("Get-ChatwootConversation -Inbox 'Zzz*'").Succeed<Conversation>());
        Assert.Equal(["GET /api/v1/accounts/1/inboxes"], chatwoot.Received());
    }

    [Fact]
    public async Task What_neither_list_can_do_alone_is_compared_here_and_said_so()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var all = chatwoot.Run("Get-ChatwootConversation").Succeed<Conversation>();

        ScriptResult result = chatwoot.Run("Get-ChatwootConversation -Inbox 'Support*' -Sort CreatedAtAsc -Verbose");
        var found = result.Succeed<Conversation>();
        Assert.Equal(2, found.Select(conversation => conversation.InboxId).Distinct().Count());
        Assert.Equal(found.OrderBy(conversation => conversation.CreatedAt).Select(conversation => conversation.Id), found.Select(conversation => conversation.Id));
        Assert.Contains(result.Verbose, text => text.Contains("compared here"));

        var searched = chatwoot.Run("Get-ChatwootConversation -Search order -Status Open").Succeed<Conversation>();
        Assert.NotEmpty(searched);
        Assert.All(searched, conversation => Assert.Equal(ConversationStatus.Open, conversation.Status));
    }

    [Fact]
    public async Task First_and_skip_read_no_page_too_many()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var all = chatwoot.Run("Get-ChatwootConversation").Succeed<Conversation>();
        chatwoot.Server.ClearRequests();

        Same(all.Skip(30).Take(10), chatwoot.Run("Get-ChatwootConversation -Skip 30 -First 10").Succeed<Conversation>());
        Assert.Equal(["status=all&page=2"], Queries(chatwoot));
    }

    [Theory]
    [InlineData("", 60, true)]
    [InlineData("-Status Open", -1, true)]
    [InlineData("-Search o", 0, false)]
    public async Task The_total_is_that_of_the_list(string parameters, int total, bool isKnown)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        if (total < 0)
            total = chatwoot.Run("Get-ChatwootConversation " + parameters).Succeed<Conversation>().Count;

        ScriptResult result = chatwoot.Run($"Get-ChatwootConversation {parameters} -First 1 -IncludeTotalCount");

        result.Succeed();
        PSObject count = result.Output[0];
        Assert.Equal((ulong)total, count.BaseObject);
        Assert.Equal(isKnown ? 1.0 : 0.0, count.Properties["Accuracy"].Value);
        Assert.IsType<Conversation>(result.Output[1].BaseObject);
    }

    [Theory]
    [InlineData("Unassigned", "none")]
    [InlineData("Me", "me")]
    [InlineData("Assigned", null)]
    public async Task The_total_is_that_of_the_assignee_type(string type, string? word)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Set-ChatwootConversation 2, 4 -Assignee me").Succeed();
        int expected = chatwoot.Run($"Get-ChatwootConversation -AssigneeType {type}").Succeed<Conversation>().Count;
        Assert.InRange(expected, 1, 59);

        Assert.Equal((ulong)expected, chatwoot.Run($"Get-ChatwootConversation -AssigneeType {type} -First 1 -IncludeTotalCount").Output[0].BaseObject);
        if (word is not null)
            Assert.Equal((ulong)expected, chatwoot.Run($"Get-ChatwootConversation -Assignee {word} -First 1 -IncludeTotalCount").Output[0].BaseObject);
    }

    [Fact]
    public async Task Who_stops_taking_stops_the_reading()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(new EmulatorOptions { Seed = SeedOptions.Small with { Contacts = 300, Conversations = 500 } });

        ScriptResult result = chatwoot.Run("$n = 0; foreach ($dummy in 1) { Get-ChatwootConversation | ForEach-Object { $n++; if ($n -eq 3) { break } } }; $n");

        Assert.Equal(3, result.Output[0].BaseObject);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        Assert.True(chatwoot.Server.Requests.Count <= 1, $"{chatwoot.Server.Requests.Count} pages were read.");
    }

    [Theory]
    [InlineData("-Status Open")]
    [InlineData("-Filter @{ attribute_key = 'status'; filter_operator = 'equal_to'; values = 'open' }")]
    public async Task Closing_what_was_found_skips_nothing(string parameters)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync(new EmulatorOptions { Seed = SeedOptions.Small with { Contacts = 300, Conversations = 200 } });
        int open = chatwoot.Run("Get-ChatwootConversation -Status Open").Succeed<Conversation>().Count;
        Assert.True(open > 100);

        var closed = chatwoot.Run($"Get-ChatwootConversation {parameters} | Close-ChatwootConversation -PassThru").Succeed<Conversation>();

        Assert.Equal(open, closed.Count);
        Assert.Equal(open, closed.Select(conversation => conversation.Id).Distinct().Count());
        Assert.Empty(chatwoot.Run("Get-ChatwootConversation -Status Open").Output);
    }

    [Fact]
    public async Task The_conversations_of_a_contact_come_beyond_the_twenty_the_server_lists()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("1..24 | ForEach-Object { New-ChatwootConversation -Contact 5 -Inbox $server.InboxId -Message \"number $_\" } | Out-Null").Succeed();
        int expected = chatwoot.Run("Get-ChatwootConversation").Succeed<Conversation>().Count(conversation => conversation.ContactId == 5);
        Assert.True(expected >= 24);
        chatwoot.Server.ClearRequests();

        ScriptResult result = chatwoot.Run("5 | Get-ChatwootConversation -Contact { $_ } -Verbose");

        var found = result.Succeed<Conversation>();
        Assert.Equal(expected, found.Count);
        Assert.Equal(expected, found.Select(conversation => conversation.Id).Distinct().Count());
        Assert.All(found, conversation => Assert.Equal(5, conversation.ContactId));
        Assert.Contains(result.Verbose, text => text.Contains("20 most recently active"));
        Assert.Equal("GET /api/v1/accounts/1/contacts/5/conversations", chatwoot.Received()[0]);

        chatwoot.Server.ClearRequests();
        Assert.Equal(found.Skip(18).Take(4).Select(conversation => conversation.Id), Ids(chatwoot.Run("Get-ChatwootConversation -Contact 5 -Skip 18 -First 4")));
        Assert.Equal(3, chatwoot.Run("Get-ChatwootConversation -Contact 5 -First 3").Succeed<Conversation>().Count);
    }

    [Fact]
    public async Task Contacts_come_through_the_pipeline_and_with_further_filters()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var all = chatwoot.Run("Get-ChatwootConversation").Succeed<Conversation>();
        Contact contact = all.First(conversation => conversation.Status == ConversationStatus.Open).Contact!;

        Same(all.Where(conversation => conversation.ContactId == contact.Id), chatwoot.Run("$contact | Get-ChatwootConversation", ("contact", contact)).Succeed<Conversation>());
        Same(
            all.Where(conversation => conversation.ContactId == contact.Id && conversation.Status == ConversationStatus.Open),
            chatwoot.Run("[pscustomobject]@{ ContactId = $contact.Id } | Get-ChatwootConversation -Status Open").Succeed<Conversation>());
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootConversation -Contact 99999").ErrorId);
    }

    [Theory]
    [InlineData("-Since $from", "created_at")]
    [InlineData("-Since $from -Until $to -Status Open, Pending", "created_at")]
    [InlineData("-Until $to -Search order", "q=order")]
    public async Task When_they_began_is_compared_to_the_second(string parameters, string sent)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        var all = chatwoot.Run("Get-ChatwootConversation -Sort CreatedAtAsc").Succeed<Conversation>();
        DateTime from = all[10].CreatedAt!.Value, to = all[40].CreatedAt!.Value;
        chatwoot.Server.ClearRequests();

        var found = chatwoot.Run("Get-ChatwootConversation " + parameters, ("from", from), ("to", to)).Succeed<Conversation>();

        Assert.Contains(chatwoot.Server.Requests, request => (request.Query + request.Body).Contains(sent, StringComparison.Ordinal));
        Assert.Equal(
            all.Where(conversation => (!parameters.Contains("Since") || conversation.CreatedAt >= from) && (!parameters.Contains("Until") || conversation.CreatedAt < to)
                && (!parameters.Contains("Status") || conversation.Status is ConversationStatus.Open or ConversationStatus.Pending)
                && (!parameters.Contains("Search") || conversation.Id == 1 || conversation.Id % 10 == 0)).Select(conversation => conversation.Id).Order(),
            found.Select(conversation => conversation.Id).Order());
    }

    [Theory]
    [InlineData("all")]
    [InlineData("open, all")]
    [InlineData("open, pending, snoozed, resolved")]
    public async Task Every_status_is_one_word(string status)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal(60, chatwoot.Run($"Get-ChatwootConversation -Status {status}").Succeed<Conversation>().Count);
        Assert.Contains("status=all", Queries(chatwoot)[0]);
    }

    [Fact]
    public async Task What_was_found_comes_with_the_messages_that_hold_the_text()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        var matches = chatwoot.Run("Get-ChatwootConversation -Search 'A-1001' -Match -Inbox 1").Succeed<ConversationMatch>();

        ConversationMatch match = Assert.Single(matches);
        Assert.Equal(1, match.ConversationId);
        Assert.Equal("Hello, where is my order A-1001?", Assert.Single(match.Messages!).Content);
        Assert.Equal(1, match.Inbox!.Id);
        Assert.NotNull(match.Contact!.Name);
        Assert.Equal($"GET {List}/search", chatwoot.Received()[^1]);
        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Get-ChatwootConversation -Search a -Match -Inbox 1, 2").ErrorId);
    }

    private static List<string> Queries(ChatwootHost chatwoot) => chatwoot.Server.Requests.Select(request => request.Query).ToList();

    private static List<long> Ids(ScriptResult result) => result.Output.Select(item => ((Conversation)item.BaseObject).Id).ToList();

    private static void Same(IEnumerable<Conversation> expected, IEnumerable<Conversation> actual) =>
        Assert.Equal(expected.Select(conversation => conversation.Id), actual.Select(conversation => conversation.Id));
}
