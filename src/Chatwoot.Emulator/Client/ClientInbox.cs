using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;

namespace Chatwoot.Emulator.Client;

internal static class ClientInbox
{
    private const string All = "/public/api/v1/inboxes";

    public static void Map(Routes routes)
    {
        routes.Get(ClientSession.Inbox, Show);

        // Routed, but without an action behind.
        routes.Get(All, _ => Answer.Framework(404));
        routes.Post(All, _ => Answer.Framework(404));
        routes.Update(ClientSession.Inbox, _ => Answer.Framework(404));
        routes.Delete(ClientSession.Inbox, _ => Answer.Framework(404));
    }

    private static Answer Show(Call call)
    {
        var (inbox, channel) = ClientSession.EnterInbox(call);
        return Answer.Ok(new JsonObject
        {
            ["identifier"] = channel.Identifier,
            ["identity_validation_enabled"] = channel.HmacMandatory,
            ["name"] = inbox.Name,
            ["timezone"] = inbox.Timezone,
            ["working_hours"] = call.Inbox(inbox)["working_hours"]!.DeepClone(),
            ["working_hours_enabled"] = inbox.WorkingHoursEnabled,
            ["csat_survey_enabled"] = inbox.CsatSurveyEnabled,
            ["greeting_enabled"] = inbox.GreetingEnabled,
        });
    }
}
