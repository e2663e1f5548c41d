using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Chatwoot.Client.Json;
using Chatwoot.Client.Tests.Support;
using Xunit;

namespace Chatwoot.Client.Tests.Json;

/// <summary>Every recorded answer of the resources we know is read into its type, and nothing of it is lost.</summary>
public class RecordedAnswersTests
{
    private const string A = "^/api/v1/accounts/{account_id}/";
    private const string P = "^/platform/api/v1/";
    private const string C = "^/public/api/v1/inboxes/{inbox_identifier}";

    /// <summary>Which answer holds what, and where in it.</summary>
    private static readonly (string Verbs, string Path, Func<byte[], object> Read, string? Envelope)[] s_known =
    [
        One<Account>("GET PATCH", "^/api/v1/accounts/{account_id}$"),
        One<Profile>("GET PUT PATCH POST DELETE", "^/api/v1/profile(/avatar|/auto_offline|/availability|/reset_access_token)?$"),
        Many<Agent>("GET", A + "agents$"),
        One<Agent>("POST PATCH PUT", A + "agents(/{id})?$"),
        Many<Agent>("GET", A + "(inboxes/{id}/)?assignable_agents$", "payload"),
        Many<Inbox>("GET", A + "inboxes$", "payload"),
        One<Inbox>("GET POST PATCH PUT", A + "inboxes(/{id})?$"),
        Many<Label>("GET", A + "labels(\\.json|/)?$", "payload"),
        One<Label>("GET POST PATCH PUT", A + "labels(/{id})?$"),
        Many<Team>("GET", A + "teams$"),
        One<Team>("GET POST PATCH", A + "teams(/{team_id})?$"),
        Many<Contact>("GET", A + "contacts(/search|/active)?$", "payload"),
        Many<Contact>("POST", A + "contacts/filter$", "payload"),
        One<Contact>("POST", A + "contacts$", "payload.contact"),
        One<Contact>("GET PUT PATCH DELETE POST", A + "contacts/{id}(/avatar|/destroy_custom_attributes)?$", "payload"),
        Many<Conversation>("GET", A + "contacts/{id}/conversations$", "payload"),
        Many<Conversation>("GET", A + "conversations$", "data.payload"),
        Many<Conversation>("POST", A + "conversations/filter$", "payload"),
        One<Conversation>("GET POST PATCH PUT", A + "conversations(/{conversation_id})?(/unread|/update_last_seen)?$"),
        Many<Message>("GET", A + "conversations/{conversation_id}/messages$", "payload"),
        One<Message>("POST PATCH PUT DELETE", A + "conversations/{conversation_id}/messages(/{message_id})?(/retry)?$"),
        Many<Article>("GET", A + "portals/{id}/articles$", "payload"),
        One<Article>("POST", A + "portals/{id}/articles$", "payload"),
        One<Article>("GET PATCH PUT", A + "portals/{portal_id}/articles/{id}$", "payload"),
        Many<PortalCategory>("GET", A + "portals/{id}/categories$", "payload"),
        One<PortalCategory>("POST", A + "portals/{id}/categories$", "payload"),
        One<PortalCategory>("GET PATCH", A + "portals/{portal_id}/categories/{id}$", "payload"),
        Many<Portal>("GET", A + "portals$", "payload"),
        One<Portal>("GET POST PATCH", A + "portals(/{id})?$"),
        Many<AssignmentPolicy>("GET", A + "assignment_policies$"),
        One<AssignmentPolicy>("GET POST PATCH", A + "assignment_policies(/{id})?$"),
        Many<CapacityPolicy>("GET", A + "agent_capacity_policies$"),
        One<CapacityPolicy>("GET POST PATCH", A + "agent_capacity_policies(/{id})?$"),
        Many<PlatformAccount>("GET", P + "accounts$"),
        One<PlatformAccount>("GET POST PATCH PUT", P + "accounts(/{account_id})?$"),
        Many<PlatformAccountUser>("GET", P + "accounts/{account_id}/account_users$"),
        One<PlatformAccountUser>("POST", P + "accounts/{account_id}/account_users$"),
        One<PlatformUser>("GET POST PATCH", P + "users(/{id})?$"),
        One<ClientInbox>("GET", C + "$"),
        One<ClientContact>("GET POST PATCH PUT", C + "/contacts(/{contact_identifier})?$"),
        Many<ClientConversation>("GET", C + "/contacts/{contact_identifier}/conversations$"),
        One<ClientConversation>("GET POST", C + "/contacts/{contact_identifier}/conversations(/{conversation_id})?(/toggle_status)?$"),
        Many<ClientMessage>("GET", C + "/contacts/{contact_identifier}/conversations/{conversation_id}/messages$"),
        One<ClientMessage>("POST PATCH", C + "/contacts/{contact_identifier}/conversations/{conversation_id}/messages(/{message_id})?$"),
    ];

    public static TheoryData<string> Files() => new(Recording.All().Where(IsKnown).Select(recording => recording.File).Distinct());

    [Theory]
    [MemberData(nameof(Files))]
    public void Nothing_of_a_recorded_answer_is_lost(string file)
    {
        List<Recording> recordings = Recording.All().Where(recording => recording.File == file && IsKnown(recording)).ToList();
        Assert.NotEmpty(recordings);

        var losses = new List<string>();
        foreach (Recording recording in recordings)
        {
            (_, _, Func<byte[], object> read, string? envelope) = Find(recording)!.Value;
            JsonElement part = (envelope?.Split('.') ?? []).Aggregate(recording.Body, (body, name) => body.GetProperty(name));
            object value = read(Encoding.UTF8.GetBytes(recording.Body.GetRawText()));
            losses.AddRange(LosslessReading.Losses(part, value, recording.Id));
        }

        Assert.Empty(losses);
    }

    [Fact]
    public void The_recordings_of_all_first_resources_are_covered()
    {
        int covered = Recording.All().Count(IsKnown);

        // As many as there were when this was written: a pattern that stops fitting would silently test nothing.
        Assert.True(covered >= 900, $"Only {covered} recorded answers are read.");
    }

    private static bool IsKnown(Recording recording) =>
        recording.Status == 200 && recording.HasBody && recording.ContentType.StartsWith("application/json", StringComparison.Ordinal) && Find(recording) is not null;

    private static (string, string, Func<byte[], object> Read, string? Envelope)? Find(Recording recording)
    {
        foreach (var known in s_known)
            if (known.Verbs.Split(' ').Contains(recording.Method) && Regex.IsMatch(recording.PathTemplate, known.Path.Replace("{", "\\{").Replace("}", "\\}")))
                return known;
        return null;
    }

    private static (string, string, Func<byte[], object>, string?) One<T>(string verbs, string path, string? envelope = null)
        where T : class => (verbs, path, body => AnswerReader.Read<T>(body, envelope)!, envelope);

    private static (string, string, Func<byte[], object>, string?) Many<T>(string verbs, string path, string? envelope = null)
        where T : class => (verbs, path, body => AnswerReader.ReadList<T>(body, envelope), envelope);
}
