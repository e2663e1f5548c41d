using System;
using System.Collections.Generic;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Completion;

namespace ChatwootPS.Pipeline;

/// <summary>Does something that is not creating, reading, changing or removing one object.</summary>
public abstract class OperationCmdlet : SessionCmdlet
{
    /// <summary>How many requests may be under way at once; the output keeps the order of the input.</summary>
    [Parameter]
    [ValidateRange(1, 64)]
    public override int ThrottleLimit { get; set; } = 1;

    /// <summary>Does something with each object, once it is approved.</summary>
    /// <param name="plan">Says for a session what is done, in words, and does it off the pipeline thread.</param>
    private protected void Each<T>(IEnumerable<ResourceRef<T>> references, Func<ResourceRef<T>, ChatwootSession, (string Action, Func<Operation, long, Task> Work)> plan, bool force = false)
        where T : ChatwootObject
    {
        foreach (ResourceRef<T> reference in references)
        {
            ForInput(reference.Input, () =>
            {
                ChatwootSession session = SessionFor(reference);
                (string action, Func<Operation, long, Task> work) = plan(reference, session);
                long id = IdOf(reference, session);
                if (Approves(reference.Describe(), action, force))
                    Queue(reference.Input, session, operation => work(operation, id), key: (typeof(T), id));
            });
        }
    }

    /// <summary>The same where nothing depends on the session.</summary>
    private protected void Each<T>(IEnumerable<ResourceRef<T>> references, string action, Func<Operation, long, Task> work, bool force = false)
        where T : ChatwootObject => Each(references, (_, _) => (action, work), force);
}
