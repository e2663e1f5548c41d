using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using Chatwoot.Contract;

namespace Chatwoot.Client.Transport;

/// <summary>What to do about a refusal.</summary>
internal static class ErrorAdvice
{
    public static string For(ErrorReason reason, int status, ApiRequest request, IReadOnlyList<string> attributes) => reason switch
    {
        ErrorReason.TokenNotReceived => "The server saw no token. A proxy in front of it drops the header 'api-access-token': let it pass.",
        ErrorReason.InvalidToken => request.Api == ApiFamily.Platform
            ? "Take the token of a platform app from the super-admin console (Platform Apps); a user's token does not work here."
            : "Take the access token from Profile Settings in the dashboard; after a reset the old one is refused at once.",
        ErrorReason.TokenKindRefused => "The token belongs to an agent bot or a platform app. Bots may only show, create and change conversations, send messages, assign and label; for anything else use a user's token.",
        ErrorReason.RoleRefused => "The user's role does not allow this, or the user is no member of the inbox. Use an administrator's token, or have the role changed.",
        ErrorReason.NotInAccount => "The token is good, but its owner does not belong to this account. Get-ChatwootSession lists the accounts; choose one with Select-ChatwootSession -AccountId.",
        ErrorReason.AccountSuspended => "The account is suspended. An administrator of the installation can activate it (Set-ChatwootPlatformAccount -Status Active, or the super-admin console).",
        ErrorReason.NonPermissible => Permit(request.Path),
        ErrorReason.Forbidden => "A feature is switched off for the account, or the channel of the inbox does not allow it.",
        ErrorReason.PlanLimit => "The plan or a limit of the account is reached (Get-ChatwootPlatformAccount shows its limits).",
        ErrorReason.NotFound => NotFound(request),
        ErrorReason.AlreadyExists => "Something with this value is there already: look for it with the Get cmdlet, or change it with the Set cmdlet.",
        ErrorReason.Conflict => "Somebody else did the same at the same time, or it was done before: look at the current state first.",
        ErrorReason.InvalidInput => attributes.Count > 0
            ? $"Correct {string.Join(", ", attributes.Select(name => $"'{name}'"))} and try again."
            : "Correct the input and try again.",
        ErrorReason.BadRequest => "The server could not read the request; -Debug shows it as a cURL line.",
        ErrorReason.RateLimited => "The limit is still reached after waiting. Try again in a few minutes, lower -ThrottleLimit, or have the limit of the installation raised (RACK_ATTACK_LIMIT).",
        ErrorReason.ServerFault => ServerFault(request),
        ErrorReason.Unavailable => "Chatwoot does not answer behind its proxy. Try again later; look at the server if it lasts.",
        ErrorReason.NotSupported => "This server does not implement the request.",
        ErrorReason.NotChatwoot => "Check the address given to Connect-Chatwoot -Uri: it must be the root of the Chatwoot installation, and no login page or firewall may stand before it.",
        ErrorReason.InvalidAnswer => "Try again; if it happens every time, look with -Debug at what comes back and at the proxy in front of Chatwoot.",
        _ => $"The server answered with status {status}; -Debug shows the exchange.",
    };

    private static string Permit(string path)
    {
        Match thing = Regex.Match(path, "platform/api/v1/(accounts|users|agent_bots)/(\\d+)");
        string model = thing.Groups[1].Value switch { "accounts" => "Account", "users" => "User", "agent_bots" => "AgentBot", _ => "Account" };
        string id = thing.Success ? thing.Groups[2].Value : "<id>";
        return "The object exists, but a platform app may touch only what it created or was permitted. "
            + $"An administrator of the installation permits it on the Rails console: PlatformApp.find_by!(name: '<name of the app>').platform_app_permissibles.find_or_create_by!(permissible: {model}.find({id})); the name is in the super-admin console under Platform Apps."
            + (model == "User" ? " Or, where the user's address is known: New-ChatwootPlatformUser -Email <address> permits the app the user there is, and changes nothing of him." : "");
    }

    private static string NotFound(ApiRequest request) => request.Api switch
    {
        ApiFamily.Client => "Check the inbox identifier (only API inboxes have one), the contact identifier and the conversation's number.",
        ApiFamily.Platform => "There is no such object on this server; it may have been deleted.",
        _ when Regex.IsMatch(request.Path, "^api/v\\d/accounts/\\d+/?$") => "There is no such account, or the token's owner does not belong to it.",
        _ => "Nothing with this id is in the account, or there is no such account. Check -AccountId, and the id with the Get cmdlet.",
    };

    private static string ServerFault(ApiRequest request)
    {
        // Conversations and messages are never asked for a proof.
        if (request.Api == ApiFamily.Client && Regex.IsMatch(request.Path, "/contacts(/[^/]+)?$"))
            return "The server answers so when the identity of the customer is refused: check the HMAC token and -Identifier. Else look into its log.";
        if (request is { Api: ApiFamily.Platform, Method: "GET", Path: "platform/api/v1/accounts" })
            return "The server lists no accounts any more once one of them has been deleted, because the permission for it stays behind. Accounts can still be read by id. "
                + "An administrator of the installation cleans up on the Rails console: PlatformAppPermissible.where(permissible_type: 'Account').where.not(permissible_id: Account.select(:id)).delete_all";
        return "The server answers so to values it does not check, too: check the input. Otherwise its log has the reason under the request id.";
    }
}
