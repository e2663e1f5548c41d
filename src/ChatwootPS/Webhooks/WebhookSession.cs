using System.Linq;
using Chatwoot;
using ChatwootPS.Realtime;

namespace ChatwootPS.Webhooks;

/// <summary>
/// With which session the objects of an event go on. Numbers of conversations count in each account anew: with the session of another account
/// the next command would meet somebody else's. So they go on in the account of the event; whether the token may is the server's to say.
/// </summary>
internal static class WebhookSession
{
    /// <param name="session">Null where there is none: then the objects go on with what the next command is given.</param>
    public static ChatwootEvent Adopt(ChatwootEvent told, ChatwootSession? session)
    {
        if (session is null)
            return told;
        if (told.AccountId is not { } account || session.AccountId == account)
            return told.From(session);
        return told.From(session.WithAccount(session.Accounts.FirstOrDefault(own => own.Id == account) ?? new SessionAccount(account, told.AccountName, role: null)));
    }
}
