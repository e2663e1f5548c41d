using System.Collections.Generic;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Store;
using Microsoft.AspNetCore.Http;

namespace Chatwoot.Emulator.Server;

/// <summary>Who calls, and whether the account lets him in. The order of the checks is Chatwoot's.</summary>
internal static class Authentication
{
    public static void Admit(Call call, IHeaderDictionary headers)
    {
        switch (call.Route.Realm)
        {
            case Realm.User:
                Identify(call, TokenOf(headers));
                break;
            case Realm.OwnAccount:
                Identify(call, TokenOf(headers));
                EnterOwnAccount(call);
                break;
            case Realm.Account:
                Identify(call, TokenOf(headers));
                EnterAccount(call);
                break;
            case Realm.Platform:
                call.App = TokenOf(headers) is { } token && call.World.Owners.TryGetValue(token, out var owner) ? owner as PlatformApp : null;
                if (call.App is null)
                {
                    throw Refusal.Error(401, "Invalid access_token");
                }

                break;
            default:
                break;
        }
    }

    /// <summary>
    /// The token header in any spelling Rack folds to the same name; the dashed one decides. Blank counts as absent;
    /// a repeated header is joined with a comma, which no token matches.
    /// </summary>
    private static string? TokenOf(IHeaderDictionary headers)
    {
        string? underscored = null;
        foreach (var (name, values) in headers)
        {
            if (name.Length != "api-access-token".Length || !name.Replace('_', '-').Equals("api-access-token", System.StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var token = string.Join(", ", values.ToArray()).Trim();
            if (!name.Contains('_', System.StringComparison.Ordinal))
            {
                return token.Length == 0 ? null : token;
            }

            underscored ??= token;
        }

        return string.IsNullOrEmpty(underscored) ? null : underscored;
    }

    private static void Identify(Call call, string? token)
    {
        if (token is null)
        {
            throw new Refusal(Answer.Refused(401, new JsonObject { ["errors"] = new JsonArray("You need to sign in or sign up before continuing.") }));
        }

        switch (call.World.Owners.GetValueOrDefault(token))
        {
            case User user:
                call.CallingUser = user;
                break;
            case AgentBot bot when call.Route.Bots:
                call.Bot = bot;
                break;
            case null:
                throw Refusal.Error(401, "Invalid Access Token");
            default:
                throw Refusal.Error(401, "Access to this endpoint is not authorized for bots");
        }
    }

    private static void EnterOwnAccount(Call call)
    {
        var account = call.World.Accounts.Find(call.Id("account_id"));
        if (account is null || !account.Members.TryGetValue(call.User.Id, out var membership))
        {
            throw Refusal.NotFound();
        }

        call.Account = account;
        call.Membership = membership;
    }

    private static void EnterAccount(Call call)
    {
        var account = call.World.Accounts.Find(call.Id("account_id")) ?? throw Refusal.NotFound();
        if (account.Status == "suspended")
        {
            throw Refusal.Error(401, "Account is suspended");
        }

        call.Account = account;
        if (call.Bot is { } bot)
        {
            if (bot.AccountId != account.Id && !account.HasInboxOf(bot))
            {
                throw Refusal.Error(401, "Bot is not authorized to access this account");
            }
        }
        else if (account.Members.TryGetValue(call.User.Id, out var membership))
        {
            call.Membership = membership;
        }
        else
        {
            throw Refusal.Error(401, "You are not authorized to access this account");
        }
    }
}
