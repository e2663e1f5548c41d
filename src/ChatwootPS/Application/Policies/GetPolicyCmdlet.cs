using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Policies;

/// <summary>Reads policies, and on demand what each of them is for, which takes one more request each.</summary>
public abstract class GetPolicyCmdlet<T> : GetResourceCmdlet<T>
    where T : ChatwootObject
{
    /// <summary>Completes a policy; null where nothing more is wanted. Decided on the pipeline thread.</summary>
    private protected abstract Func<Operation, T, Task>? Further { get; }

    private protected override void Process()
    {
        if (Further is not { } further)
        {
            base.Process();
            return;
        }
        if (Id.Length == 0)
            ForInput(null, () => QueueWith(null, further));
        foreach (ResourceRef<T> reference in Id)
            ForInput(reference.Input, () => QueueWith(reference, further));
    }

    private void QueueWith(ResourceRef<T>? reference, Func<Operation, T, Task> further)
    {
        ChatwootSession session = SessionFor(reference);
        Resource<T> resource = Resource;
        var window = new ListWindow(reference is null or { IsPattern: true } ? PagingParameters : null);
        Queue(reference?.Input, session, async operation =>
        {
            // The list is read anew, also for a name: what is remembered of it must not be completed.
            List<T> found = reference?.Id is { } id
                ? [await operation.GetAsync<T>(resource.Get(id)).ConfigureAwait(false)]
                : await operation.ListAsync<T>(resource.List(), resource.Paging).ConfigureAwait(false);
            if (reference?.Name is { } name)
                found = found.Where(ReferenceResolver.Matching<T>(name)).ToList();
            if (found.Count == 0 && reference is { IsPattern: false })
                throw ReferenceResolver.NotFound<T>(reference.Name!);
            foreach (T policy in found)
                await further(operation, policy).ConfigureAwait(false);
            window.Write(operation, found);
        });
    }
}
