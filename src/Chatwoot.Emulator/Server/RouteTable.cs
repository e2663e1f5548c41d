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
        routes.AddUnimplemented();
        return routes;
    }
}
