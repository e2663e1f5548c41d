using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Session;

namespace ChatwootPS.Pipeline;

/// <summary>A cmdlet that talks to a server through a session.</summary>
public abstract class SessionCmdlet : AsyncCmdlet
{
    // Beyond any list; the server fails where the number of a row has no room in it.
    private const long LastPage = int.MaxValue - 1;

    private bool? _wantsExchanges;
    private FieldMap? _fields;

    /// <summary>
    /// The session, or its name. Without it, the session that the piped object came from; else the current one of the
    /// runspace.
    /// </summary>
    [Parameter]
    [SessionTransformation]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public ChatwootSession? Session { get; set; }

    /// <summary>Queues what is to be done for one input.</summary>
    /// <param name="target">The input as the user gave it, for errors.</param>
    /// <param name="session">The session the input decides on.</param>
    /// <param name="key">Operations on the same key keep their order.</param>
    private protected void Queue(object? target, ChatwootSession session, Func<Operation, Task> work, object? key = null)
    {
        bool wantsExchanges = WantsExchanges;
        Queue(
            (slot, cancellation) => work(new Operation(session, slot, wantsExchanges, cancellation)),
            failure => ErrorRecords.From(failure, target),
            key);
    }

    /// <summary>Reads a list as -First, -Skip and -IncludeTotalCount ask.</summary>
    /// <param name="target">The input as the user gave it, for errors.</param>
    /// <param name="filter">What the server cannot filter by; null where it does it all.</param>
    /// <param name="isPast">Whether a row, and so all that follow it, is not wanted any more.</param>
    private protected void QueueRows<T>(object? target, ChatwootSession session, ApiRequest request, Paging paging, Func<T, bool>? filter = null, Func<T, bool>? isPast = null)
        where T : class
    {
        long first = PagingParameters is null ? long.MaxValue : (long)Math.Min(PagingParameters.First, long.MaxValue);
        long skip = PagingParameters is null ? 0 : (long)Math.Min(PagingParameters.Skip, long.MaxValue);
        PagingParameters? counting = PagingParameters?.IncludeTotalCount == true ? PagingParameters : null;
        if (filter is null && paging.IsNumbered && skip >= paging.PageSize)
        {
            long page = Math.Min((skip / paging.PageSize) + 1, LastPage);
            request = request.With(query: [.. request.Query, new("page", FieldMap.TextOf(page))]);
            skip %= paging.PageSize;
        }
        bool isCounted = filter is null || !paging.IsPaged;
        Queue(target, session, operation => operation.ReadAsync(
            request,
            paging,
            filter ?? (_ => true),
            skip,
            first,
            counting is null ? null : total => operation.Write(counting.NewTotalCount((ulong)(total ?? 0), total is not null && isCounted ? 1.0 : 0.0)),
            isPast));
    }

    /// <summary>Does something on the pipeline thread for one input, so that its failure loses none of the others.</summary>
    private protected void ForInput(object? target, Action work)
    {
        try
        {
            work();
        }
        catch (ChatwootApiException failure)
        {
            // In its turn: -ErrorAction Stop must not drop what the inputs before it still have to give out.
            Queue((_, _) => Task.FromException(failure), _ => ErrorRecords.From(failure, target));
        }
    }

    /// <summary>Looks something up on the pipeline thread.</summary>
    private protected T Lookup<T>(ChatwootSession session, Func<Operation, Task<T>> work) =>
        Await(cancellation => work(new Operation(session, null, false, cancellation)));

    /// <summary>The session for an input: given, or the one its object came from, or the current one.</summary>
    /// <exception cref="ChatwootApiException">There is none.</exception>
    private protected ChatwootSession SessionFor(object? input = null)
    {
        object? value = input is PSObject wrapped ? wrapped.BaseObject : input;
        ChatwootSession? origin = (value as ChatwootObject)?.Origin ?? (value as IResourceRef)?.Origin;
        if (Session is not null)
            RequireSameServer(value, origin, Session);
        return Session
            ?? origin
            ?? RunspaceSessions.Here.Current
            ?? throw new ChatwootApiException(ErrorReason.NoCredential, "There is no session in this runspace.")
            {
                RecommendedAction = "Connect with Connect-Chatwoot, or pass one with -Session (in another runspace: -Session $using:session).",
            };
    }

    /// <summary>The fields of the request body: what was given on the command line or came with the input, and nothing else.</summary>
    private protected Dictionary<string, object?> BodyFields(ChatwootSession session) => Fields.Body(this, MyInvocation.BoundParameters, session, LookupReference);

    /// <summary>The parameters of the query, likewise.</summary>
    private protected List<KeyValuePair<string, string>> QueryFields(ChatwootSession session) => Fields.Query(this, MyInvocation.BoundParameters, session, LookupReference);

    /// <summary>The number behind a name; asks the server where it has to.</summary>
    private protected long IdOf<T>(ResourceRef<T> reference, ChatwootSession session)
        where T : ChatwootObject => LookupReference(reference, session);

    /// <summary>The number behind a name or number that must be there, for fields in which the server takes an unknown one without a word.</summary>
    private protected long CheckedIdOf<T>(ResourceRef<T> reference, ChatwootSession session)
        where T : ChatwootObject
    {
        RequireSameServer(reference, ((IResourceRef)reference).Origin, session);
        return Lookup(session, operation => ReferenceResolver.CheckedIdAsync(reference, operation));
    }

    /// <summary>The numbers behind ids and names; null where none were given.</summary>
    private protected List<long>? IdsOf<T>(ResourceRef<T>[] references, ChatwootSession session)
        where T : ChatwootObject
    {
        if (references.Length == 0)
            return null;
        var ids = new List<long>();
        foreach (ResourceRef<T> reference in references)
        {
            // The server lists nothing where it does not know the number.
            ids.AddRange(reference.IsPattern
                ? Lookup(session, operation => ReferenceResolver.FindAsync<T>(reference.Name!, operation)).ConvertAll(found => Resources.Of<T>().Id(found))
                : [CheckedIdOf(reference, session)]);
        }
        return ids.Distinct().ToList();
    }

    /// <summary>The grammar of a filter, with the types of the account's custom attributes, which are asked for once a condition names one.</summary>
    private protected FilterGrammar WithCustomAttributes(FilterGrammar grammar, ChatwootSession session) => grammar.WithCustom(attribute =>
        Lookup(session, operation => CustomFilterAttributes.ReadAsync(operation, grammar.CustomAttributeType)).TryGetValue(attribute, out FilterAttribute? known) ? known : null);

    /// <summary>Whether to go on: asks as -WhatIf and -Confirm want it, or does not ask where -Force says so.</summary>
    private protected bool Approves(string target, string action, bool force = false) =>
        (force && !this.IsSet("WhatIf", "WhatIfPreference")) || ShouldProcess(target, action);

    /// <summary>Likewise, where a sentence says what happens to many objects in how many requests.</summary>
    private protected bool ApprovesAll(string sentence, bool force = false) =>
        (force && !this.IsSet("WhatIf", "WhatIfPreference")) || ShouldProcess(sentence, sentence + "?", MyInvocation.MyCommand.Name);

    /// <summary>Whether somebody reads what would be done, so that it is worth looking closely before asking.</summary>
    private protected bool IsWatched(ConfirmImpact impact, bool force = false) =>
        this.IsSet("WhatIf", "WhatIfPreference")
        || this.IsSet("Verbose", "VerbosePreference")
        || (!force && (IsBound("Confirm")
            ? LanguagePrimitives.IsTrue(MyInvocation.BoundParameters["Confirm"])
            : GetVariableValue("ConfirmPreference") is ConfirmImpact asked && asked != ConfirmImpact.None && impact >= asked));

    private protected bool IsBound(string parameter) => MyInvocation.BoundParameters.ContainsKey(parameter);

    private FieldMap Fields => _fields ??= new FieldMap(GetType());

    private bool WantsExchanges => _wantsExchanges ??= this.IsSet("Debug", "DebugPreference");

    private long LookupReference(IResourceRef reference, ChatwootSession session)
    {
        RequireSameServer(reference, reference.Origin, session);
        return reference.Id ?? Lookup(session, reference.ResolveAsync);
    }

    /// <summary>Contact 7 of one server is somebody else on another.</summary>
    private static void RequireSameServer(object? value, ChatwootSession? origin, ChatwootSession session)
    {
        bool isOfAccount = value is IResourceRef { IsOfAccount: true };
        bool sameAccount = !isOfAccount || origin?.AccountId is null || session.AccountId is null || origin.AccountId == session.AccountId;
        if (origin is null || (origin.Uri == session.Uri && sameAccount))
            return;
        throw ErrorRecords.InvalidInput(
            $"'{value}' came from {origin}; its number means something else in {session}.",
            "Leave -Session out, or read the object with the session it is to be used with.");
    }
}
