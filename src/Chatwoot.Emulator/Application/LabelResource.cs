using System;
using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Chatwoot.Emulator.Events;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

internal static partial class LabelResource
{
    private const string Path = "/api/v1/accounts/{account_id}/labels";

    public static void Map(Routes routes)
    {
        routes.Get(Path, List);
        routes.Get(Path + "/{id}", Show);
        routes.Post(Path, Create);
        routes.Update(Path + "/{id}", Update);
        routes.Delete(Path + "/{id}", Delete);
    }

    private static Answer List(Call call)
    {
        var payload = new JsonArray();
        foreach (var label in call.Account.Labels.OrderBy(label => label.Title, StringComparer.InvariantCulture))
        {
            payload.Add(Render(label));
        }

        return Answer.Ok(new JsonObject { ["payload"] = payload });
    }

    private static Answer Show(Call call) => Answer.Ok(Render(Find(call)));

    private static Answer Create(Call call)
    {
        call.RequireAdministrator();
        var label = new Label();
        Apply(call, label);
        call.Account.Labels.Add(label);
        return Answer.Ok(Render(label));
    }

    private static Answer Update(Call call)
    {
        var label = Find(call);
        var old = label.Title;
        Apply(call, label);
        if (old != label.Title)
        {
            Rename(call.Account, old, label.Title);
        }

        return Answer.Ok(Render(label));
    }

    private static Answer Delete(Call call)
    {
        var label = Find(call);
        call.Account.Labels.Remove(label);
        call.CacheChanged("label");
        foreach (var contact in call.Account.Contacts)
        {
            contact.Labels.Remove(label.Title);
        }

        foreach (var conversation in call.Account.Conversations.Values)
        {
            conversation.Labels.Remove(label.Title);
        }

        return Answer.Empty();
    }

    /// <summary>The look-up precedes the policy here, so an agent sees 404 before 401.</summary>
    private static Label Find(Call call)
    {
        var label = call.Account.Labels.Find(call.Id()) ?? throw Refusal.NotFound();
        call.RequireAdministrator();
        return label;
    }

    private static void Apply(Call call, Label label)
    {
        var fields = call.Wrapped("label", "title", "description", "color", "show_on_sidebar");
        var title = fields.TryText("title", out var sent) ? sent?.ToLowerInvariant() : label.Title;
        var description = fields.TryText("description", out var text) ? text : label.Description;
        var color = fields.TryText("color", out text) ? text : label.Color;

        var validation = new Validation();
        validation.Present("title", title, "must not be blank");
        if (title is null || !TitlePattern().IsMatch(title))
        {
            validation.Add("title", "Title is invalid");
        }

        if (call.Account.Labels.Any(other => other != label && other.Title == title))
        {
            validation.Add("title", "Title has already been taken");
        }

        validation.Short("title", title);
        validation.Long("description", description);
        validation.Short("color", color);
        validation.Check();

        label.Title = title!;
        label.Description = description;
        label.Color = color ?? throw Refusal.Crash();
        label.ShowOnSidebar = fields.TryBoolean("show_on_sidebar", out var shown) ? shown : label.ShowOnSidebar;
        call.CacheChanged("label");
    }

    private static void Rename(Account account, string old, string title)
    {
        foreach (var labels in account.Contacts.Select(contact => contact.Labels).Concat(account.Conversations.Values.Select(conversation => conversation.Labels)))
        {
            var at = labels.IndexOf(old);
            if (at >= 0)
            {
                labels[at] = title;
            }
        }
    }

    private static JsonObject Render(Label label) => new()
    {
        ["id"] = label.Id,
        ["title"] = label.Title,
        ["description"] = label.Description,
        ["color"] = label.Color,
        ["show_on_sidebar"] = label.ShowOnSidebar,
    };

    [GeneratedRegex(@"^[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]+\z")]
    private static partial Regex TitlePattern();
}
