using Chatwoot.Contract;

namespace Chatwoot.Routes;

/// <summary>What makes an account act by itself.</summary>
internal static partial class Resources
{
    public static Resource<AutomationRule> AutomationRules { get; } = new(ApiFamily.Application, A + "automation_rules", "automation rule")
    {
        ListEnvelope = "payload",
        ItemEnvelope = "payload",
        UnknownIdIs500 = true,
        Id = rule => rule.Id,
        Names = rule => [rule.Name],
    };

    public static Resource<Campaign> Campaigns { get; } = new(ApiFamily.Application, A + "campaigns", "campaign")
    {
        BodyRoot = "campaign",
        UnknownIdIs500 = true,
        Id = campaign => campaign.Id,
        Names = campaign => [campaign.Title],
    };

    public static Resource<DashboardApp> DashboardApps { get; } = new(ApiFamily.Application, A + "dashboard_apps", "dashboard app")
    {
        BodyRoot = "dashboard_app",
        Id = app => app.Id,
        Names = app => [app.Title],
    };

    /// <summary>Hooks are listed with the apps they belong to only.</summary>
    public static Resource<IntegrationHook> IntegrationHooks { get; } = new(ApiFamily.Application, A + "integrations/hooks", "integration hook")
    {
        BodyRoot = "hook",
        HasItem = false,
        HasList = false,
        Id = hook => hook.Id,
        Names = _ => [],
        HasNames = false,
    };

    public static Resource<Macro> Macros { get; } = new(ApiFamily.Application, A + "macros", "macro")
    {
        ListEnvelope = "payload",
        ItemEnvelope = "payload",
        UnknownIdIs500 = true,
        Id = macro => macro.Id,
        Names = macro => [macro.Name],
    };

    public static Resource<SlaPolicy> SlaPolicies { get; } = new(ApiFamily.Application, A + "sla_policies", "SLA policy")
    {
        ListEnvelope = "payload",
        ItemEnvelope = "payload",
        BodyRoot = "sla_policy",
        UnknownIdIs500 = true,
        Id = policy => policy.Id,
        Names = policy => [policy.Name],
    };

    public static Resource<Webhook> Webhooks { get; } = new(ApiFamily.Application, A + "webhooks", "web hook")
    {
        ListEnvelope = "payload.webhooks",
        ItemEnvelope = "payload.webhook",
        BodyRoot = "webhook",
        HasItem = false,
        Id = webhook => webhook.Id,
        Names = webhook => [webhook.Name, webhook.Url],
    };
}
