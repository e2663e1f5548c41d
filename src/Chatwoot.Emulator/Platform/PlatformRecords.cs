using System;
using System.Collections.Generic;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Platform;

/// <summary>Look-up with the platform's permission check: first whether it exists, then whether the app may.</summary>
internal static class PlatformRecords
{
    public static T Permissible<T>(this Call call, Table<T> table, Func<PlatformApp, HashSet<long>> permitted, string segment = "id")
        where T : Entity
    {
        var row = table.Find(call.Id(segment)) ?? throw new Refusal(Answer.Framework(404));
        return permitted(call.App!).Contains(row.Id) ? row : throw Refusal.Error(401, "Non permissible resource");
    }

    public static Account PermissibleAccount(this Call call, string segment) => call.Permissible(call.World.Accounts, app => app.Accounts, segment);

    public static User PermissibleUser(this Call call) => call.Permissible(call.World.Users, app => app.Users);

    public static AgentBot PermissibleBot(this Call call) => call.Permissible(call.World.AgentBots, app => app.AgentBots);
}
