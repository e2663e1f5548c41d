using Chatwoot.Emulator.Application;
using Chatwoot.Emulator.Application.Conversations;
using Chatwoot.Emulator.Application.Messages;
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
        ArticleResource.Map(routes);
        AssignmentPolicyResource.Map(routes);
        CapacityPolicyResource.Map(routes);
        PortalCategoryResource.Map(routes);
        PortalResource.Map(routes);
        InboxResource.Map(routes);
        TeamResource.Map(routes);
        TeamMemberResource.Map(routes);
        LabelResource.Map(routes);
        ContactResource.Map(routes);
        ContactWriting.Map(routes);
        ContactInboxResource.Map(routes);
        ContactRelations.Map(routes);
        NoteResource.Map(routes);
        ContactMergeResource.Map(routes);
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
