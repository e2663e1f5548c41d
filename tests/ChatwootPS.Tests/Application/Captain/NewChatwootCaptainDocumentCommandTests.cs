using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Captain;

public class NewChatwootCaptainDocumentCommandTests
{
    [Fact]
    public async Task Sends_an_address_or_a_file()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCaptainAssistant Helper -Description Helps").Succeed();
        string file = System.IO.Path.Combine(System.IO.Directory.CreateTempSubdirectory("chatwoot").FullName, "paper.pdf");
        await System.IO.File.WriteAllTextAsync(file, "%PDF-1.4", TestContext.Current.CancellationToken);
        chatwoot.Server.ClearRequests();

        CaptainDocument page = Assert.Single(chatwoot.Run("New-ChatwootCaptainDocument https://docs.example.com/one -Assistant Helper -Name One").Succeed<CaptainDocument>());
        CaptainDocument paper = Assert.Single(chatwoot.Run("New-ChatwootCaptainDocument -Path $file -Assistant 1", ("file", file)).Succeed<CaptainDocument>());

        Assert.Equal(CaptainDocumentStatus.InProgress, page.Status);
        Assert.True(paper.PdfDocument);
        Assert.Contains(chatwoot.Server.Requests, request => request.Body == """{"document":{"external_link":"https://docs.example.com/one","assistant_id":1,"name":"One"}}""");
    }

    [Fact]
    public async Task Waits_until_it_is_read()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCaptainAssistant Helper -Description Helps").Succeed();

        Assert.Equal(CaptainDocumentStatus.Available, Assert.Single(chatwoot.Run("New-ChatwootCaptainDocument https://docs.example.com/one -Assistant Helper -Name One -Wait").Succeed<CaptainDocument>()).Status);
    }

    [Fact]
    public async Task The_same_page_twice_is_an_error_in_the_servers_words()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootCaptainAssistant Helper -Description Helps; New-ChatwootCaptainDocument https://docs.example.com/one -Assistant Helper -Name One").Succeed();

        ScriptResult result = chatwoot.Run("New-ChatwootCaptainDocument https://docs.example.com/one/ -Assistant Helper -Name One");

        Assert.Equal("ChatwootAlreadyExists", result.ErrorId);
        Assert.Contains("External link has already been taken", result.Error.Exception.Message);
    }

    [Theory]
    [InlineData("New-ChatwootCaptainDocument nonsense -Assistant 1", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCaptainDocument -Path /no/such.pdf -Assistant 1", "ChatwootInvalidInput")]
    [InlineData("New-ChatwootCaptainDocument https://docs.example.com -Assistant nobody", "ChatwootNotFound")]
    public async Task Bad_input_is_refused_before_anything_is_sent(string command, string errorId)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.StartsWith(errorId, chatwoot.Run(command).ErrorId);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Server.ClearRequests();
        chatwoot.Run("New-ChatwootCaptainDocument https://docs.example.com -Assistant 1 -WhatIf").Succeed();

        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Method != "GET");
    }
}
