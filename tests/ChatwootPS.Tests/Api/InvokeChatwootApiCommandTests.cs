using System;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot.Emulator;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Api;

public class InvokeChatwootApiCommandTests
{
    [Theory]
    [InlineData("GET 'accounts/{account}/labels'", "/api/v1/accounts/1/labels")]
    [InlineData("GET '/api/v1/accounts/{account}/labels/'", "/api/v1/accounts/1/labels")]
    [InlineData("GET \"$($server.BaseAddress)api/v1/accounts/1/labels\"", "/api/v1/accounts/1/labels")]
    [InlineData("GET profile", "/api/v1/profile")]
    [InlineData("GET '/platform/api/v1/agent_bots'", "/platform/api/v1/agent_bots")]
    [InlineData("GET 'public/api/v1/inboxes/{inbox}'", "/public/api/v1/inboxes/5e1Q7fzZmTiHwZFTw3jUgVwY")]
    [InlineData("GET /api", "/api")]
    public async Task Reaches_all_three_apis_each_with_its_credential(string arguments, string path)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run($"Invoke-ChatwootApi {arguments}").Succeed();

        var request = Assert.Single(chatwoot.Server.Requests);
        Assert.Equal(path, request.Path);
        string? token = request.Headers.Where(header => header.Key.Equals("api-access-token", StringComparison.OrdinalIgnoreCase)).Select(header => header.Value.ToString()).SingleOrDefault();
        Assert.Equal(path.StartsWith("/platform", StringComparison.Ordinal) ? chatwoot.Server.PlatformToken : path.StartsWith("/api/v1", StringComparison.Ordinal) ? chatwoot.Server.AccessToken : null, token);
    }

    [Theory]
    [InlineData("-Body @{ label = @{ title = 'one-two'; show_on_sidebar = $true } }")]
    [InlineData("-Body ([pscustomobject]@{ label = [pscustomobject]@{ title = 'one-two'; show_on_sidebar = $true } })")]
    [InlineData("-Body '{\"label\":{\"title\":\"one-two\",\"show_on_sidebar\":true}}'")]
    [InlineData("-Body ([System.IO.FileInfo]$file)")]
    public async Task A_body_is_a_hashtable_an_object_json_or_a_file(string body)
    {
        string file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");
        await File.WriteAllTextAsync(file, """{"label":{"title":"one-two","show_on_sidebar":true}}""", TestContext.Current.CancellationToken);
        try
        {
            await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

            PSObject label = Assert.Single(chatwoot.Run($"Invoke-ChatwootApi POST 'accounts/{{account}}/labels' {body}", ("file", file)).Output);

            Assert.Equal("one-two", label.Properties["title"].Value);
            Assert.Equal(true, label.Properties["show_on_sidebar"].Value);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task A_form_uploads_files()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        string file = Path.Combine(Path.GetTempPath(), $"résumé {Guid.NewGuid():N}.txt");
        await File.WriteAllTextAsync(file, "hello", TestContext.Current.CancellationToken);
        try
        {
            PSObject message = Assert.Single(chatwoot.Run("Invoke-ChatwootApi POST 'accounts/{account}/conversations/1/messages' -Form @{ content = 'see file'; private = $true; attachments = @([System.IO.FileInfo]$file) }", ("file", file)).Output);

            Assert.Equal("see file", message.Properties["content"].Value);
            Assert.Equal(true, message.Properties["private"].Value);
            Assert.Single((object[])message.Properties["attachments"].Value);
        }
        finally
        {
            File.Delete(file);
        }
    }

    [Fact]
    public async Task All_walks_the_pages_of_any_list()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        int Count(string path) => chatwoot.Run($"Invoke-ChatwootApi GET '{path}' -All").Succeed<object>().Count;

        Assert.Equal(chatwoot.Run("Get-ChatwootContact").Output.Count, Count("accounts/{account}/contacts?sort=created_at"));
        Assert.Equal(60, Count("accounts/{account}/conversations?status=all"));
        // Lists that ignore the page number end all the same.
        Assert.Equal(chatwoot.Run("Get-ChatwootLabel").Output.Count, Count("accounts/{account}/labels"));
        Assert.Equal(chatwoot.Run("Get-ChatwootAgent").Output.Count, Count("accounts/{account}/agents"));
        Assert.Equal(chatwoot.Run("Get-ChatwootMessage 1").Output.Count, Count("accounts/{account}/conversations/1/messages"));
        // What is no list is its own only row.
        Assert.Equal(1, Count("profile"));
    }

    [Fact]
    public async Task Raw_gives_the_text_as_it_came()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        string text = Assert.Single(chatwoot.Run("Invoke-ChatwootApi GET 'accounts/{account}/labels' -Raw").Succeed<string>());

        Assert.StartsWith("{\"payload\":[{", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_is_encoded_and_lists_are_repeated()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Invoke-ChatwootApi GET 'accounts/{account}/contacts' -Query ([ordered]@{ labels = 'vip', 'billing'; sort = '-name'; q = '+49 & more' })").Succeed();

        Assert.Equal("labels%5B%5D=vip&labels%5B%5D=billing&sort=-name&q=%2B49%20%26%20more", Assert.Single(chatwoot.Server.Requests).Query.TrimStart('?'));
    }

    [Theory]
    [InlineData("Invoke-ChatwootApi GET 'https://evil.example.com/api/v1/profile'", "ChatwootInvalidInput")]
    [InlineData("Invoke-ChatwootApi GET 'accounts/../../platform/api/v1/users/1'", "ChatwootInvalidInput")]
    [InlineData("Invoke-ChatwootApi POST 'accounts/{account}/labels' -Body 1, 2", "ChatwootInvalidInput")]
    [InlineData("Invoke-ChatwootApi DELETE 'accounts/{account}/labels/1' -All", "ChatwootInvalidInput")]
    [InlineData("Invoke-ChatwootApi FETCH profile", "ParameterArgumentValidationError")]
    [InlineData("Invoke-ChatwootApi GET 'public/api/v1/inboxes/{inbox}/contacts/{contact}'", "ChatwootNoCredential")]
    public async Task Bad_input_is_refused_before_anything_is_sent(string command, string errorId)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.StartsWith(errorId, chatwoot.Run(command).ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task A_refusal_has_the_path_as_target_and_what_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Invoke-ChatwootApi GET 'accounts/{account}/labels/99999'");
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal("accounts/{account}/labels/99999", result.Error.TargetObject);

        chatwoot.Server.ClearRequests();
        chatwoot.Run("Invoke-ChatwootApi DELETE 'accounts/{account}/labels/1' -WhatIf").Succeed();
        Assert.Empty(chatwoot.Server.Requests);
    }
}
