using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;

namespace ChatwootPS.Pipeline;

/// <summary>Reads objects: by id, by name with wildcards, anew from an object, or all that fit the list's filters.</summary>
public abstract class GetResourceCmdlet<T> : SessionCmdlet
    where T : ChatwootObject
{
    /// <summary>Must be the default set: the binder tries it first, so that a piped number is the object's own id and not a parent's.</summary>
    private protected const string IdSet = "Id";

    /// <summary>The filters of the list.</summary>
    private protected const string ListSet = "List";

    /// <summary>The ids, the names (wildcards allowed) or the objects to read anew; without it, the list.</summary>
    [Parameter(ParameterSetName = IdSet, Position = 0, ValueFromPipeline = true)]
    [Alias("Name", "InputObject")]
    [ValidateNotNullOrEmpty]
    public virtual ResourceRef<T>[] Id { get; set; } = [];

    /// <summary>How many requests may be under way at once; the output keeps the order of the input.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public override int ThrottleLimit { get; set; } = 4;

    private protected virtual Resource<T> Resource => Resources.Of<T>();

    /// <summary>The request for the list. Runs on the pipeline thread.</summary>
    private protected virtual ApiRequest ListRequest(ChatwootSession session) => Resource.List(QueryFields(session));

    private protected virtual Paging ListPaging => Resource.Paging;

    /// <summary>What the server cannot filter by; null where it does it all.</summary>
    private protected virtual Func<T, bool>? Keep => null;

    /// <summary>Which row of a sorted list tells that no further one is wanted; null where all are looked at.</summary>
    private protected virtual Func<T, bool>? IsPast => null;

    /// <summary>What is read for one id.</summary>
    private protected virtual Task<T> ReadOneAsync(Operation operation, long id) =>
        operation.ReadItemAsync(Resource, id);

    private protected override void Process()
    {
        if (Id.Length == 0)
        {
            ForInput(null, () => QueueList(null));
            return;
        }
        foreach (ResourceRef<T> reference in Id)
            ForInput(reference.Input, () => QueueOne(reference));
    }

    /// <summary>Reads the list as -First, -Skip and -IncludeTotalCount ask.</summary>
    /// <param name="parent">The input that decides on the session and is named in errors.</param>
    private protected void QueueList(object? parent)
    {
        ChatwootSession session = SessionFor(parent);
        QueueRows(parent, session, ListRequest(session), ListPaging, Keep, IsPast);
    }

    private void QueueOne(ResourceRef<T> reference)
    {
        ChatwootSession session = SessionFor(reference);
        if (reference.IsPattern && Resource is { HasNames: true, Paging.IsPaged: true })
        {
            // Given out as the pages come, and read no further than -First says.
            QueueRows(reference.Input, session, Resource.List(), Resource.Paging, ReferenceResolver.Matching<T>(reference.Name!));
            return;
        }
        ListWindow? window = reference.IsPattern ? new ListWindow(PagingParameters) : null;
        Queue(reference.Input, session, async operation =>
        {
            if (reference.Id is { } id)
            {
                operation.Write(await ReadOneAsync(operation, id).ConfigureAwait(false));
                return;
            }
            List<T> found = await ReferenceResolver.FindAsync<T>(reference.Name!, operation).ConfigureAwait(false);
            if (found.Count == 0 && !reference.IsPattern)
                throw ReferenceResolver.NotFound<T>(reference.Name!);
            (window ?? new ListWindow(null)).Write(operation, found);
        });
    }
}
