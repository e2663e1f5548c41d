using System.Linq;
using System.Net.Http;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Chatwoot.Emulator.Seeding;
using Xunit;

namespace Chatwoot.Emulator.Tests;

/// <summary>What was seen on a live server but not recorded.</summary>
public sealed class ContactTests : IAsyncLifetime
{
    private const string Contacts = "/api/v1/accounts/1/contacts";
    private EmulatorServer server = null!;
    private Client client = null!;

    public async ValueTask InitializeAsync()
    {
        server = await EmulatorServer.StartAsync(new EmulatorOptions { Seed = SeedOptions.None, Arrange = Define });
        client = new Client(server);
        await MakeAsync("""{"name":"Anna","email":"anna@one.test","identifier":"Crm-1","custom_attributes":{"plan":"Gold","seats":3},"additional_attributes":{"city":"Lund"}}""");
        await MakeAsync("""{"name":"Bertil","email":"bertil@two.test","phone_number":"+46701740605","custom_attributes":{"plan":"silver"}}""");
        await MakeAsync("""{"name":"Cecilia","email":"cecilia@two.test","blocked":true}""");
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await server.DisposeAsync();
    }

    [Theory]
    [InlineData("crm", "")]
    [InlineData("Crm", "Anna")]
    [InlineData("ANNA@", "Anna")]
    [InlineData("b_rtil", "Bertil")]
    [InlineData("%@two", "Bertil Cecilia")]
    [InlineData("0174", "Bertil")]
    public async Task Search_minds_case_in_identifiers_only(string text, string names) =>
        Assert.Equal(names, Names(await client.JsonAsync(Contacts + "/search?sort=name&q=" + System.Uri.EscapeDataString(text))));

    [Theory]
    [InlineData("""name equal_to ["anna"] AND|email contains ["two"] OR|name equal_to ["Bertil"]""", "Bertil")]
    [InlineData("""name equal_to ["anna"] OR|name equal_to ["bertil"] AND|email contains ["one"]""", "Anna")]
    [InlineData("""email contains ["one","two.test"]""", "Anna Bertil Cecilia")]
    [InlineData("""email does_not_contain ["one","bert"]""", "Cecilia")]
    [InlineData("""name equal_to ["anna","bertil"]""", "Anna")]
    [InlineData("""name equal_to "anna" """, "")]
    [InlineData("""phone_number equal_to ["46701740605"]""", "Bertil")]
    [InlineData("""phone_number not_equal_to ["46701740605"]""", "")]
    [InlineData("""blocked not_equal_to ["true"]""", "Anna Bertil")]
    [InlineData("""plan not_equal_to ["gold"]""", "Bertil Cecilia")]
    [InlineData("""name equal_to ["anna"] AND|plan not_equal_to ["silver"]""", "Anna Cecilia")]
    [InlineData("""plan is_not_present []""", "Cecilia")]
    [InlineData("""plan sounds_like ["GOLD"]""", "Anna")]
    [InlineData("""seats is_less_than ["3.5"]""", "Anna")]
    [InlineData("""created_at is_less_than ["2999-01-01T10:00:00Z"]""", "Anna Bertil Cecilia")]
    public async Task Filters_find(string conditions, string names)
    {
        using var response = await FilterAsync(conditions);
        Assert.Equal(names, Names(JsonNode.Parse(await response.Content.ReadAsStringAsync())!));
    }

    [Theory]
    [InlineData("""name equal_to [7]""", 500)]
    [InlineData("""name equal_to ["anna"] AND""", 500)]
    [InlineData("""created_at days_before [3]""", 500)]
    [InlineData("""plan not_equal_to ["gold"] AND|name contains ["a"]""", 500)]
    [InlineData("""seats contains ["3"]""", 500)]
    [InlineData("""seats equal_to ["many"]""", 500)]
    [InlineData("""seats is_greater_than ["many"]""", 422)]
    [InlineData("""plan is_greater_than ["gold"]""", 422)]
    [InlineData("""blocked equal_to ["perhaps"]""", 500)]
    [InlineData("""shoe_size is_greater_than ["3"]""", 422)]
    public async Task Filters_are_refused(string conditions, int status)
    {
        using var response = await FilterAsync(conditions);
        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task Several_sort_keys_take_effect_in_a_fixed_order()
    {
        await MakeAsync("""{"name":"anna","email":"aaa@three.test"}""");
        Assert.Equal("Anna anna Bertil Cecilia", Names(await client.JsonAsync(Contacts + "?sort=created_at,name")));
        Assert.Equal("Cecilia Bertil Anna anna", Names(await client.JsonAsync(Contacts + "?sort=created_at,-name")));
    }

    [Fact]
    public async Task A_first_address_brings_its_company_along()
    {
        var contact = await MakeAsync("""{"name":"Dora","email":"dora@auto-corp.example","additional_attributes":{"city":"Ystad"}}""");
        Assert.Equal("Auto Corp", (string)contact["additional_attributes"]!["company_name"]!);
        var free = await MakeAsync("""{"name":"Eva","email":"eva@gmail.com"}""");
        Assert.Null(free["additional_attributes"]!["company_name"]);
    }

    [Fact]
    public async Task A_long_city_makes_the_contact_unchangeable()
    {
        using var first = await client.SendAsync("PATCH", Contacts + "/1", server.AccessToken, "{\"additional_attributes\":{\"city\":\"" + new string('x', 256) + "\"}}");
        using var second = await client.SendAsync("PATCH", Contacts + "/1", server.AccessToken, """{"additional_attributes":{"city":"Lund"}}""");
        Assert.Equal((200, 422), ((int)first.StatusCode, (int)second.StatusCode));
        Assert.Contains("[\"location\"]", await second.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("""{"identifier":""}""", 200, """{"identifier":""}""", 500)]
    [InlineData("""{"phone_number":""}""", 200, """{"phone_number":""}""", 200)]
    [InlineData("""{"blocked":null}""", 500, """{"avatar_url":{}}""", 500)]
    [InlineData("""{"phone_number":"tel:+15551234567"}""", 200, """{"avatar":"text"}""", 500)]
    [InlineData("""{"inbox_id":"text"}""", 404, """{"inbox_id":null}""", 200)]
    public async Task Odd_values(string first, int firstStatus, string second, int secondStatus)
    {
        using var one = await client.PostAsync(Contacts, first);
        using var two = await client.PostAsync(Contacts, second);
        Assert.Equal((firstStatus, secondStatus), ((int)one.StatusCode, (int)two.StatusCode));
    }

    [Fact]
    public async Task Merging_is_deep_and_loses_labels()
    {
        var one = await MakeAsync("""{"custom_attributes":{"a":{"x":1},"b":""}}""");
        var other = await MakeAsync("""{"custom_attributes":{"a":{"x":2,"y":3},"b":"text"},"blocked":true}""");
        using var labelled = await client.PostAsync($"{Contacts}/{other["id"]}/labels", """{"labels":["vip, new","vip",5]}""");
        Assert.Equal("""{"payload":["vip","new","5"]}""", await labelled.Content.ReadAsStringAsync());
        using var merged = await client.PostAsync("/api/v1/accounts/1/actions/contact_merge", $$"""{"base_contact_id":"{{one["id"]}}","mergee_contact_id":{{other["id"]}}}""");
        var result = JsonNode.Parse(await merged.Content.ReadAsStringAsync())!;
        Assert.Equal("""{"a":{"x":1,"y":3},"b":""}""", result["custom_attributes"]!.ToJsonString());
        Assert.False((bool)result["blocked"]!);
        Assert.Empty((await client.JsonAsync($"{Contacts}/{one["id"]}/labels"))["payload"]!.AsArray());
    }

    private static void Define(Store.World world)
    {
        foreach (var (key, type) in ((string, string)[])[("plan", "text"), ("seats", "number")])
        {
            world.Accounts.Find(1)!.Definitions.Add(new Store.CustomAttributeDefinition { Key = key, Model = "contact_attribute", DisplayType = type });
        }
    }

    /// <summary>Conditions in short: key, operator, values and the word that joins the next.</summary>
    private Task<HttpResponseMessage> FilterAsync(string conditions)
    {
        var payload = new JsonArray();
        foreach (var condition in conditions.Split('|'))
        {
            var parts = condition.Split(' ', 3);
            var end = parts[2].LastIndexOfAny([']', '"']) + 1;
            payload.Add(new JsonObject
            {
                ["attribute_key"] = parts[0],
                ["filter_operator"] = parts[1],
                ["values"] = JsonNode.Parse(parts[2][..end]),
                ["query_operator"] = parts[2][end..].Trim() is { Length: > 0 } joiner ? joiner : null,
            });
        }

        return client.PostAsync(Contacts + "/filter?sort=name", new JsonObject { ["payload"] = payload }.ToJsonString());
    }

    private async Task<JsonNode> MakeAsync(string body)
    {
        using var response = await client.PostAsync(Contacts, body);
        return JsonNode.Parse(await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync())!["payload"]!["contact"]!;
    }

    private static string Names(JsonNode answer) =>
        answer["payload"] is JsonArray payload ? string.Join(' ', payload.Select(contact => (string)contact!["name"]!)) : throw new JsonException(answer.ToJsonString());
}
