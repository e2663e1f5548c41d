using System;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Seeding;

/// <summary>What callers of a seeded world need to find in it.</summary>
internal sealed class Landmarks
{
    public required Account Account { get; init; }

    public required User Administrator { get; init; }

    public required User Agent { get; init; }

    public required AgentBot Bot { get; init; }

    public required PlatformApp PlatformApp { get; init; }

    public required Inbox ApiInbox { get; init; }

    public required Inbox Website { get; init; }

    public Inbox? StrictInbox { get; set; }

    public Account? ForeignAccount { get; set; }

    public Account? SuspendedAccount { get; set; }

    public User? SuspendedAdministrator { get; set; }
}

internal static class Seeder
{
    /// <summary>Password of every seeded user.</summary>
    public const string Password = "Password1!";

    /// <summary>A day of its own, so that a seed does not depend on when it is planted.</summary>
    private static readonly DateTimeOffset FirstDay = new(2025, 9, 1, 8, 0, 0, TimeSpan.Zero);

    public static Landmarks Plant(World world, SeedOptions options)
    {
        world.SetTime(FirstDay);
        var landmarks = PlantBasics(world);
        if (options.WithSamples)
        {
            Samples.Plant(world, landmarks);
        }

        Volume.Plant(world, landmarks, options);
        world.SetTime(null);
        return landmarks;
    }

    private static Landmarks PlantBasics(World world)
    {
        var account = world.AddAccount("Acme Support");

        // Of the enterprise edition, where an account has to be allowed it.
        account.Features.UnionWith(["audit_logs", "custom_roles", "saml"]);
        var administrator = world.AddUser("Ada Admin", "ada@acme.test", Password);
        account.Join(administrator, "administrator", world.Now).ActiveAt = world.Now;
        var agent = world.AddUser("Grace Agent", "grace@acme.test", Password);
        account.Join(agent, "agent", world.Now);

        var website = account.AddInbox(world.NewWebsiteChannel("https://acme.test"), "Website", world.Now);
        var api = account.AddInbox(world.NewApiChannel(), "Support API", world.Now);
        website.Members.Add(agent.Id);
        api.Members.Add(agent.Id);

        var bot = world.AddBot("Helper bot", account.Id);
        bot.Description = "Answers the simple questions";
        bot.OutgoingUrl = "https://bot.acme.test/hook";
        var app = world.AddPlatformApp();
        return new Landmarks
        {
            Account = account,
            Administrator = administrator,
            Agent = agent,
            Bot = bot,
            PlatformApp = app,
            ApiInbox = api,
            Website = website,
        };
    }
}
