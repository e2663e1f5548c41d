using Chatwoot.Contract;

namespace Chatwoot.Routes;

/// <summary>The account itself, and who may do what in it.</summary>
internal static partial class Resources
{
    public static Resource<Account> Accounts { get; } = new(ApiFamily.Application, "api/v1/accounts", "account")
    {
        HasList = false,
        Id = account => account.Id,
        Names = account => [account.Name],
        HasNames = false,
    };

    public static Resource<AuditLog> AuditLogs { get; } = new(ApiFamily.Application, A + "audit_logs", "entry of the audit log")
    {
        ListEnvelope = "audit_logs",
        Paging = Paging.Numbered(25, total: "total_entries"),
        HasItem = false,
        Id = entry => entry.Id,
        Names = _ => [],
        HasNames = false,
    };

    public static Resource<CustomRole> CustomRoles { get; } = new(ApiFamily.Application, A + "custom_roles", "custom role")
    {
        BodyRoot = "custom_role",
        UnknownIdIs500 = true,
        Id = role => role.Id,
        Names = role => [role.Name],
    };

    public static Resource<Notification> Notifications { get; } = new(ApiFamily.Application, A + "notifications", "notification")
    {
        ListEnvelope = "data.payload",
        Paging = Paging.Numbered(15, total: "data.meta.count"),
        HasItem = false,
        Id = notification => notification.Id,
        Names = _ => [],
        HasNames = false,
        // Without it, only what is neither read nor snoozed is told.
        ListQuery = [new("includes[]", "read"), new("includes[]", "snoozed")],
    };
}
