using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.CustomAttributes;

public class NewChatwootCustomAttributeCommandTests
{
    [Fact]
    public async Task Makes_a_list_and_gives_it_out()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        CustomAttribute made = Assert.Single(chatwoot.Run("New-ChatwootCustomAttribute tier Tier -AttributeModel ContactAttribute -AttributeDisplayType List -AttributeValue Free, 2").Succeed<CustomAttribute>());

        Assert.Equal("tier", made.AttributeKey);
        Assert.Equal(CustomAttributeDisplayType.List, made.AttributeDisplayType);
        Assert.Equal(["Free", 2], made.AttributeValues!);
        Assert.Equal(
            """{"custom_attribute_definition":{"attribute_key":"tier","attribute_display_name":"Tier","attribute_model":1,"attribute_display_type":6,"attribute_values":["Free",2]}}""",
            Sorted(Assert.Single(chatwoot.Server.Requests).Body!));
    }

    [Fact]
    public async Task Rows_and_definitions_of_elsewhere_come_through_the_pipeline_and_one_that_is_taken_loses_none()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("""
            [pscustomobject]@{ AttributeKey = 'one'; AttributeDisplayName = 'One'; AttributeModel = 'ContactAttribute'; AttributeDisplayType = 'Number' },
            [pscustomobject]@{ AttributeKey = 'order_id'; AttributeDisplayName = 'Two'; AttributeModel = 'ConversationAttribute' },
            (Get-ChatwootCustomAttribute tracking) | ForEach-Object { if ($_.Id) { $_.AttributeKey = 'copy' }; $_ } | New-ChatwootCustomAttribute
            """);

        Assert.Equal(["one", "copy"], result.Output.Select(row => ((CustomAttribute)row.BaseObject).AttributeKey));
        Assert.Equal(CustomAttributeDisplayType.Link, ((CustomAttribute)result.Output[1].BaseObject).AttributeDisplayType);
        Assert.Equal("ChatwootAlreadyExists", result.ErrorId);
        Assert.Equal("order_id", result.Error.TargetObject);
    }

    [Theory]
    [InlineData("'two words' Name -AttributeModel ContactAttribute", "letters, digits")]
    [InlineData("status Status -AttributeModel ConversationAttribute", "standard attribute")]
    [InlineData("email Mail -AttributeModel ContactAttribute", "standard attribute")]
    [InlineData("a ' ' -AttributeModel ContactAttribute", "more than blanks")]
    [InlineData("a A -AttributeModel PlanetAttribute", "ContactAttribute")]
    [InlineData("a A -AttributeModel ContactAttribute -AttributeDisplayType Colour", "Checkbox")]
    public async Task Bad_input_is_refused_before_anything_is_sent(string arguments, string words)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("New-ChatwootCustomAttribute " + arguments);

        Assert.Contains(words, result.Error.Exception.Message);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_new_attribute_is_known_to_filters_at_once()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("Get-ChatwootContact -Filter 'plan eq Free' -First 1").Succeed();

        chatwoot.Run("New-ChatwootCustomAttribute price Price -AttributeModel ContactAttribute -AttributeDisplayType Currency").Succeed();

        Assert.Contains("cannot filter by price", chatwoot.Run("Get-ChatwootContact -Filter 'price gt 5'").Error.Exception.Message);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCustomAttribute a A -AttributeModel ContactAttribute -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }

    private static string Sorted(string body)
    {
        var root = System.Text.Json.Nodes.JsonNode.Parse(body)!["custom_attribute_definition"]!.AsObject();
        string[] order = ["attribute_key", "attribute_display_name", "attribute_model", "attribute_display_type", "attribute_values"];
        var fields = new System.Text.Json.Nodes.JsonObject(root.OrderBy(field => System.Array.IndexOf(order, field.Key)).Select(field => System.Collections.Generic.KeyValuePair.Create(field.Key, field.Value?.DeepClone())));
        return new System.Text.Json.Nodes.JsonObject { ["custom_attribute_definition"] = fields }.ToJsonString();
    }
}
