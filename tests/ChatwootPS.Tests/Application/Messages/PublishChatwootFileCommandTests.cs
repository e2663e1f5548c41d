using System;
using System.IO;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Messages;

public sealed class PublishChatwootFileCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chatwoot-").FullName;

    [Fact]
    public async Task Uploads_files_that_messages_can_carry()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder, "ä.txt"), "one", TestContext.Current.CancellationToken);

        UploadedFile made = Assert.Single(chatwoot.Run("$file = Publish-ChatwootFile \"$folder/*.txt\"; $file", ("folder", _folder)).Succeed<UploadedFile>());
        Message sent = Assert.Single(chatwoot.Run("Send-ChatwootMessage 1 look -BlobId $file.BlobId").Succeed<Message>());

        Assert.StartsWith(chatwoot.Server.BaseAddress.AbsoluteUri, made.FileUrl);
        Assert.Equal("file", Assert.Single(sent.Attachments!).FileType);
        Assert.Equal("POST /api/v1/accounts/1/upload", chatwoot.Received()[0]);
    }

    [Fact]
    public async Task What_cannot_be_uploaded_is_an_error_and_the_others_are()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.txt"), "one", TestContext.Current.CancellationToken);

        ScriptResult result = chatwoot.Run("\"$folder/none.txt\", \"$folder/a.txt\" | Publish-ChatwootFile", ("folder", _folder));

        Assert.Single(result.Output);
        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Single(chatwoot.Server.Requests);
        Assert.Contains("Failed to fetch", chatwoot.Run("Publish-ChatwootFile -ExternalUrl https://example.com/a.png").Error.Exception.Message);
    }

    [Theory]
    [InlineData("-ExternalUrl 'file:///etc/hostname'")]
    [InlineData("-ExternalUrl 'not an address'")]
    [InlineData("-ExternalUrl 'http://localhost/a.png'")]
    public async Task Bad_addresses_and_what_if_send_nothing(string arguments)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootInvalidInput", chatwoot.Run("Publish-ChatwootFile " + arguments).ErrorId);
        chatwoot.Run("Publish-ChatwootFile -ExternalUrl https://example.com/a.png -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
