using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Tests.Webhooks;

/// <summary>An emulator, a receiver, and a conversation in the API inbox.</summary>
internal sealed class WebhookHost : IAsyncDisposable
{
    private WebhookHost(EmulatorServer server)
    {
        Server = server;
        Http = new Client(server);
        Conversation = Account.Conversations.Values.First(row => row.Inbox.Id == server.InboxId && row.Status == "open");
        Conversation.Inbox.AgentBot = null;
        Conversation.AssigneeBot = null;
        Conversation.Priority = null;
    }

    public EmulatorServer Server { get; }

    public Client Http { get; }

    public Receiver Receiver { get; } = new();

    public Conversation Conversation { get; }

    public Account Account => Server.World.Accounts.Find(Server.AccountId)!;

    public ApiChannel Channel => (ApiChannel)Conversation.Inbox.Channel;

    public string Path => $"/api/v1/accounts/{Server.AccountId}/conversations/{Conversation.DisplayId}";

    public static async Task<WebhookHost> StartAsync(EmulatorOptions? options = null) =>
        new(await EmulatorServer.StartAsync(options ?? new EmulatorOptions { BotRetryDelay = TimeSpan.FromMilliseconds(20), WebhookTimeout = TimeSpan.FromMilliseconds(400) }));

    public async Task SubscribeAsync(params string[] events) =>
        await PostAsync($"/api/v1/accounts/{Server.AccountId}/webhooks", $$"""{"webhook":{"url":"{{Receiver.Url}}account","subscriptions":["{{string.Join("\",\"", events)}}"] } }""");

    /// <summary>Returns when everything that followed was delivered.</summary>
    public async Task<string> PostAsync(string path, string body, string? token = null, string method = "POST")
    {
        using var response = await Http.SendAsync(method, path, token ?? Server.AccessToken, body);
        response.EnsureSuccessStatusCode();
        await DeliveredAsync();
        return await response.Content.ReadAsStringAsync();
    }

    public async Task DeliveredAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        await Server.WebhooksDeliveredAsync(patience.Token);
    }

    public AgentBot AddBot(string path = "bot")
    {
        var bot = Server.World.AddBot("Responder", Account.Id);
        bot.OutgoingUrl = Receiver.Url + path;
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Server.DisposeAsync();
        await Receiver.DisposeAsync();
    }
}
