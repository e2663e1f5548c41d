using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application.Rules;

internal static class SlaPolicyResource
{
    private const string Path = "/api/v1/accounts/{account_id}/sla_policies";

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Get(Path + "/{id}", call => One(Find(call)));
        routes.Post(Path, Create);
        routes.Update(Path + "/{id}", Update);
        routes.Delete(Path + "/{id}", Delete);
    }

    private static Answer List(Call call)
    {
        var payload = new JsonArray();
        foreach (var policy in call.Account.Rules.SlaPolicies)
        {
            payload.Add(Render(policy));
        }

        return Answer.Ok(new JsonObject { ["payload"] = payload });
    }

    private static Answer Create(Call call)
    {
        call.RequireAdministrator();
        var policy = new SlaPolicy();
        Apply(call, policy);
        return One(call.Account.Rules.SlaPolicies.Add(policy));
    }

    private static Answer Update(Call call)
    {
        call.RequireAdministrator();
        var policy = Find(call);
        Apply(call, policy);
        return One(policy);
    }

    /// <summary>A job removes it, and does not mind if there is none.</summary>
    private static Answer Delete(Call call)
    {
        call.RequireAdministrator();
        if (call.Account.Rules.SlaPolicies.Find(call.Id()) is { } policy)
        {
            call.Later(() =>
            {
                call.Account.Rules.SlaPolicies.Remove(policy);
                foreach (var applied in call.Account.Rules.AppliedSlas.Where(applied => applied.Policy == policy).ToArray())
                {
                    call.Account.Rules.AppliedSlas.Remove(applied);
                }
            });
        }

        return Answer.Empty();
    }

    private static SlaPolicy Find(Call call) => call.Account.Rules.SlaPolicies.Find(call.Id()) ?? throw Refusal.Crash();

    private static void Apply(Call call, SlaPolicy policy)
    {
        var fields = call.Wrapped(
            "sla_policy", "name", "description", "first_response_time_threshold", "next_response_time_threshold", "resolution_time_threshold", "only_during_business_hours");
        var name = fields.TryText("name", out var sent) ? sent : policy.Name;
        var validation = new Validation();
        validation.Present("name", name);
        validation.Check();
        policy.Name = name!;
        policy.Description = fields.TryText("description", out var description) ? description : policy.Description;
        policy.FirstResponse = Seconds(fields, "first_response_time_threshold", policy.FirstResponse);
        policy.NextResponse = Seconds(fields, "next_response_time_threshold", policy.NextResponse);
        policy.Resolution = Seconds(fields, "resolution_time_threshold", policy.Resolution);
        policy.OnlyDuringBusinessHours = fields.TryBoolean("only_during_business_hours", out var only) ? only == true : policy.OnlyDuringBusinessHours;
    }

    /// <summary>A text that is no number is nought.</summary>
    private static double? Seconds(Fields fields, string key, double? before) =>
        !fields.TryText(key, out var text) ? before
        : string.IsNullOrEmpty(text) ? null
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;

    private static Answer One(SlaPolicy policy) => Answer.Ok(new JsonObject { ["payload"] = Render(policy) });

    private static JsonObject Render(SlaPolicy policy) => new()
    {
        ["id"] = policy.Id,
        ["name"] = policy.Name,
        ["description"] = policy.Description,
        ["first_response_time_threshold"] = policy.FirstResponse,
        ["next_response_time_threshold"] = policy.NextResponse,
        ["resolution_time_threshold"] = policy.Resolution,
        ["only_during_business_hours"] = policy.OnlyDuringBusinessHours,
    };
}
