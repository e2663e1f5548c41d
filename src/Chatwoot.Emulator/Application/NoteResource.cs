using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using Chatwoot.Emulator.Json;
using Chatwoot.Emulator.Server;
using Chatwoot.Emulator.Store;

namespace Chatwoot.Emulator.Application;

internal static class NoteResource
{
    private const string Path = ContactResource.Path + "/{contact_id}/notes";

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
        var list = new JsonArray();
        foreach (var note in Enumerable.Reverse(Notes(call)))
        {
            list.Add(Render(call, note, note.Content));
        }

        return Answer.Ok(list);
    }

    private static Answer Show(Call call)
    {
        var note = Find(call);
        return Answer.Ok(Render(call, note, note.Content));
    }

    private static Answer Create(Call call)
    {
        var notes = Notes(call);
        var content = call.Wrapped("note", "content", "contact_id").Text("content");
        Check(content).Check();
        var note = new Note { Id = call.World.Sequences.Notes.Next(), Content = content!, Author = call.User, CreatedAt = call.Now, UpdatedAt = call.Now };
        notes.Add(note);
        return Answer.Ok(Render(call, note, note.Content));
    }

    /// <summary>A failed validation goes unnoticed: the text is echoed and not stored.</summary>
    private static Answer Update(Call call)
    {
        var note = Find(call);
        var content = call.Wrapped("note", "content").TryText("content", out var text) ? text : note.Content;
        if (!Check(content).Failed)
        {
            note.Content = content!;
            note.Author = call.User;
            note.UpdatedAt = call.Now;
        }

        return Answer.Ok(Render(call, note, content));
    }

    private static Answer Delete(Call call)
    {
        var note = Find(call);
        Notes(call).Remove(note);
        return Answer.Empty();
    }

    private static Validation Check(string? content)
    {
        var validation = new Validation();
        validation.Present("content", content);
        validation.Long("content", content);
        return validation;
    }

    private static List<Note> Notes(Call call) => ContactResource.Find(call, "contact_id").Notes;

    private static Note Find(Call call)
    {
        var id = call.Id();
        return Notes(call).Find(note => note.Id == id) ?? throw Refusal.NotFound();
    }

    /// <summary>Account and contact are null in every note, a defect of the server.</summary>
    public static JsonObject Render(Call call, Note note, string? content)
    {
        var json = new JsonObject
        {
            ["id"] = note.Id,
            ["content"] = content,
            ["account_id"] = null,
            ["contact_id"] = null,
            ["created_at"] = note.CreatedAt.Unix(),
            ["updated_at"] = note.UpdatedAt.Unix(),
        };
        if (note.Author is { } author)
        {
            json["user"] = call.Agent(author);
        }

        return json;
    }
}
