using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Completion;

namespace ChatwootPS.Pipeline;

/// <summary>Creates or changes objects. What New and Set of a resource have in common stands in a class between.</summary>
public abstract class WriteResourceCmdlet<T> : SessionCmdlet
    where T : ChatwootObject
{
    /// <summary>How many requests may be under way at once; the output keeps the order of the input.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public override int ThrottleLimit { get; set; } = 1;

    private protected virtual Resource<T> Resource => Resources.Of<T>();

    /// <summary>The fields to send.</summary>
    private protected virtual Dictionary<string, object?> Fields(ChatwootSession session) => BodyFields(session);

    /// <summary>Creates an object and writes it.</summary>
    /// <param name="name">What the new object is called in questions and errors.</param>
    /// <param name="target">The input as the user gave it.</param>
    private protected void Create(string? name, object? target) => ForInput(target, () =>
    {
        ChatwootSession session = SessionFor();
        Dictionary<string, object?> fields = Fields(session);
        if (!Approves(name is null ? Resource.Noun : $"{Resource.Noun} '{name}'", "Create"))
            return;
        Resource<T> resource = Resource;
        UpdatePlan plan = PlanCreate(session, fields);
        Queue(target, session, async operation =>
        {
            T created = await plan(operation).ConfigureAwait(false);
            Forget(operation, resource);
            operation.Write(created);
        });
    });

    /// <summary>Changes each object by what was given, and writes it where asked to.</summary>
    private protected void Update(ResourceRef<T>[] references, bool passThru)
    {
        foreach (ResourceRef<T> reference in references)
        {
            ForInput(reference.Input, () =>
            {
                ChatwootSession session = SessionFor(reference);
                Dictionary<string, object?> fields = Fields(session);
                if (!IsAnythingToDo(fields))
                    throw ErrorRecords.InvalidInput($"Nothing to change was given for {reference.Describe()}.", "Give at least one of the parameters that set something.");
                long id = IdOf(reference, session);
                if (!Approves(reference.Describe(), "Change"))
                    return;
                Resource<T> resource = Resource;
                UpdatePlan plan = PlanUpdate(session, id, fields);
                Queue(reference.Input, session, async operation =>
                {
                    T changed = await operation.TellingUnknownAsync(resource, id, () => plan(operation)).ConfigureAwait(false);
                    Forget(operation, resource);
                    if (passThru)
                        operation.Write(changed);
                }, key: (typeof(T), id));
            });
        }
    }

    private protected delegate Task<T> UpdatePlan(Operation operation);

    private protected virtual bool IsAnythingToDo(Dictionary<string, object?> fields) => fields.Count > 0;

    /// <summary>The requests of a change, made on the pipeline thread and run later: it must not look at parameters any more.</summary>
    private protected virtual UpdatePlan PlanUpdate(ChatwootSession session, long id, Dictionary<string, object?> fields)
    {
        Resource<T> resource = Resource;
        return async operation => await operation.GetAsync<T>((await operation.AddressedAsync(resource, id).ConfigureAwait(false)).Update(id, fields)).ConfigureAwait(false);
    }

    /// <summary>The requests of a creation, likewise.</summary>
    private protected virtual UpdatePlan PlanCreate(ChatwootSession session, Dictionary<string, object?> fields)
    {
        Resource<T> resource = Resource;
        return operation => operation.GetAsync<T>(resource.Create(fields));
    }

    private static void Forget(Operation operation, Resource<T> resource) =>
        operation.Session.Names.Forget(operation.Session.Complete(resource.List()).Path);
}
