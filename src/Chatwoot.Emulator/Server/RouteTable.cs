using Chatwoot.Emulator.Application;
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
        TeamResource.Map(routes);
        TeamMemberResource.Map(routes);
        LabelResource.Map(routes);
        ContactResource.Map(routes);
        ContactWriting.Map(routes);
        ContactInboxResource.Map(routes);
        ContactRelations.Map(routes);
        NoteResource.Map(routes);
        ContactMergeResource.Map(routes);
        PlatformAccountResource.Map(routes);
        PlatformAccountUserResource.Map(routes);
        PlatformUserResource.Map(routes);
        PlatformAgentBotResource.Map(routes);
        routes.AddUnimplemented();
        return routes;
    }
}
