using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

/// <summary>The calling user himself, in all his accounts.</summary>
internal static class ProfileResource
{
    private const string Path = "/api/v1/profile";

    private static readonly string[] Columns = ["name", "display_name", "email", "message_signature", "ui_settings", "custom_attributes"];

    public static void Map(Routes routes)
    {
        routes.Get(Path, call => Answer.Ok(call.Profile(call.User)));
        routes.Update(Path, Update);
        routes.Delete(Path + "/avatar", DeleteAvatar);
        routes.Post(Path + "/availability", SetAvailability);
        routes.Post(Path + "/auto_offline", SetAutoOffline);
        routes.Map("PUT", Path + "/set_active_account", SetActiveAccount);
        routes.Post(Path + "/reset_access_token", ResetAccessToken);

        // No mail is sent, sessions do not exist, and the second factor needs one.
        routes.Post(Path + "/resend_confirmation", _ => Answer.Empty());
        routes.Get(Path + "/sessions", _ => Answer.Ok(new JsonArray()));
        routes.Delete(Path + "/sessions/{id}", _ => throw Refusal.NotFound());
        routes.Get(Path + "/mfa", _ => throw Refusal.Crash());
        routes.Post(Path + "/mfa", _ => throw Refusal.Crash());
        routes.Post(Path + "/mfa/verify", _ => throw Refusal.Error(422, "Invalid verification code"));
        routes.Post(Path + "/mfa/backup_codes", _ => throw Refusal.Error(422, "MFA is not enabled"));
        routes.Delete(Path + "/mfa", _ => throw Refusal.Error(422, "MFA is not enabled"));
    }

    private static Answer Update(Call call)
    {
        var user = call.User;
        var fields = call.Wrapped("profile", Columns);
        if (fields.Has("account_id"))
        {
            throw Refusal.Crash();
        }

        var password = fields.Text("password");
        if (!string.IsNullOrEmpty(password) && fields.Text("current_password") != user.Password)
        {
            throw Refusal.Error(422, "Invalid current password");
        }

        var name = fields.TryText("name", out var text) ? text : user.Name;
        var displayName = fields.TryText("display_name", out text) ? text : user.DisplayName;
        var signature = fields.TryText("message_signature", out text) ? text : user.MessageSignature;
        var validation = new Validation();
        CheckPasswords(validation, fields, password);
        if (fields.TryText("email", out var email))
        {
            UserRules.CheckEmail(validation, call.World, email, user);
        }

        validation.Present("name", name);
        validation.Short("name", name);
        validation.Short("display_name", displayName);
        validation.Long("message_signature", signature);
        validation.Check();

        user.Avatar = Avatars.Read(call, fields, user.Avatar);
        user.Name = name!;
        user.DisplayName = displayName;
        user.MessageSignature = signature;

        // A new address waits for its confirmation, which never comes.
        user.UiSettings = fields.Object("ui_settings")?.Copy() ?? user.UiSettings;
        if (fields.TryText("phone_number", out var phone))
        {
            user.CustomAttributes["phone_number"] = phone;
        }

        if (!string.IsNullOrEmpty(password))
        {
            user.Password = password;
            user.PubsubToken = call.World.NewToken();
        }

        return Answer.Ok(call.Profile(user));
    }

    /// <summary>A weak password is told twice, a confirmation that differs once.</summary>
    private static void CheckPasswords(Validation validation, Fields fields, string? password)
    {
        if (string.IsNullOrEmpty(password))
        {
            return;
        }

        UserRules.CheckPassword(validation, "password", password);
        if (fields.Text("password_confirmation") is not { } confirmation)
        {
            return;
        }

        if (confirmation != password)
        {
            validation.Add("password_confirmation", "Password confirmation doesn't match Password");
        }

        UserRules.CheckPassword(validation, "password_confirmation", confirmation);
    }

    private static Answer DeleteAvatar(Call call)
    {
        call.User.Avatar = null;
        return Answer.Ok(call.Profile(call.User));
    }

    private static Answer SetAvailability(Call call)
    {
        var fields = Wrapped(call);
        var membership = Membership(call, fields) ?? throw Refusal.NotFound();
        membership.Availability = fields.TryChoice("availability", UserRules.Availabilities, out var availability) && availability is not null
            ? availability
            : throw Refusal.Crash();
        return Answer.Ok(call.Profile(call.User));
    }

    private static Answer SetAutoOffline(Call call)
    {
        var fields = Wrapped(call);
        var membership = Membership(call, fields) ?? throw Refusal.NotFound();
        membership.AutoOffline = fields.TryBoolean("auto_offline", out var flag) && flag == true;
        return Answer.Ok(call.Profile(call.User));
    }

    private static Answer SetActiveAccount(Call call)
    {
        var membership = Membership(call, Wrapped(call)) ?? throw Refusal.Crash();
        membership.ActiveAt = call.Now;
        return Answer.Empty();
    }

    private static Answer ResetAccessToken(Call call)
    {
        call.World.Owners.Remove(call.User.AccessToken);
        call.User.AccessToken = call.World.NewAccessToken(call.User);
        return Answer.Ok(call.Profile(call.User));
    }

    /// <summary>These actions have no columns of their own, so every flat field counts.</summary>
    private static Fields Wrapped(Call call) => call.Wrapped("profile", "account_id", "availability", "auto_offline");

    private static Membership? Membership(Call call, Fields fields)
    {
        var id = fields.Integer("account_id");
        return UserJson.Memberships(call.World, call.User).FirstOrDefault(membership => membership.Account.Id == id);
    }
}
