using Chatwoot.Emulator.Application;
using Chatwoot.Emulator.Application.Captain;
using Chatwoot.Emulator.Application.Conversations;
using Chatwoot.Emulator.Application.Integrations;
using Chatwoot.Emulator.Application.Inboxes;
using Chatwoot.Emulator.Application.Messages;
using Chatwoot.Emulator.Application.Rules;
using Chatwoot.Emulator.Application.Reports;
using Chatwoot.Emulator.Application.Notifications;
using Chatwoot.Emulator.Client;
using Chatwoot.Emulator.Platform;

namespace Chatwoot.Emulator.Server;

/// <summary>All resources; a new one adds its line here.</summary>
internal static class RouteTable
{
    public static Routes Build()
    {
        var routes = new Routes();
        ServiceEndpoints.Map(routes);
        ProfileResource.Map(routes);
        AccountResource.Map(routes);
        AgentResource.Map(routes);
        InboxResource.Map(routes);
        InboxWriting.Map(routes);
        InboxMemberResource.Map(routes);
        InboxServices.Map(routes);
        AgentBotResource.Map(routes);
        TeamResource.Map(routes);
        TeamMemberResource.Map(routes);
        AuditLogResource.Map(routes);
        CustomRoleResource.Map(routes);
        LabelResource.Map(routes);
        CannedResponseResource.Map(routes);
        CustomAttributeResource.Map(routes);
        CustomFilterResource.Map(routes);
        SearchResource.Map(routes);
        NotificationResource.Map(routes);
        NotificationSettingResource.Map(routes);
        NotificationSubscriptionResource.Map(routes);
        SamlResource.Map(routes);
        ContactResource.Map(routes);
        ContactWriting.Map(routes);
        ContactInboxResource.Map(routes);
        ContactRelations.Map(routes);
        NoteResource.Map(routes);
        ContactMergeResource.Map(routes);
        CompanyResource.Map(routes);
        CompanyContactResource.Map(routes);
        BulkActionResource.Map(routes);
        ConversationResource.Map(routes);
        ConversationLists.Map(routes);
        ConversationCreation.Map(routes);
        ConversationActions.Map(routes);
        ConversationLabelResource.Map(routes);
        AssignmentResource.Map(routes);
        ParticipantResource.Map(routes);
        DraftResource.Map(routes);
        MessageResource.Map(routes);
        UploadResource.Map(routes);
        AppliedSlaResource.Map(routes);
        AutomationRuleResource.Map(routes);
        CampaignResource.Map(routes);
        CaptainAssistantResource.Map(routes);
        CaptainDocumentResource.Map(routes);
        CaptainPreferenceResource.Map(routes);
        CaptainResponseResource.Map(routes);
        CaptainScenarioResource.Map(routes);
        CaptainTaskResource.Map(routes);
        CaptainToolResource.Map(routes);
        CopilotResource.Map(routes);
        DashboardAppResource.Map(routes);
        IntegrationResource.Map(routes);
        MacroResource.Map(routes);
        SlaPolicyResource.Map(routes);
        WebhookResource.Map(routes);
        CsatResource.Map(routes);
        LiveReportResource.Map(routes);
        ReportFiles.Map(routes);
        ReportingEventResource.Map(routes);
        ReportResource.Map(routes);
        SummaryReportResource.Map(routes);
        YearInReviewResource.Map(routes);
        FileResource.Map(routes);
        ClientInbox.Map(routes);
        ClientContacts.Map(routes);
        ClientConversations.Map(routes);
        ClientMessages.Map(routes);
        ClientSurvey.Map(routes);
        PlatformAccountResource.Map(routes);
        PlatformAccountUserResource.Map(routes);
        PlatformUserResource.Map(routes);
        PlatformAgentBotResource.Map(routes);
        routes.AddUnimplemented();
        return routes;
    }
}
