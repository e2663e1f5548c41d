using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application.Reports;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Seeding;

/// <summary>A support team at work, in several languages.</summary>
internal static class Samples
{
    private static readonly string[] Names =
    [
        "Olivia Bennett", "Åsa Lindström", "José García", "Zoë Müller", "陈伟", "山田 花子", "김민준", "Łukasz Wójcik", "فاطمة الزهراء", "Дмитрий Иванов",
        "Siobhán O'Connor", "Nguyễn Thị Mai", "Jürgen Weiß", "Chloé Dubois", "Lars Sørensen", "Ελένη Παπαδοπούλου", "אורי כהן", "Priya Sharma", "Ana Čović", "Mehmet Yılmaz",
        "Emma Virtanen", "Giulia Rossi", "Björn Ólafsson", "Katarzyna Nowak", "สมชาย ใจดี", "Aisha Mohammed", "Liam Murphy", "Sofía Hernández", "Noah Williams", "Camille Lefèvre",
    ];

    private static readonly (string City, string Country, string Code)[] Places =
    [
        ("London", "United Kingdom", "GB"), ("Stockholm", "Sweden", "SE"), ("Madrid", "Spain", "ES"), ("Köln", "Germany", "DE"), ("上海", "China", "CN"),
        ("東京", "Japan", "JP"), ("서울", "South Korea", "KR"), ("Kraków", "Poland", "PL"), ("القاهرة", "Egypt", "EG"), ("Москва", "Russia", "RU"),
    ];

    private static readonly string[] Questions =
    [
        "Hello, where is my order?", "Hej, jag har fått fel vara.", "¿Puedo cambiar la talla?", "Wann kommt die Rechnung?", "您好，我想退货。",
        "配達日を変更できますか？", "결제가 두 번 되었어요.", "Czy mogę zapłacić później?", "كيف يمكنني تغيير كلمة المرور؟", "Не приходит письмо с кодом.",
    ];

    private static readonly string[] LabelTitles = ["billing", "bug", "feature-request", "refund", "shipping", "vip"];

    private static readonly string[] LabelColors = ["#1f93ff", "#e11d48", "#7c3aed", "#f59e0b", "#10b981", "#facc15"];

    private static readonly string[] Statuses = ["open", "open", "open", "resolved", "pending", "snoozed"];

    private static readonly string?[] Priorities = [null, "low", "medium", null, "high", "urgent", null];

    public static void Plant(World world, Landmarks landmarks)
    {
        var account = landmarks.Account;
        var team = PlantPeople(world, landmarks);
        PlantInboxes(world, landmarks, team);
        PlantSettings(world, account);
        PlantOtherAccounts(world, landmarks);
        var links = PlantContacts(world, landmarks);
        PlantFirstConversation(world, landmarks, links[0]);
        for (var number = 2; number <= 60; number++)
        {
            PlantConversation(world, account, links[(number * 7) % links.Count], team, number);
        }
    }

    /// <summary>Returns the agents.</summary>
    private static List<User> PlantPeople(World world, Landmarks landmarks)
    {
        var account = landmarks.Account;
        var second = world.AddUser("Henrik Åkesson", "henrik@acme.test", Seeder.Password);
        account.Join(second, "administrator", world.Now);
        var agents = new List<User> { landmarks.Agent };
        foreach (var (name, email) in (ReadOnlySpan<(string, string)>)[("Marta Kowalska", "marta@acme.test"), ("Kenji Sato", "kenji@acme.test"), ("Amélie Laurent", "amelie@acme.test")])
        {
            var agent = world.AddUser(name, email, Seeder.Password);
            account.Join(agent, "agent", world.Now);
            agents.Add(agent);
        }

        account.Members[agents[1].Id].AutoOffline = false;
        account.Members[agents[2].Id].AutoOffline = false;
        account.Members[agents[2].Id].Availability = "busy";
        agents[3].DisplayName = "Amélie";

        var support = account.Teams.Add(new Team { Name = "support", Description = "First line", CreatedAt = world.Now, UpdatedAt = world.Now });
        support.Members.UnionWith(agents.Select(agent => agent.Id));
        var billing = account.Teams.Add(new Team { Name = "billing", Description = "Invoices and refunds", AllowAutoAssign = false, CreatedAt = world.Now, UpdatedAt = world.Now });
        billing.Members.UnionWith([landmarks.Administrator.Id, agents[1].Id]);
        account.Teams.Add(new Team { Name = "escalations", CreatedAt = world.Now, UpdatedAt = world.Now });
        return agents;
    }

    private static void PlantInboxes(World world, Landmarks landmarks, List<User> agents)
    {
        var account = landmarks.Account;
        var email = account.AddInbox(world.NewEmailChannel("support@acme.test"), "Support Email", world.Now);
        var strictChannel = world.NewApiChannel();
        strictChannel.HmacMandatory = true;
        landmarks.StrictInbox = account.AddInbox(strictChannel, "Verified API", world.Now);
        var sms = account.AddInbox(new SmsChannel { PhoneNumber = "+15555550199" }, "SMS", world.Now);
        foreach (var inbox in account.Inboxes)
        {
            // The plain agent is kept out of one inbox, so that missing access can be met.
            inbox.Members.UnionWith(agents.Where(agent => inbox != sms || agent != landmarks.Agent).Select(agent => agent.Id));
        }

        email.GreetingEnabled = true;
        email.GreetingMessage = "Thank you for writing to us.";
        landmarks.Website.WorkingHoursEnabled = true;
        landmarks.Website.OutOfOfficeMessage = "We are back tomorrow.";
    }

    private static void PlantSettings(World world, Account account)
    {
        for (var at = 0; at < LabelTitles.Length; at++)
        {
            account.Labels.Add(new Label { Title = LabelTitles[at], Color = LabelColors[at], Description = "Conversations about " + LabelTitles[at], ShowOnSidebar = at != 1 });
        }

        Define("plan", "Plan", "contact_attribute", "list").Values = ["free", "pro", "enterprise"];
        Define("seats", "Seats", "contact_attribute", "number");
        Define("renewal", "Renewal", "contact_attribute", "date");
        Define("newsletter", "Newsletter", "contact_attribute", "checkbox");
        Define("order_id", "Order", "conversation_attribute", "text");
        Define("tracking", "Tracking", "conversation_attribute", "link");

        CustomAttributeDefinition Define(string key, string name, string model, string type) => account.Definitions.Add(
            new CustomAttributeDefinition { Key = key, DisplayName = name, Model = model, DisplayType = type, CreatedAt = world.Now, UpdatedAt = world.Now });
    }

    private static void PlantOtherAccounts(World world, Landmarks landmarks)
    {
        landmarks.ForeignAccount = world.AddAccount("Globex");
        landmarks.ForeignAccount.Join(world.AddUser("Hank Scorpio", "hank@globex.test", Seeder.Password), "administrator", world.Now);
        landmarks.SuspendedAccount = world.AddAccount("Initech");
        landmarks.SuspendedAccount.Status = "suspended";
        landmarks.SuspendedAdministrator = world.AddUser("Bill Lumbergh", "bill@initech.test", Seeder.Password);
        landmarks.SuspendedAccount.Join(landmarks.SuspendedAdministrator, "administrator", world.Now);
    }

    private static List<ContactInbox> PlantContacts(World world, Landmarks landmarks)
    {
        var account = landmarks.Account;
        var links = new List<ContactInbox>();
        for (var at = 0; at < 60; at++)
        {
            world.SetTime(world.Now.AddMinutes(37));
            var (city, country, code) = Places[at % Places.Length];
            var second = at >= Names.Length;
            var contact = account.Contacts.Add(new Contact
            {
                Name = Names[at % Names.Length] + (second ? " II" : ""),
                Email = at % 7 == 3 ? null : $"customer{at + 1}@{(at % 4 == 0 ? "contoso" : "fabrikam")}.test",
                PhoneNumber = at % 5 == 2 ? null : "+4670174" + (at + 1000).ToString(CultureInfo.InvariantCulture),
                Identifier = at % 3 == 0 ? "crm-" + (at + 1).ToString(CultureInfo.InvariantCulture) : null,
                Blocked = at == 41,
                AdditionalAttributes = new JsonObject { ["city"] = city, ["country"] = country, ["country_code"] = code, ["company_name"] = at % 4 == 0 ? "Contoso" : "Fabrikam" },
                CreatedAt = world.Now,
                UpdatedAt = world.Now,
            });
            if (at % 2 == 0)
            {
                contact.CustomAttributes = new JsonObject { ["plan"] = (at % 6) switch { 0 => "free", 2 => "pro", _ => "enterprise" }, ["seats"] = at, ["newsletter"] = at % 4 == 0 };
            }

            if (at % 6 == 0)
            {
                contact.Labels.Add(LabelTitles[at / 6 % LabelTitles.Length]);
            }

            var inbox = account.Inboxes.At(at % account.Inboxes.Count)!;
            inbox = world.DeriveSourceId(contact, inbox) is null ? landmarks.ApiInbox : inbox;
            links.Add(world.Link(account, contact, inbox, world.DeriveSourceId(contact, inbox)!));
            if (at == 4)
            {
                contact.Notes.Add(new Note { Id = world.Sequences.Notes.Next(), Content = "Prefers to be called.", Author = landmarks.Agent, CreatedAt = world.Now, UpdatedAt = world.Now });
            }
        }

        return links;
    }

    private static void PlantFirstConversation(World world, Landmarks landmarks, ContactInbox link)
    {
        var conversation = world.AddConversation(landmarks.Account, link);
        conversation.Assignee = landmarks.Agent;
        conversation.Team = landmarks.Account.Teams.At(0);
        conversation.Priority = "high";
        conversation.Labels.Add("shipping");
        conversation.CustomAttributes["order_id"] = "A-1001";
        conversation.AdditionalAttributes["browser_language"] = "en";
        Say(MessageType.Incoming, "Hello, where is my order A-1001?", link.Contact);
        Say(MessageType.Activity, "Assigned to Grace Agent by Ada Admin", null);
        var reply = Say(MessageType.Outgoing, "Hello! Let me look that up for you.", landmarks.Agent);
        conversation.FirstReplyCreatedAt = reply.CreatedAt;
        ReportEvents.FirstReplied(world, reply);
        Say(MessageType.Outgoing, "The parcel is with the carrier since Monday.", landmarks.Agent).Private = true;
        conversation.AgentLastSeenAt = Say(MessageType.Outgoing, "It left our house on Monday and should reach you tomorrow.", landmarks.Agent).CreatedAt;
        conversation.WaitingSince = Say(MessageType.Incoming, "Thank you, I will wait then.", link.Contact).CreatedAt;
        link.Contact.LastActivityAt = world.Now;

        Message Say(MessageType type, string text, Entity? sender)
        {
            world.SetTime(world.Now.AddMinutes(4));
            return world.AddMessage(conversation, type, text, sender);
        }
    }

    private static void PlantConversation(World world, Account account, ContactInbox link, List<User> agents, int number)
    {
        world.SetTime(world.Now.AddMinutes(53));
        var conversation = world.AddConversation(account, link);
        conversation.Status = Statuses[number % Statuses.Length];
        conversation.Priority = Priorities[number % Priorities.Length];
        conversation.Assignee = number % 3 == 0 ? agents[number % agents.Count] : null;
        conversation.Team = number % 4 == 0 ? account.Teams.At(number / 4 % account.Teams.Count) : null;
        conversation.SnoozedUntil = conversation.Status == "snoozed" ? world.Now.AddYears(3) : null;
        if (number % 5 < 2)
        {
            conversation.Labels.Add(LabelTitles[number % LabelTitles.Length]);
        }

        world.AddMessage(conversation, MessageType.Incoming, Questions[number % Questions.Length], link.Contact);
        conversation.WaitingSince = world.Now;
        link.Contact.LastActivityAt = world.Now;
        if (conversation.Assignee is { } agent)
        {
            world.SetTime(world.Now.AddMinutes(2));
            var reply = world.AddMessage(conversation, MessageType.Outgoing, "Thank you for writing. I am looking into it.", agent);
            ReportEvents.FirstReplied(world, reply);
            conversation.FirstReplyCreatedAt = world.Now;
            conversation.AgentLastSeenAt = world.Now;
            conversation.WaitingSince = null;
        }

        if (conversation.Status == "resolved")
        {
            ReportEvents.Resolved(world, conversation);
        }
    }
}
