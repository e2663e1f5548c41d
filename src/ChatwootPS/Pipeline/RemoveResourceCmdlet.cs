using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;

namespace ChatwootPS.Pipeline;

/// <summary>Removes objects.</summary>
public abstract class RemoveResourceCmdlet<T> : SessionCmdlet
    where T : ChatwootObject
{
    /// <summary>The ids, names or objects to remove. A name must stand for exactly one object.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Name", "InputObject")]
    [ValidateNotNullOrEmpty]
    public virtual ResourceRef<T>[] Id { get; set; } = [];

    /// <summary>Gives out what was removed, as it was before.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>How many requests may be under way at once; the output keeps the order of the input.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public override int ThrottleLimit { get; set; } = 1;

    private protected virtual Resource<T> Resource => Resources.Of<T>();

    /// <summary>What is about to be done, for the question.</summary>
    private protected virtual string Action => "Remove";

    /// <summary>What comes before the request, and prevents it by failing; decided on the pipeline thread.</summary>
    private protected virtual Func<Operation, long, Task>? BeforeRemoval => null;

    /// <summary>The request; decided on the pipeline thread.</summary>
    private protected virtual ApiRequest RemovalOf(ResourceRef<T> reference, long id) => Resource.Remove(id);

    /// <summary>What comes after the request, such as waiting for the server to be done with it; decided on the pipeline thread.</summary>
    private protected virtual Func<Operation, long, Task>? AfterRemoval => null;

    private protected override void Process()
    {
        foreach (ResourceRef<T> reference in Id)
        {
            ForInput(reference.Input, () =>
            {
                ChatwootSession session = SessionFor(reference);
                long id = IdOf(reference, session);
                if (!Approves(reference.Describe(), Action, Force))
                    return;
                Resource<T> resource = Resource;
                bool passThru = PassThru;
                Func<Operation, long, Task>? before = BeforeRemoval;
                ApiRequest removal = RemovalOf(reference, id);
                Func<Operation, long, Task>? after = AfterRemoval;
                Queue(reference.Input, session, async operation =>
                {
                    T? removed = !passThru ? null : reference.Value ?? await ReadAsync(operation, resource, id).ConfigureAwait(false);
                    if (before is not null)
                        await before(operation, id).ConfigureAwait(false);
                    await operation.TellingUnknownAsync(resource, id, async () => await operation.SendAsync(
                        resource.Key is null ? removal : (await operation.AddressedAsync(resource, id).ConfigureAwait(false)).Remove(id)).ConfigureAwait(false)).ConfigureAwait(false);
                    if (after is not null)
                        await after(operation, id).ConfigureAwait(false);
                    operation.Session.Names.Forget(operation.Session.Complete(resource.List()).Path);
                    if (removed is not null)
                        operation.Write(removed);
                }, key: (typeof(T), id));
            });
        }
    }

    /// <summary>What is to be removed, as it is before. Runs off the pipeline thread: it must not look at parameters.</summary>
    private protected virtual Task<T> ReadAsync(Operation operation, Resource<T> resource, long id) => operation.ReadItemAsync(resource, id);
}
