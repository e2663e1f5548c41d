using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Store;

/// <summary>Makes rows with the tokens and links every one of them has, for handlers and seeds alike.</summary>
internal static class Making
{
    /// <summary>What an installation with stock settings enables for a new account.</summary>
    private static readonly string[] StockFeatures =
    [
        "inbound_emails", "channel_email", "channel_facebook", "help_center", "agent_bots", "macros", "agent_management",
        "team_management", "inbox_management", "labels", "custom_attributes", "automations", "canned_responses", "integrations",
        "voice_recorder", "channel_website", "campaigns", "reports", "crm", "auto_resolve_conversations", "chatwoot_v4",
        "contact_chatwoot_support_team", "channel_instagram", "assignment_v2", "channel_tiktok", "captain_tasks",
    ];

    public static Account AddAccount(this World world, string name)
    {
        var account = new Account(world.Sequences) { Name = name, CreatedAt = world.Now };
        account.Features.UnionWith(StockFeatures);
        return world.Accounts.Add(account);
    }

    public static User AddUser(this World world, string name, string email, string? password)
    {
        var user = new User { Name = name, Email = email, Password = password, AccessToken = world.NewToken(), PubsubToken = world.NewToken() };
        world.Owners.Add(user.AccessToken, user);
        return world.Users.Add(user);
    }

    /// <summary>A user who belongs nowhere any more; his token dies with him, his messages stay.</summary>
    public static void Remove(this World world, User user)
    {
        world.Users.Remove(user);
        world.Owners.Remove(user.AccessToken);
    }

    public static AgentBot AddBot(this World world, string? name, long? accountId)
    {
        var bot = new AgentBot { Name = name, AccountId = accountId, AccessToken = world.NewToken(), Secret = world.NewToken() };
        world.Owners.Add(bot.AccessToken, bot);
        return world.AgentBots.Add(bot);
    }

    public static PlatformApp AddPlatformApp(this World world)
    {
        var app = new PlatformApp { AccessToken = world.NewToken() };
        world.Owners.Add(app.AccessToken, app);
        return world.PlatformApps.Add(app);
    }

    public static ApiChannel NewApiChannel(this World world) =>
        new() { Identifier = world.NewToken(), HmacToken = world.NewToken(), Secret = world.NewToken() };

    public static WebsiteChannel NewWebsiteChannel(this World world, string url) =>
        new() { WebsiteToken = world.NewToken(), HmacToken = world.NewToken(), WebsiteUrl = url, PreChatFormOptions = PreChatForm() };

    /// <summary>The installation receives no mail; the word stands where its domain would.</summary>
    public static EmailChannel NewEmailChannel(this World world, string address) =>
        new() { Email = address, ForwardToEmail = world.NewHex(32) + "@false" };

    /// <summary>Links a contact with an inbox under a source id.</summary>
    public static ContactInbox Link(this World world, Account account, Contact contact, Inbox inbox, string sourceId) =>
        account.Contacts.Link(contact, inbox, sourceId, world.NewToken(), world.Now);

    public static Conversation AddConversation(this World world, Account account, ContactInbox link)
    {
        var now = world.Now;
        var conversation = new Conversation
        {
            Id = world.Sequences.Conversations.Next(),
            DisplayId = account.NextDisplayId(),
            Uuid = world.NewUuid(),
            Account = account,
            Inbox = link.Inbox,
            Contact = link.Contact,
            ContactInbox = link,
            CreatedAt = now,
            UpdatedAt = now,
            LastActivityAt = now,
        };
        account.Conversations.Add(conversation.DisplayId, conversation);
        return conversation;
    }

    /// <summary>Appends a message; what it does to the conversation besides its activity is the caller's business.</summary>
    public static Message AddMessage(this World world, Conversation conversation, MessageType type, string? content, Entity? sender, bool @private = false)
    {
        var now = world.Now;
        var message = new Message
        {
            Id = world.Sequences.Messages.Next(),
            Conversation = conversation,
            Type = type,
            Content = content,
            Sender = sender,
            Private = @private,
            CreatedAt = now,
            UpdatedAt = now,
        };
        conversation.Messages.Add(message);
        conversation.LastActivityAt = now;
        conversation.UpdatedAt = now;
        return message;
    }

    /// <summary>The source id Chatwoot derives where none is given; null where the contact lacks what it takes.</summary>
    public static string? DeriveSourceId(this World world, Contact contact, Inbox inbox) => inbox.Channel switch
    {
        EmailChannel => contact.Email,
        SmsChannel => string.IsNullOrEmpty(contact.PhoneNumber) ? null : contact.PhoneNumber,
        _ => world.NewUuid(),
    };

    private static JsonObject PreChatForm() => new()
    {
        ["pre_chat_message"] = "Share your queries or comments here.",
        ["pre_chat_fields"] = new JsonArray(
            PreChatField("Email Id", "emailAddress", "email", required: true),
            PreChatField("Full name", "fullName", "text", required: false),
            PreChatField("Phone number", "phoneNumber", "text", required: false)),
    };

    private static JsonObject PreChatField(string label, string name, string type, bool required) => new()
    {
        ["field_type"] = "standard",
        ["label"] = label,
        ["name"] = name,
        ["type"] = type,
        ["required"] = required,
        ["enabled"] = false,
    };
}
