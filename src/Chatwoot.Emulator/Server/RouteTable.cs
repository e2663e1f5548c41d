using Chatwoot.Emulator.Application;

namespace Chatwoot.Emulator.Server;

/// <summary>All resources; a new one adds its line here.</summary>
internal static class RouteTable
{
    public static Routes Build()
    {
        var routes = new Routes();
        ServiceEndpoints.Map(routes);
        LabelResource.Map(routes);
        ContactResource.Map(routes);
        ContactWriting.Map(routes);
        ContactInboxResource.Map(routes);
        ContactRelations.Map(routes);
        NoteResource.Map(routes);
        ContactMergeResource.Map(routes);
        routes.AddUnimplemented();
        return routes;
    }
}
