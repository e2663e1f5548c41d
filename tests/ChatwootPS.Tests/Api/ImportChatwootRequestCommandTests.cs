using System;
using System.Collections;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Api;

public class ImportChatwootRequestCommandTests
{
    private static readonly string s_har = Path.Combine(ModuleLocation.RepositoryRoot, "tests", "Recordings", "dashboard", "dashboard.har");

    [Fact]
    public void Reads_what_a_dashboard_sent_without_signing_in()
    {
        using var shell = new PowerShellHost();

        ScriptResult result = shell.Run("Import-ChatwootRequest $har -Verbose", ("har", s_har));

        IReadOnlyList<ApiRequestCopy> copies = result.Succeed<ApiRequestCopy>();
        Assert.Equal(37, copies.Count);
        Assert.Contains("2 requests are none of Chatwoot's API", Assert.Single(result.Verbose));
        Assert.All(copies, copy => Assert.Equal("http://127.0.0.1:3000", copy.Server));
        Assert.All(copies.Where(copy => copy.Path.Contains("/accounts/", StringComparison.Ordinal)), copy => Assert.Equal(137674, copy.AccountId));
        ApiRequestCopy labels = Assert.Single(copies, copy => copy.Path == "/api/v1/accounts/{account}/labels");
        Assert.Equal(("GET", "Get-ChatwootLabel", "GET /api/v1/accounts/{account_id}/labels", 200), (labels.Method, labels.Cmdlet, labels.Operation, labels.Status));
        ApiRequestCopy agents = Assert.Single(copies, copy => copy.Path.EndsWith("/assignable_agents", StringComparison.Ordinal));
        Assert.Equal(["70496"], (string[])agents.Query!["inbox_ids[]"]!);
        ApiRequestCopy message = Assert.Single(copies, copy => copy.Path.EndsWith("/messages", StringComparison.Ordinal) && copy.Method == "POST");
        Assert.False((bool)((PSObject)message.Body!).Properties["private"].Value);
        Assert.DoesNotContain("SCRUBBED", PSSerializer.Serialize(copies, 6));
    }

    [Fact]
    public async Task What_was_read_is_repeated_with_the_sessions_own_credential_and_account()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Import-ChatwootRequest $har | Where-Object { $_.Path -like '*/labels' -and $_.Path -notlike '*conversations*' } | Invoke-ChatwootApi", ("har", s_har));

        result.Succeed();
        var request = Assert.Single(chatwoot.Server.Requests);
        Assert.Equal("GET /api/v1/accounts/1/labels", $"{request.Method} {request.Path}");
    }

    [Fact]
    public async Task A_body_goes_out_as_it_was_copied()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        const string Curl = """
            curl 'https://other.example.com/api/v1/accounts/7/labels' \
              -H 'api_access_token: very-secret' \
              -H 'content-type: application/json' \
              -b 'cw_d_session_info=secret' \
              --data-raw $'{"label":{"title":"it\'s-\u00fcber","show_on_sidebar":true}}' \
              --compressed
            """;

        chatwoot.Run("$curl -split \"`n\" | Import-ChatwootRequest | Invoke-ChatwootApi -WhatIf", ("curl", Curl)).Succeed();
        Assert.Empty(chatwoot.Server.Requests);
        chatwoot.Run("Import-ChatwootRequest -Text $curl | Invoke-ChatwootApi -ErrorAction SilentlyContinue", ("curl", Curl));

        var request = Assert.Single(chatwoot.Server.Requests);
        Assert.Equal("POST /api/v1/accounts/1/labels", $"{request.Method} {request.Path}");
        Assert.Equal("""{"label":{"title":"it's-über","show_on_sidebar":true}}""", request.Body);
    }

    [Theory]
    [InlineData("curl 'https://x.example/api/v1/accounts/7/contacts?page=2&sort=-name'", "GET /api/v1/accounts/{account}/contacts page=2;sort=-name; ")]
    [InlineData("curl \"https://x.example/api/v1/accounts/7/contacts/3\" -X DELETE", "DELETE /api/v1/accounts/{account}/contacts/3  ")]
    [InlineData("curl -XPUT --url https://x.example/chat/api/v1/profile -d 'a=1&b=two%20words'", "PUT /api/v1/profile  a=1;b=two words;")]
    [InlineData("curl https://x.example/platform/api/v1/users --json '{\"name\":\"A\"}'", "POST /platform/api/v1/users  name=A;")]
    [InlineData("curl ^\"https://x.example/api/v1/accounts/7/labels^\" ^\n  -H ^\"accept: */*^\" ^\n  --data-raw ^\"^{^\\^\"title^\\^\":^\\^\"vip^\\^\"^}^\"", "POST /api/v1/accounts/{account}/labels  title=vip;")]
    [InlineData("curl -G https://x.example/api/v1/accounts/7/search -d q=tea", "GET /api/v1/accounts/{account}/search q=tea; ")]
    [InlineData("curl https://x.example/public/api/v1/inboxes/abc/contacts/def/conversations", "GET /public/api/v1/inboxes/{inbox}/contacts/{contact}/conversations  ")]
    public void Reads_commands_as_browsers_and_people_write_them(string curl, string expected)
    {
        using var shell = new PowerShellHost();

        ApiRequestCopy copy = Assert.Single(shell.Run("Import-ChatwootRequest -Text $curl", ("curl", curl)).Succeed<ApiRequestCopy>());

        string query = copy.Query is null ? "" : string.Concat(copy.Query.Cast<DictionaryEntry>().Select(pair => $"{pair.Key}={pair.Value};"));
        string body = copy.Body switch
        {
            PSObject fields => string.Concat(fields.Properties.Select(field => $"{field.Name}={field.Value};")),
            IDictionary fields => string.Concat(fields.Cast<DictionaryEntry>().Select(pair => $"{pair.Key}={pair.Value};")),
            _ => "",
        };
        Assert.Equal(expected, $"{copy.Method} {copy.Path} {query} {body}");
    }

    [Fact]
    public void Several_commands_and_a_form_are_read()
    {
        using var shell = new PowerShellHost();

        var copies = shell.Run("Import-ChatwootRequest -Text $curl", ("curl", "curl 'https://x.example/api/v1/accounts/7/labels' ;\ncurl 'https://x.example/api/v1/accounts/7/upload' -F 'attachment=@cat.png' -F 'note=a;b'")).Succeed<ApiRequestCopy>();

        Assert.Equal(["GET", "POST"], copies.Select(copy => copy.Method));
        Assert.Equal(["@cat.png", "a;b"], copies[1].Form!.Values.Cast<string>());
    }

    [Fact]
    public void What_may_be_secret_is_left_out_and_named()
    {
        using var shell = new PowerShellHost();

        ScriptResult result = shell.Run("Import-ChatwootRequest -Text $curl", ("curl", """curl 'https://x.example/api/v1/profile?access_token=t0ken' -X PUT --data-raw '{"profile":{"name":"A","current_password":"t0ken"}}'"""));

        ApiRequestCopy copy = Assert.Single(result.Succeed<ApiRequestCopy>());
        Assert.Null(copy.Query);
        Assert.DoesNotContain("t0ken", PSSerializer.Serialize(copy, 6));
        Assert.Contains("access_token, current_password", Assert.Single(result.Warnings));
    }

    [Theory]
    [InlineData("Import-ChatwootRequest ./no-such.har", "ChatwootInvalidInput")]
    [InlineData("Import-ChatwootRequest -Text '{ broken'", "ChatwootInvalidInput")]
    [InlineData("Import-ChatwootRequest -Text '{ \"log\": 1 }'", "ChatwootInvalidInput")]
    [InlineData("Import-ChatwootRequest -Text 'wget https://x.example'", "ChatwootInvalidInput")]
    [InlineData("Import-ChatwootRequest -Text 'curl -X POST'", "ChatwootInvalidInput")]
    public void What_is_no_copy_is_an_error(string command, string errorId)
    {
        using var shell = new PowerShellHost();

        Assert.Equal(errorId, shell.Run(command).ErrorId);
    }

    [Fact]
    public void A_file_may_be_piped()
    {
        using var shell = new PowerShellHost();

        Assert.Equal(37, shell.Run("[System.IO.FileInfo]$har | Import-ChatwootRequest", ("har", s_har)).Succeed<ApiRequestCopy>().Count);
    }

    [Fact]
    public void A_wrong_file_does_not_lose_the_others()
    {
        using var shell = new PowerShellHost();

        ScriptResult result = shell.Run("Import-ChatwootRequest ./no-such.har, $har", ("har", s_har));

        Assert.Equal("./no-such.har", Assert.Single(result.Errors).TargetObject);
        Assert.Equal(37, result.Output.Count);
    }
}
