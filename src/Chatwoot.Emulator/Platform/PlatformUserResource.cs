using System;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Application;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Platform;

internal static class PlatformUserResource
{
    private const string Path = "/platform/api/v1/users";

    public static void Map(Routes routes)
    {
        routes.Post(Path, Create);
        routes.Get(Path + "/{id}", call => Answer.Ok(call.PlatformUser(call.PermissibleUser())));
        routes.Update(Path + "/{id}", Update);
        routes.Delete(Path + "/{id}", Delete);
        routes.Get(Path + "/{id}/login", Login);
        routes.Post(Path + "/{id}/token", Token);
    }

    /// <summary>A known address yields the user there is, unchanged, and permission for him.</summary>
    private static Answer Create(Call call)
    {
        var email = call.Fields.Text("email")?.Trim().ToLowerInvariant();
        var user = email is null ? null : UserRules.ByEmail(call.World, email);
        if (user is null)
        {
            user = Make(call, email);
        }
        else
        {
            user.Confirmed = true;
        }

        call.App!.Users.Add(user.Id);
        return Answer.Ok(call.PlatformUser(user));
    }

    private static User Make(Call call, string? email)
    {
        var fields = call.Fields;
        var (name, password) = (fields.Text("name"), fields.Text("password"));
        var validation = new Validation();
        UserRules.CheckEmail(validation, call.World, email, null);
        UserRules.CheckPassword(validation, "password", password);
        validation.Present("name", name);
        validation.Short("name", name);
        validation.Check();
        var user = call.World.AddUser(name!, email!, password);
        user.DisplayName = fields.Text("display_name");
        Merge(user, fields);
        return user;
    }

    private static Answer Update(Call call)
    {
        var user = call.PermissibleUser();
        var fields = call.Fields;
        var name = fields.TryText("name", out var text) ? text : user.Name;
        var email = fields.TryText("email", out text) ? text?.Trim().ToLowerInvariant() : user.Email;
        var displayName = fields.TryText("display_name", out text) ? text : user.DisplayName;
        var password = fields.Text("password");
        var validation = new Validation();
        UserRules.CheckEmail(validation, call.World, email, user);
        if (password is not null)
        {
            UserRules.CheckPassword(validation, "password", password);
        }

        validation.Present("name", name);
        validation.Short("name", name);
        validation.Check();
        user.Name = name!;
        user.Email = email!;
        user.DisplayName = displayName;
        if (password is not null)
        {
            user.Password = password;
            user.PubsubToken = call.World.NewToken();
        }

        Merge(user, fields);
        return Answer.Ok(call.PlatformUser(user));
    }

    private static Answer Delete(Call call)
    {
        var user = call.PermissibleUser();
        foreach (var account in call.World.Accounts)
        {
            account.Leave(user);
        }

        call.World.Remove(user);
        return Answer.Empty();
    }

    private static Answer Login(Call call)
    {
        var user = call.PermissibleUser();
        var token = call.World.NewHex(64);
        call.World.SignInTokens.Add(token);
        var url = call.Url($"app/login?email={Uri.EscapeDataString(user.Email)}&sso_auth_token={token}");
        return Answer.Ok(new JsonObject { ["url"] = url });
    }

    private static Answer Token(Call call)
    {
        var user = call.PermissibleUser();
        return Answer.Ok(new JsonObject
        {
            ["access_token"] = user.AccessToken,
            ["expiry"] = null,
            ["user"] = new JsonObject
            {
                ["id"] = user.Id,
                ["name"] = user.Name,
                ["display_name"] = user.DisplayName,
                ["email"] = user.Email,
                ["pubsub_token"] = user.PubsubToken,
            },
        });
    }

    private static void Merge(User user, Fields fields)
    {
        foreach (var (key, value) in fields.Object("custom_attributes") ?? [])
        {
            user.CustomAttributes[key] = value?.DeepClone();
        }
    }
}
