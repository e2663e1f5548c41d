using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Contacts;

public class GetChatwootContactCommandTests
{
    private const string List = "/api/v1/accounts/1/contacts";
    private const string Quick = "&include_contact_inboxes=false&page=1";

    [Fact]
    public async Task Lists_all_contacts_page_by_page_in_a_fixed_order()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        IReadOnlyList<Contact> found = chatwoot.Run("Get-ChatwootContact").Succeed<Contact>();

        // Two of the sixty can be recognised by nothing and are in no list.
        Assert.Equal(Enumerable.Range(1, 60).Select(id => (long)id).Except([18, 53]), found.Select(contact => contact.Id));
        Assert.All(found, contact => Assert.Null(contact.ContactInboxes));
        Assert.Equal(Enumerable.Repeat($"GET {List}", 4), chatwoot.Received());
        Assert.Equal("sort=created_at" + Quick, Query(chatwoot));
    }

    [Theory]
    [InlineData("-Sort LastActivityAt -Descending", "sort=-last_activity_at%2Ccreated_at" + Quick)]
    [InlineData("-Sort Name", "sort=name%2Ccreated_at" + Quick)]
    [InlineData("-Sort Email", "sort=email%2Ccreated_at" + Quick)]
    [InlineData("-Sort PhoneNumber", "sort=phone_number%2Ccreated_at" + Quick)]
    [InlineData("-Sort CompanyName -Descending", "sort=-company_name" + Quick)]
    [InlineData("-Sort City", "sort=city" + Quick)]
    [InlineData("-Sort Country", "sort=country" + Quick)]
    [InlineData("-Descending", "sort=-created_at" + Quick)]
    [InlineData("-Label vip, billing", "labels%5B%5D=vip&labels%5B%5D=billing&sort=created_at" + Quick)]
    [InlineData("-IncludeContactInbox", "sort=created_at&include_contact_inboxes=true&page=1")]
    public async Task What_is_asked_for_is_in_the_query(string parameters, string query)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run($"Get-ChatwootContact {parameters} -First 1").Succeed();

        Assert.Equal([$"GET {List}"], chatwoot.Received());
        Assert.Equal(query, Query(chatwoot));
    }

    [Fact]
    public async Task First_skip_and_the_true_total()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Get-ChatwootContact -Skip 33 -First 2 -IncludeTotalCount");

        result.Succeed();
        Assert.Equal("58", result.Output[0].BaseObject.ToString());
        Assert.Equal([35L, 36L], result.Output.Skip(1).Select(item => ((Contact)item.BaseObject).Id));
        Assert.EndsWith("page=3", Assert.Single(chatwoot.Server.Requests).Query);
    }

    [Fact]
    public async Task Skipping_more_than_there_can_be_gives_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Empty(chatwoot.Run("Get-ChatwootContact -Skip ([long]::MaxValue) -First 2").Succeed<Contact>());
        Assert.Single(chatwoot.Server.Requests);
    }

    [Theory]
    [InlineData("Get-ChatwootContact -First 0 -IncludeTotalCount", 58, 1.0)]
    [InlineData("Get-ChatwootInbox -First 0 -IncludeTotalCount", 5, 1.0)]
    [InlineData("Get-ChatwootInbox -ChannelType Api -First 0 -IncludeTotalCount", 2, 1.0)]
    [InlineData("Get-ChatwootContact -Search olivia -First 0 -IncludeTotalCount", 0, 0.0)]
    public async Task The_total_comes_alone_where_no_rows_are_wanted(string command, int total, double accuracy)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run(command);

        result.Succeed();
        PSObject count = Assert.Single(result.Output);
        Assert.Equal(((ulong)total, accuracy), ((ulong)count.BaseObject, (double)count.Properties["Accuracy"].Value));
        Assert.Single(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_pattern_is_read_no_further_than_wanted()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal([2L, 3L], Ids(chatwoot.Run("Get-ChatwootContact '*@fabrikam.test' -First 2")));
        Assert.Equal(["GET " + List], chatwoot.Received());
        Assert.Single(chatwoot.Run("Get-ChatwootInbox 'Support*' -First 1").Succeed<Inbox>());
    }

    [Fact]
    public async Task Sorts_downwards_and_filters_by_label()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal([60L, 59L], Ids(chatwoot.Run("Get-ChatwootContact -Descending -First 2")));
        Assert.Equal([1L, 31L, 37L], Ids(chatwoot.Run("Get-ChatwootContact -Label vip, billing")));
        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Get-ChatwootContact -Label 'vip,billing'").ErrorId);
    }

    [Fact]
    public async Task With_inboxes_where_wanted()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Contact contact = Assert.Single(chatwoot.Run("Get-ChatwootContact -IncludeContactInbox -First 1").Succeed<Contact>());

        Assert.NotNull(Assert.Single(contact.ContactInboxes!).SourceId);
        Assert.NotNull(Assert.Single(Assert.Single(chatwoot.Run("Get-ChatwootContact 1").Succeed<Contact>()).ContactInboxes!).Inbox);
    }

    [Fact]
    public async Task Reads_by_id_object_and_name_in_the_order_asked_and_goes_on_after_an_unknown_one()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("3, 99999, '2' | Get-ChatwootContact");
        Assert.Equal([3L, 2L], Ids(result, checkErrors: false));
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99999L, result.Error.TargetObject);

        Assert.Equal([2L, 7L, 1L], Ids(chatwoot.Run("Get-ChatwootContact (Get-ChatwootContact 2), CRM-7, customer1@contoso.test")));
        Assert.Equal([1L, 31L], Ids(chatwoot.Run("Get-ChatwootContact 'Olivia*'")));
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Get-ChatwootContact nobody@x.test").ErrorId);
    }

    [Fact]
    public async Task An_inbox_is_no_contact()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("$inbox | Get-ChatwootContact", ("inbox", new Inbox { Id = 1, Name = "Website", PhoneNumber = "+15551234", Email = "a@b.test" }));

        Assert.StartsWith("InputObjectNotBound", result.ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_text_search_reads_on_while_there_is_more()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        IReadOnlyList<Contact> found = chatwoot.Run("Get-ChatwootContact -Search FABRIKAM.test").Succeed<Contact>();

        Assert.True(found.Count > 30);
        Assert.All(found, contact => Assert.EndsWith("@fabrikam.test", contact.Email));
        Assert.Equal(Enumerable.Repeat($"GET {List}/search", (found.Count + 14) / 15), chatwoot.Received());
        Assert.Equal("q=FABRIKAM.test&sort=created_at" + Quick, Query(chatwoot));
    }

    [Fact]
    public async Task Active_contacts_come_from_the_list_of_the_active()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Empty(chatwoot.Run("Get-ChatwootContact -Active").Succeed<Contact>());

        Assert.Equal([$"GET {List}/active"], chatwoot.Received());
        Assert.Equal("sort=created_at" + Quick, Query(chatwoot));
    }

    [Theory]
    [InlineData("-Email ' CUSTOMER1@Contoso.test '", 1, "email", "CUSTOMER1@Contoso.test")]
    [InlineData("-PhoneNumber '46701741001'", 2, "phone_number", "+46701741001")]
    [InlineData("-Identifier crm-4", 4, "identifier", "crm-4")]
    public async Task Exactly_one_is_found_by_what_is_unique(string parameters, long id, string key, string value)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal([id], Ids(chatwoot.Run($"Get-ChatwootContact {parameters}")));

        ReceivedRequest request = Assert.Single(chatwoot.Server.Requests);
        Assert.Equal($"{List}/filter", request.Path);
        Assert.Equal($$"""{"payload":[{"attribute_key":"{{key}}","filter_operator":"equal_to","values":["{{value}}"],"query_operator":null}]}""", request.Body.Replace("\\u002B", "+"));
    }

    [Theory]
    [InlineData("-Email nobody@x.test")]
    [InlineData("-Identifier CRM-4")]
    [InlineData("-PhoneNumber +4670174")]
    public async Task What_is_not_exactly_the_same_is_not_found_and_no_error(string parameters)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Empty(chatwoot.Run($"Get-ChatwootContact {parameters}").Succeed<Contact>());
        Assert.Single(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task Filters_by_conditions_with_the_total()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Get-ChatwootContact -Filter @{ AttributeKey = 'CompanyName'; Operator = 'EqualTo'; Values = 'contoso' }, @{ attribute_key = 'seats'; filter_operator = 'is_greater_than'; values = 20 } -First 2 -IncludeTotalCount");

        result.Succeed();
        Assert.Equal("8", result.Output[0].BaseObject.ToString());
        Assert.Equal([25L, 29L], result.Output.Skip(1).Select(item => ((Contact)item.BaseObject).Id));
        Assert.Equal("""{"payload":[{"attribute_key":"company_name","filter_operator":"equal_to","values":["contoso"],"query_operator":"AND"},{"attribute_key":"seats","filter_operator":"is_greater_than","values":["20"],"query_operator":null,"custom_attribute_type":"contact_attribute"}]}""", Assert.Single(chatwoot.Server.Requests, request => request.Method == "POST").Body);
        Assert.Equal([42L], Ids(chatwoot.Run("Get-ChatwootContact -Filter @{ attribute_key = 'blocked'; filter_operator = 'equal_to'; values = $true }")));
        Assert.Equal(20, Ids(chatwoot.Run("Get-ChatwootContact -Filter @{ attribute_key = 'created_at'; filter_operator = 'days_before'; values = 1 } -First 20")).Count);
    }

    [Theory]
    [InlineData("@{ attribute_key = 'name'; filter_operator = 'equal_to'; values = 'a', 'b' }", "only the first")]
    [InlineData("@{ attribute_key = 'labels'; filter_operator = 'equal_to'; values = 'vip', 'bug' }", "only the first")]
    [InlineData("@{ attribute_key = 'phone_number'; filter_operator = 'starts_with'; values = '+46' }", "no operator")]
    [InlineData("@{ attribute_key = 'blocked'; filter_operator = 'equal_to'; values = 'maybe' }", "no blocked")]
    [InlineData("@{ attribute_key = 'created_at'; filter_operator = 'is_greater_than'; values = 'soon' }", "no date")]
    [InlineData("@{ attribute_key = 'name'; filter_operator = 'contains' }", "no values")]
    public async Task A_condition_the_server_would_answer_wrongly_is_refused(string condition, string reason)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run($"Get-ChatwootContact -Filter {condition}");

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains(reason, result.Error.Exception.Message);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_number_is_compared_with_the_text_of_an_attribute()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Set-ChatwootContact 2 -CustomAttribute @{ plan = '5' }").Succeed();

        // The server fails on a JSON number here.
        Assert.Equal([2L], Ids(chatwoot.Run("Get-ChatwootContact -Filter @{ attribute_key = 'plan'; filter_operator = 'equal_to'; values = 5 }")));
        Assert.NotEmpty(Ids(chatwoot.Run("Get-ChatwootContact -Filter @{ attribute_key = 'newsletter'; filter_operator = 'equal_to'; values = $true }")));
    }

    [Theory]
    [InlineData("@{ attribute_key = 'seats'; filter_operator = 'contains'; values = '1' }", "'contains' is no operator for seats")]
    [InlineData("@{ attribute_key = 'seats'; filter_operator = 'equal_to'; values = 'many' }", "'many' is no number")]
    [InlineData("@{ attribute_key = 'seats'; filter_operator = 'days_before'; values = 5 }", "no operator for seats")]
    [InlineData("@{ attribute_key = 'newsletter'; filter_operator = 'equal_to'; values = 'perhaps' }", "no newsletter")]
    [InlineData("@{ attribute_key = 'plan'; filter_operator = 'is_greater_than'; values = 5 }", "no operator for plan")]
    [InlineData("@{ attribute_key = 'price'; filter_operator = 'is_present' }", "cannot filter by price")]
    [InlineData("@{ attribute_key = 'since'; filter_operator = 'equal_to'; values = 'soon' }", "'soon' is no date")]
    public async Task A_condition_that_the_type_of_a_custom_attribute_does_not_allow_is_refused(string condition, string reason)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        Define(chatwoot, ("plan", "list"), ("seats", "number"), ("newsletter", "checkbox"), ("since", "date"), ("price", "currency"));

        ScriptResult result = chatwoot.Run($"Get-ChatwootContact -Filter {condition}");

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Contains(reason, result.Error.Exception.Message);
        ReceivedRequest request = Assert.Single(chatwoot.Server.Requests);
        Assert.Equal(("GET", "/api/v1/accounts/1/custom_attribute_definitions", "attribute_model=contact_attribute"), (request.Method, request.Path, request.Query));
    }

    [Fact]
    public async Task The_types_of_custom_attributes_are_asked_for_once_and_only_where_one_is_named()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        Define(chatwoot, ("seats", "number"), ("newsletter", "checkbox"));

        chatwoot.Run("Get-ChatwootContact -Filter @{ attribute_key = 'name'; filter_operator = 'contains'; values = 'a' } -First 1").Succeed();
        Assert.Equal([$"POST {List}/filter"], chatwoot.Received());
        chatwoot.Run("1..2 | ForEach-Object { Get-ChatwootContact -Filter @{ attribute_key = 'seats'; filter_operator = 'is_less_than'; values = 9.5 }, @{ attribute_key = 'newsletter'; filter_operator = 'equal_to'; values = $true } -First 1 }").Succeed();

        Assert.Equal(1, chatwoot.Received().Count(request => request.EndsWith("/custom_attribute_definitions", System.StringComparison.Ordinal)));
        Assert.Contains("""["9.5"]""", chatwoot.Server.Requests[^1].Body);
        Assert.Contains("""["true"]""", chatwoot.Server.Requests[^1].Body);
    }

    [Fact]
    public async Task An_unknown_attribute_is_refused_by_the_server_in_its_words()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Contains("Invalid attribute key - [shoe_size]", chatwoot.Run("Get-ChatwootContact -Filter @{ attribute_key = 'shoe_size'; filter_operator = 'equal_to'; values = '42' }").Error.Exception.Message);
    }

    /// <summary>What the server says of the account's custom attributes.</summary>
    private static void Define(ChatwootHost chatwoot, params (string Key, string Type)[] attributes) => chatwoot.Server.Faults.Add(new Fault
    {
        Method = "GET",
        Path = "/api/v1/accounts/*/custom_attribute_definitions",
        Status = 200,
        Body = "[" + string.Join(',', attributes.Select((attribute, at) => $$"""{"id":{{at + 1}},"attribute_key":"{{attribute.Key}}","attribute_display_type":"{{attribute.Type}}","attribute_model":"contact_attribute","attribute_values":[]}""")) + "]",
        ContentType = "application/json; charset=utf-8",
    });

    private static List<long> Ids(ScriptResult result, bool checkErrors = true)
    {
        if (checkErrors)
            result.Succeed();
        return result.Output.Select(item => ((Contact)item.BaseObject).Id).ToList();
    }

    private static string Query(ChatwootHost chatwoot) => chatwoot.Server.Requests[0].Query.TrimStart('?');

    [Theory]
    [InlineData("7", "/custom_filters/7")]
    [InlineData("'the VIPs'", "/custom_filters")]
    public async Task A_saved_filter_is_read_and_its_conditions_are_used(string filter, string path)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        Answer(chatwoot, path, path.EndsWith('7') ? Saved("contact") : $"[{Saved("contact")}]");

        Contact[] found = [.. chatwoot.Run($"Get-ChatwootContact -SavedFilter {filter} -Sort Name").Succeed<Contact>()];

        Assert.Equal([1L], found.Select(contact => contact.Id));
        Assert.Equal([$"GET /api/v1/accounts/1{path}", "POST /api/v1/accounts/1/contacts/filter"], chatwoot.Received());
        Assert.Contains("\"attribute_key\":\"email\",\"filter_operator\":\"equal_to\",\"values\":[\"customer1@contoso.test\"]", chatwoot.Server.Requests[1].Body);
    }

    [Theory]
    [InlineData("7", "/custom_filters/7", "conversation", "is for conversations")]
    [InlineData("'nothing'", "/custom_filters", "contact", "There is no saved filter 'nothing' for contacts")]
    public async Task A_saved_filter_of_another_kind_or_name_is_refused(string filter, string path, string type, string words)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        Answer(chatwoot, path, path.EndsWith('7') ? Saved(type) : $"[{Saved(type)}]");

        Assert.Contains(words, chatwoot.Run($"Get-ChatwootContact -SavedFilter {filter}").Error.Exception.Message);

        Assert.Single(chatwoot.Server.Requests);
    }

    private static string Saved(string type) => $$"""{"id":7,"name":"The VIPs","filter_type":"{{type}}","query":{"payload":[{"attribute_key":"email","attribute_model":"standard","filter_operator":"equal_to","values":["customer1@contoso.test"],"query_operator":"and","custom_attribute_type":""}]},"created_at":"2026-05-01T08:00:00.000Z","updated_at":"2026-05-01T08:00:00.000Z"}""";

    private static void Answer(ChatwootHost chatwoot, string path, string body) =>
        chatwoot.Server.Faults.Add(new Chatwoot.Emulator.Server.Fault { Path = "/api/v1/accounts/1" + path, Status = 200, Body = body, ContentType = "application/json; charset=utf-8" });
}
