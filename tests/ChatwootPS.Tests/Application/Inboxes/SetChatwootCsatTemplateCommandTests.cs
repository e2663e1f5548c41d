using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Inboxes;

public class SetChatwootCsatTemplateCommandTests
{
    [Fact]
    public async Task Sends_the_template_and_gives_it_out_when_asked()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        long id = WhatsAppInbox.Make(chatwoot);

        CsatTemplate template = Assert.Single(chatwoot.Run("Set-ChatwootCsatTemplate $id -Message 'Rate us' -ButtonText Go -Language pt_BR -PassThru", ("id", id)).Succeed<CsatTemplate>());

        Assert.Equal(("PENDING", "pt_BR"), (template.Status, template.Language));
        var request = Assert.Single(chatwoot.Server.Requests);
        Assert.Equal($"POST /api/v1/accounts/1/inboxes/{id}/csat_template", $"{request.Method} {request.Path}");
        Assert.Contains("\"message\":\"Rate us\"", request.Body);
        Assert.StartsWith("{\"template\":{", request.Body);
        Assert.Empty(chatwoot.Run("Set-ChatwootCsatTemplate $id -Message again", ("id", id)).Output);
    }

    [Theory]
    [InlineData("Set-ChatwootCsatTemplate 1 -Message ' '")]
    [InlineData("Set-ChatwootCsatTemplate 1 -Message x -ButtonText ''")]
    [InlineData("Set-ChatwootCsatTemplate 1 -Message x -Language English")]
    [InlineData("Set-ChatwootCsatTemplate 1 -Message x -WhatIf; throw 'nothing'")]
    public async Task Bad_input_and_what_if_send_nothing(string command)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.NotEmpty(chatwoot.Run(command).ErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task Another_channel_is_refused_in_the_words_of_the_server()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Set-ChatwootCsatTemplate $server.InboxId -Message x");

        Assert.Contains("only available for WhatsApp", result.Error.ToString());
    }
}
