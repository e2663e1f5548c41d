using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Emulator.Server;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Messages;

public class RequestChatwootMessageTranslationCommandTests
{
    private const string Command = "Get-ChatwootMessage 1 -First 1 | Request-ChatwootMessageTranslation -TargetLanguage pt_BR";

    [Fact]
    public async Task Gives_out_the_translation()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Server.Faults.Add(new Fault { Path = "**/translate", Status = 200, Body = """{"content":"Olá"}""", ContentType = "application/json" });

        MessageTranslation made = Assert.Single(chatwoot.Run(Command).Succeed<MessageTranslation>());

        Assert.Equal("Olá", made.Content);
        Assert.Equal(1, made.ConversationId);
        Assert.Equal("""{"target_language":"pt_BR"}""", chatwoot.Server.Requests[^1].Body);
    }

    [Fact]
    public async Task Without_a_translator_there_is_a_warning()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run(Command);

        Assert.Null(Assert.Single(result.Succeed<MessageTranslation>()).Content);
        Assert.Contains("Google Translate", Assert.Single(result.Warnings));
    }

    [Fact]
    public async Task What_is_translated_already_is_read_from_the_message()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$message = Send-ChatwootMessage 1 Hello -ContentAttribute @{ translations = @{ de = 'Hallo' } }").Succeed();

        Assert.Equal("Hallo", Assert.Single(chatwoot.Run("$message | Request-ChatwootMessageTranslation -TargetLanguage de").Succeed<MessageTranslation>()).Content);
    }

    [Fact]
    public async Task An_unknown_message_is_an_error_and_bad_input_and_what_if_send_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootNotFound", chatwoot.Run("Request-ChatwootMessageTranslation 1 999999 -TargetLanguage de").ErrorId);
        chatwoot.Server.ClearRequests();
        Assert.Contains("pt_BR", chatwoot.Run("Request-ChatwootMessageTranslation 1 1 -TargetLanguage 'Brazilian Portuguese'").Error.Exception.Message);
        chatwoot.Run("Request-ChatwootMessageTranslation 1 1 -TargetLanguage de -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
