using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Messages;

public sealed class SaveChatwootAttachmentCommandTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("chatwoot-").FullName;

    [Fact]
    public async Task Saves_the_files_of_a_conversation_without_a_token_and_not_twice()
    {
        await using ChatwootHost chatwoot = await StartAsync();
        chatwoot.Server.ClearRequests();

        FileInfo[] saved = [.. chatwoot.Run("Get-ChatwootAttachment $conversation | Save-ChatwootAttachment -Path $to", ("to", Path.Combine(_folder, "new"))).Succeed<FileInfo>()];

        Assert.Equal(2, saved.Length);
        Assert.Equal(["one", "two!"], saved.Select(file => File.ReadAllText(file.FullName)).Order());
        Assert.All(saved, file => Assert.Matches(@"^\d+-.*\.txt$", file.Name));
        var downloads = chatwoot.Server.Requests.Where(request => request.Path.StartsWith("/rails/", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(downloads);
        Assert.All(downloads, request => Assert.DoesNotContain(request.Headers, header => header.Key.Contains("token", StringComparison.OrdinalIgnoreCase)));
        chatwoot.Server.ClearRequests();

        Assert.Equal(2, chatwoot.Run("Get-ChatwootMessage $conversation | Save-ChatwootAttachment $to").Succeed<FileInfo>().Count);
        Assert.DoesNotContain(chatwoot.Server.Requests, request => request.Path.StartsWith("/rails/", StringComparison.Ordinal));
        Assert.Equal(2, Directory.GetFiles(Path.Combine(_folder, "new")).Length);

        chatwoot.Run("Get-ChatwootAttachment $conversation | Save-ChatwootAttachment $to -Force").Succeed();
        Assert.Contains(chatwoot.Server.Requests, request => request.Path.StartsWith("/rails/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_foreign_host_is_asked_without_a_token()
    {
        await using ChatwootHost chatwoot = await StartAsync();
        await using EmulatorServer foreign = await EmulatorServer.StartAsync(null, TestContext.Current.CancellationToken);
        foreign.Faults.Add(new Fault { Path = "/files/**", Status = 200, Body = "theirs", ContentType = "text/plain" });
        var attachment = new Attachment { Id = 7, FileType = "file", DataUrl = new Uri(foreign.BaseAddress, "files/a/b%2Fc..%5Cd.txt").AbsoluteUri };

        FileInfo saved = Assert.Single(chatwoot.Run("$attachment | Save-ChatwootAttachment $to", ("attachment", attachment), ("to", _folder)).Succeed<FileInfo>());

        Assert.Equal("theirs", await File.ReadAllTextAsync(saved.FullName, TestContext.Current.CancellationToken));
        Assert.Equal("7-b_c.._d.txt", saved.Name);
        Assert.Equal(_folder, saved.DirectoryName);
        Assert.DoesNotContain(Assert.Single(foreign.Requests).Headers, header => header.Key.Contains("token", StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData("CON", "9-CON")]
    [InlineData("a%3Ab%22%7C%3F%2A.txt", "9-a_b____.txt")]
    [InlineData("ends%20with.%20.", "9-ends with")]
    [InlineData("%E2%80%AEgpj.exe", "9-_gpj.exe")]
    [InlineData("日本.txt", "9-日本.txt")]
    public async Task Names_are_safe_everywhere(string segment, string name)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(new Fault { Path = "/files/**", Status = 200, Body = "x", ContentType = "text/plain" });
        var attachment = new Attachment { Id = 9, FileType = "file", DataUrl = new Uri(chatwoot.Server.BaseAddress, "files/" + segment).AbsoluteUri };

        FileInfo saved = Assert.Single(chatwoot.Run("$attachment | Save-ChatwootAttachment $to", ("attachment", attachment), ("to", _folder)).Succeed<FileInfo>());

        Assert.Equal(name, saved.Name);
    }

    [Fact]
    public async Task What_cannot_be_fetched_is_an_error_and_the_others_are_saved()
    {
        await using ChatwootHost chatwoot = await StartAsync();
        Attachment[] broken = [new() { Id = 1, FileType = "file", DataUrl = new Uri(chatwoot.Server.BaseAddress, "rails/active_storage/blobs/redirect/none/a.txt").AbsoluteUri }, new() { Id = 2, FileType = "file" }, new() { Id = 3, FileType = "location" }];

        ScriptResult result = chatwoot.Run("@($broken) + @(Get-ChatwootAttachment $conversation -First 1) | Save-ChatwootAttachment $to", ("broken", broken), ("to", _folder));

        Assert.Single(result.Output);
        Assert.Equal(["ChatwootNotFound", "ChatwootInvalidInput"], result.Errors.Select(error => error.FullyQualifiedErrorId.Split(',')[0]));
        Assert.Same(broken[0], result.Errors[0].TargetObject);
        Assert.DoesNotContain(Directory.GetFiles(_folder), file => file.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_if_saves_nothing()
    {
        await using ChatwootHost chatwoot = await StartAsync();

        chatwoot.Run("Get-ChatwootAttachment $conversation | Save-ChatwootAttachment \"$to/sub\" -WhatIf", ("to", _folder)).Succeed();

        Assert.False(Directory.Exists(Path.Combine(_folder, "sub")));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>A conversation with two files.</summary>
    private async Task<ChatwootHost> StartAsync()
    {
        ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        string source = Directory.CreateDirectory(Path.Combine(_folder, "source")).FullName;
        await File.WriteAllTextAsync(Path.Combine(source, "a.txt"), "one", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(source, "b.txt"), "two!", TestContext.Current.CancellationToken);
        chatwoot.Run("$conversation = New-ChatwootConversation -Contact 1 -Inbox $server.InboxId; $null = Send-ChatwootMessage $conversation -Attachment \"$source/*.txt\"", ("source", source)).Succeed();
        return chatwoot;
    }
}
