using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;

namespace Chatwoot.Emulator.Store;

internal sealed class Conversation : Entity
{
    /// <summary>The number within the account; the only one the API shows.</summary>
    public required long DisplayId { get; init; }

    public required string Uuid { get; init; }

    public required Account Account { get; init; }

    public required Inbox Inbox { get; init; }

    public required Contact Contact { get; set; }

    public required ContactInbox ContactInbox { get; set; }

    /// <summary>open, resolved, pending or snoozed.</summary>
    public string Status { get; set; } = "open";

    /// <summary>low, medium, high, urgent or null.</summary>
    public string? Priority { get; set; }

    public User? Assignee { get; set; }

    public AgentBot? AssigneeBot { get; set; }

    public Team? Team { get; set; }

    /// <summary>A creation may name a user or team nobody is: it counts as assigned and is never shown.</summary>
    public long? LostAssigneeId { get; set; }

    public long? LostTeamId { get; set; }

    public bool HasAssignee => Assignee is not null || LostAssigneeId is not null;

    public bool HasTeam => Team is not null || LostTeamId is not null;

    public long? CampaignId { get; set; }

    public long? SlaPolicyId { get; set; }

    public string? Identifier { get; set; }

    public JsonObject AdditionalAttributes { get; set; } = [];

    public JsonObject CustomAttributes { get; set; } = [];

    public List<string> Labels { get; set; } = [];

    /// <summary>User ids, in the order they joined.</summary>
    public List<long> Participants { get; } = [];

    /// <summary>Ids of the users named in private notes.</summary>
    public HashSet<long> Mentions { get; } = [];

    /// <summary>The unsent answer all agents share; null when there is none.</summary>
    public string? Draft { get; set; }

    /// <summary>Oldest first.</summary>
    public List<Message> Messages { get; } = [];

    public DateTimeOffset? SnoozedUntil { get; set; }

    /// <summary>The same as text, where it lies beyond the years .NET knows: milliseconds taken for seconds.</summary>
    public string? SnoozedBeyond { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }

    public DateTimeOffset LastActivityAt { get; set; }

    public DateTimeOffset? AgentLastSeenAt { get; set; }

    public DateTimeOffset? AssigneeLastSeenAt { get; set; }

    public DateTimeOffset? ContactLastSeenAt { get; set; }

    public DateTimeOffset? FirstReplyCreatedAt { get; set; }

    public DateTimeOffset? WaitingSince { get; set; }

    /// <summary>Incoming messages the agents have not seen; never told beyond ten.</summary>
    public int UnreadCount
    {
        get
        {
            var count = 0;
            for (var index = Messages.Count - 1; index >= 0 && count < 10; index--)
            {
                var message = Messages[index];
                if (AgentLastSeenAt is { } seen && message.CreatedAt <= seen)
                {
                    break;
                }

                if (message.Type == MessageType.Incoming)
                {
                    count++;
                }
            }

            return count;
        }
    }
}

internal enum MessageType
{
    Incoming = 0,
    Outgoing = 1,
    Activity = 2,
    Template = 3,
}

internal sealed class Message : Entity
{
    public required Conversation Conversation { get; init; }

    public required MessageType Type { get; init; }

    public string? Content { get; set; }

    public string? ProcessedContent { get; set; }

    public string ContentType { get; set; } = "text";

    public JsonObject ContentAttributes { get; set; } = [];

    public JsonObject AdditionalAttributes { get; set; } = [];

    public JsonObject ExternalSourceIds { get; set; } = [];

    public JsonObject Sentiment { get; set; } = [];

    public bool Private { get; set; }

    /// <summary>sent, delivered, read or failed.</summary>
    public string? Status { get; set; } = "sent";

    public string? SourceId { get; set; }

    /// <summary>A <see cref="Contact"/>, <see cref="User"/>, <see cref="AgentBot"/> or nobody.</summary>
    public Entity? Sender { get; set; }

    public List<Attachment> Attachments { get; } = [];

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; set; }
}

internal sealed class Attachment : Entity
{
    public required Message Message { get; init; }

    /// <summary>image, audio, video, file, location, fallback, ...</summary>
    public required string FileType { get; init; }

    public string? Extension { get; init; }

    public string? ContentType { get; init; }

    public string? FallbackTitle { get; init; }

    public double? Latitude { get; init; }

    public double? Longitude { get; init; }

    public Picture? File { get; init; }

    public string? ExternalUrl { get; init; }

    public long Size { get; init; }

    /// <summary>Width and height of a picture; a job finds them out after the upload was answered.</summary>
    public (int Width, int Height)? Dimensions { get; set; }

    public JsonObject Meta { get; init; } = [];
}
