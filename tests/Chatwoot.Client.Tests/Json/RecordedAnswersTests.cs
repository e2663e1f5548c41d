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
    private const string V2 = "^/api/v2/accounts/{account_id}/";
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
        Many<AuditLog>("GET", A + "audit_logs$", "audit_logs"),
        Many<CustomRole>("GET", A + "custom_roles$"),
        One<CustomRole>("GET POST PATCH", A + "custom_roles(/{id})?$"),
        Many<AgentBot>("GET", A + "agent_bots$"),
        One<AgentBot>("GET POST PATCH DELETE", A + "agent_bots(/{id})?(/avatar|/reset_access_token|/reset_secret)?$"),
        One<InboxAgentBot>("GET", A + "inboxes/{id}/agent_bot$"),
        One<Inbox>("POST", A + "inboxes/{id}/reset_secret$"),
        Many<Agent>("GET", A + "inbox_members/{inbox_id}$", "payload"),
        Many<Agent>("POST PATCH", A + "inbox_members$", "payload"),
        Many<Inbox>("GET", A + "inboxes$", "payload"),
        One<Inbox>("GET POST PATCH PUT", A + "inboxes(/{id})?$"),
        Many<Label>("GET", A + "labels(\\.json|/)?$", "payload"),
        One<Label>("GET POST PATCH PUT", A + "labels(/{id})?$"),
        Many<Notification>("GET", A + "notifications$", "data.payload"),
        One<Notification>("PATCH POST", A + "notifications/{id}(/unread|/snooze)?$"),
        One<NotificationSetting>("GET PATCH", A + "notification_settings$"),
        One<SamlSetting>("GET POST", A + "saml_settings$"),
        Many<Team>("GET", A + "teams$"),
        Many<Agent>("GET POST PATCH", A + "teams/{team_id}/team_members$"),
        One<Team>("GET POST PATCH", A + "teams(/{team_id})?$"),
        Many<Contact>("GET", A + "contacts(/search|/active)?$", "payload"),
        Many<Contact>("POST", A + "contacts/filter$", "payload"),
        One<Contact>("POST", A + "contacts$", "payload.contact"),
        One<Contact>("GET PUT PATCH DELETE POST", A + "contacts/{id}(/avatar|/destroy_custom_attributes)?$", "payload"),
        One<Contact>("POST", A + "contact_inboxes/filter$"),
        One<Contact>("POST", A + "actions/contact_merge$"),
        Many<ContactInbox>("GET", A + "contacts/{id}/contactable_inboxes$", "payload"),
        One<ContactInbox>("POST", A + "contacts/{id}/contact_inboxes$"),
        Many<ContactNote>("GET", A + "contacts/{contact_id}/notes$"),
        Many<ContactNote>("GET", A + "companies/{company_id}/notes$", "payload"),
        One<ContactNote>("GET POST PATCH PUT", A + "contacts/{contact_id}/notes(/{id})?$"),
        Many<Attachment>("GET", A + "contacts/{contact_id}/attachments$", "payload"),
        Many<Company>("GET", A + "companies(/search)?$", "payload"),
        One<Company>("GET POST PATCH PUT DELETE", A + "companies(/{id})?(/avatar|/destroy_custom_attributes)?$", "payload"),
        Many<Contact>("GET", A + "companies/{company_id}/contacts(/search)?$", "payload"),
        One<Contact>("POST", A + "companies/{company_id}/contacts$", "payload"),
        Many<Conversation>("GET", A + "companies/{company_id}/conversations$", "payload"),
        Many<Conversation>("GET", A + "contacts/{id}/conversations$", "payload"),
        Many<Conversation>("GET", A + "conversations$", "data.payload"),
        Many<Conversation>("POST", A + "conversations/filter$", "payload"),
        One<Conversation>("GET POST PATCH PUT", A + "conversations(/{conversation_id})?(/unread|/update_last_seen)?$"),
        One<ConversationCount>("GET", A + "conversations/meta$", "meta"),
        Many<ConversationMatch>("GET", A + "conversations/search$", "payload"),
        One<Draft>("GET", A + "conversations/{conversation_id}/draft_messages$"),
        Many<Agent>("GET POST PATCH PUT", A + "conversations/{conversation_id}/participants$"),
        Many<Message>("GET", A + "conversations/{conversation_id}/messages$", "payload"),
        One<Message>("POST PATCH PUT DELETE", A + "conversations/{conversation_id}/messages(/{message_id})?(/retry)?$"),
        Many<AssignmentPolicy>("GET", A + "assignment_policies$"),
        One<AssignmentPolicy>("GET POST PATCH", A + "assignment_policies(/{id})?$"),
        One<AssignmentPolicy>("GET POST", A + "inboxes/{inbox_id}/assignment_policy$"),
        Many<Inbox>("GET", A + "assignment_policies/{assignment_policy_id}/inboxes$", "inboxes"),
        Many<CapacityPolicy>("GET", A + "agent_capacity_policies$"),
        One<CapacityPolicy>("GET POST PATCH", A + "agent_capacity_policies(/{id})?$"),
        Many<CapacityPolicyUser>("GET", A + "agent_capacity_policies/{agent_capacity_policy_id}/users$"),
        One<CapacityPolicyUser>("POST", A + "agent_capacity_policies/{agent_capacity_policy_id}/users$"),
        One<InboxCapacityLimit>("POST PUT", A + "agent_capacity_policies/{agent_capacity_policy_id}/inbox_limits(/{id})?$"),
        Many<Article>("GET", A + "portals/{id}/articles$", "payload"),
        One<Article>("POST", A + "portals/{id}/articles$", "payload"),
        One<Article>("GET PATCH PUT", A + "portals/{portal_id}/articles/{id}$", "payload"),
        Many<PortalCategory>("GET", A + "portals/{id}/categories$", "payload"),
        One<PortalCategory>("POST", A + "portals/{id}/categories$", "payload"),
        One<PortalCategory>("GET PATCH", A + "portals/{portal_id}/categories/{id}$", "payload"),
        Many<Portal>("GET", A + "portals$", "payload"),
        One<Portal>("GET POST PATCH", A + "portals(/{id})?$"),
        Many<AutomationRule>("GET", A + "automation_rules$", "payload"),
        One<AutomationRule>("POST", A + "automation_rules$"),
        One<AutomationRule>("GET PATCH POST", A + "automation_rules/{(id|automation_rule_id)}(/clone)?$", "payload"),
        Many<Campaign>("GET", A + "(inboxes/{id}/)?campaigns$"),
        One<Campaign>("GET POST PATCH PUT", A + "campaigns(/{id})?$"),
        Many<CaptainAssistant>("GET", A + "captain/assistants$", "payload"),
        One<CaptainAssistant>("GET POST PATCH", A + "captain/assistants(/{id})?$"),
        Many<CaptainTool>("GET", A + "captain/assistants/tools$"),
        Many<Inbox>("GET", A + "captain/assistants/{assistant_id}/inboxes$", "payload"),
        One<Inbox>("POST", A + "captain/assistants/{assistant_id}/inboxes$"),
        Many<CaptainCustomTool>("GET", A + "captain/custom_tools$", "payload"),
        One<CaptainCustomTool>("GET POST PATCH", A + "captain/custom_tools(/{id})?$"),
        One<CaptainPreference>("GET PATCH PUT", A + "captain/preferences$"),
        Many<CopilotThread>("GET", A + "captain/copilot_threads$", "payload"),
        One<CopilotThread>("POST", A + "captain/copilot_threads$"),
        Many<CopilotMessage>("GET", A + "captain/copilot_threads/{copilot_thread_id}/copilot_messages$", "payload"),
        One<CopilotMessage>("POST", A + "captain/copilot_threads/{copilot_thread_id}/copilot_messages$"),
        Many<CaptainDocument>("GET", A + "captain/documents$", "payload"),
        One<CaptainDocument>("GET POST", A + "captain/documents(/{id})?$"),
        Many<CaptainResponse>("GET", A + "captain/assistant_responses$", "payload"),
        One<CaptainResponse>("GET POST PATCH", A + "captain/assistant_responses(/{id})?$"),
        Many<CaptainScenario>("GET", A + "captain/assistants/{assistant_id}/scenarios$", "payload"),
        One<CaptainScenario>("GET POST PATCH", A + "captain/assistants/{assistant_id}/scenarios(/{id})?$"),
        One<CaptainTaskResult>("POST", A + "captain/tasks/"),
        Many<DashboardApp>("GET", A + "dashboard_apps$"),
        One<DashboardApp>("GET POST PATCH PUT", A + "dashboard_apps(/{id})?$"),
        Many<Integration>("GET", A + "integrations/apps$", "payload"),
        One<Integration>("GET", A + "integrations/apps/{id}$"),
        One<IntegrationHook>("POST PATCH", A + "integrations/hooks(/{hook_id})?$"),
        Many<Macro>("GET", A + "macros$", "payload"),
        One<Macro>("GET POST PATCH PUT", A + "macros(/{id})?$", "payload"),
        One<SlaMetric>("GET", A + "applied_slas/metrics$"),
        Many<SlaMiss>("GET", A + "applied_slas$", "payload"),
        Many<SlaPolicy>("GET", A + "sla_policies$", "payload"),
        One<SlaPolicy>("GET POST PATCH", A + "sla_policies(/{id})?$", "payload"),
        Many<Webhook>("GET", A + "webhooks$", "payload.webhooks"),
        One<Webhook>("POST PATCH PUT", A + "webhooks(/{webhook_id})?$", "payload.webhook"),
        Many<Attachment>("GET", A + "conversations/{conversation_id}/attachments$", "payload"),
        Many<CannedResponse>("GET", A + "canned_responses$"),
        One<CannedResponse>("POST PATCH", A + "canned_responses(/{id})?$"),
        Many<CustomAttribute>("GET", A + "custom_attribute_definitions$"),
        One<CustomAttribute>("GET POST PATCH", A + "custom_attribute_definitions(/{id})?$"),
        Many<CustomFilter>("GET", A + "custom_filters$"),
        One<CustomFilter>("GET POST PATCH", A + "custom_filters(/{custom_filter_id})?$"),
        One<SearchAnswer>("GET", A + "search$", "payload"),
        Many<ConversationHit>("GET", A + "search/conversations$", "payload.conversations"),
        Many<Contact>("GET", A + "search/contacts$", "payload.contacts"),
        Many<Message>("GET", A + "search/messages$", "payload.messages"),
        Many<ArticleHit>("GET", A + "search/articles$", "payload.articles"),
        One<UploadedFile>("POST", A + "upload$"),
        Many<CsatResponse>("GET", A + "csat_survey_responses$"),
        One<CsatMetric>("GET", A + "csat_survey_responses/metrics$"),
        One<CsatResponse>("PATCH", A + "csat_survey_responses/{id}$"),
        Many<ReportingEvent>("GET", A + "reporting_events$", "payload"),
        Many<ReportingEvent>("GET", A + "conversations/{conversation_id}/reporting_events$"),
        // A metric nobody knows is answered with an empty object.
        ("GET", V2 + "reports$", body => body[0] == '{' ? AnswerReader.Read<Dictionary<string, object>>(body, null)! : AnswerReader.ReadList<ReportPoint>(body, null), null),
        // The account, or its agents.
        ("GET", V2 + "reports/conversations/?$", body => body[0] == '{' ? AnswerReader.Read<LiveReport>(body, null)! : AnswerReader.ReadList<AgentLiveReport>(body, null), null),
        One<ReportSummary>("GET", V2 + "reports/summary$"),
        One<BotReport>("GET", V2 + "reports/bot_(summary|metrics)$"),
        Many<MessageReport>("GET", V2 + "reports/outgoing_messages_count$"),
        Many<ReportSummaryRow>("GET", V2 + "summary_reports/(agent|inbox|label|team)$"),
        One<LiveReport>("GET", V2 + "live_reports/conversation_metrics$"),
        Many<LiveReport>("GET", V2 + "live_reports/grouped_conversation_metrics$"),
        One<YearInReview>("GET", V2 + "year_in_review$"),
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
