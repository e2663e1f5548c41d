using System;
using System.Globalization;

namespace Chatwoot.Emulator.Seeding;

/// <summary>What an emulated Chatwoot holds at its start. The same options always make the same ids and tokens.</summary>
public sealed record SeedOptions
{
    /// <summary>A team at work: some sixty contacts and conversations in five inboxes.</summary>
    public static SeedOptions Small { get; } = new() { WithSamples = true };

    /// <summary>An account, an administrator, an agent, a bot, an API and a website inbox; nothing else.</summary>
    public static SeedOptions None { get; } = new();

    /// <summary>Whether the sample data of <see cref="Small"/> are there.</summary>
    public bool WithSamples { get; init; }

    /// <summary>How many contacts account 1 has in all, when that is more than the samples.</summary>
    public int Contacts { get; init; }

    /// <summary>How many conversations account 1 has in all, when that is more than the samples.</summary>
    public int Conversations { get; init; }

    /// <summary>How many further messages conversation 1 gets.</summary>
    public int Messages { get; init; }

    /// <summary>Starts the random numbers tokens are made of.</summary>
    public int RandomSeed { get; init; } = 4151;

    /// <summary>Reads <c>small</c>, <c>none</c> or <c>contacts=100000,conversations=500,messages=1000,random=7</c>.</summary>
    public static SeedOptions Parse(string text)
    {
        switch (text)
        {
            case "small":
                return Small;
            case "none":
                return None;
            default:
                break;
        }

        var options = Small;
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var pair = part.Split('=', 2, StringSplitOptions.TrimEntries);
            if (pair.Length != 2 || !int.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                throw new FormatException($"The seed '{text}' is none of: small, none, contacts=N,conversations=N,messages=N,random=N.");
            }

            options = pair[0] switch
            {
                "contacts" => options with { Contacts = number },
                "conversations" => options with { Conversations = number },
                "messages" => options with { Messages = number },
                "random" => options with { RandomSeed = number },
                _ => throw new FormatException($"The seed knows no '{pair[0]}'; it knows contacts, conversations, messages and random."),
            };
        }

        return options;
    }
}
