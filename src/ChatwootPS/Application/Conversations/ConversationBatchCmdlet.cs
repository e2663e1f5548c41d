using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Conversations;

/// <summary>Collects the conversations of a pipeline and has the server change them all in few requests at its end.</summary>
public abstract class ConversationBatchCmdlet : OperationCmdlet
{
    // What one request holds; the server works through it in a single job.
    private const int Size = 500;

    private readonly Batches<ResourceRef<Conversation>> _batches = new();

    /// <summary>Waits until the change can be seen: the server makes it in the background, usually within a second. What it did not do is an error.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>How long -Wait and -PassThru wait for the conversations of a request, by default a minute.</summary>
    [Parameter]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMinutes(1);

    /// <summary>Gives out the conversations as they are then, and waits for that.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    /// <summary>What is to be done. Runs on the pipeline thread, once for each session.</summary>
    private protected abstract BulkChange Change(ChatwootSession session);

    /// <summary>Whether not to ask.</summary>
    private protected virtual bool IsForced => false;

    /// <summary>What must be there before, such as a label; runs on the pipeline thread once all is approved.</summary>
    private protected virtual void Prepare(ChatwootSession session)
    {
    }

    /// <summary>Keeps conversations for the end of the pipeline.</summary>
    private protected void Keep(IEnumerable<ResourceRef<Conversation>> references)
    {
        foreach (ResourceRef<Conversation> reference in references)
        {
            ForInput(reference.Input, () =>
            {
                ChatwootSession session = SessionFor(reference);
                IdOf(reference, session);
                _batches.Add(session, reference);
            });
        }
    }

    private protected IReadOnlyList<(ChatwootSession Session, List<ResourceRef<Conversation>> Items)> Kept => _batches.All;

    private protected override void Finish()
    {
        foreach ((ChatwootSession session, List<ResourceRef<Conversation>> kept) in Kept)
            ForInput(kept.Select(reference => reference.Input).ToArray(), () => Run(session, kept));
    }

    private void Run(ChatwootSession session, List<ResourceRef<Conversation>> kept)
    {
        BulkChange change = Change(session);
        List<ResourceRef<Conversation>> all = kept.GroupBy(reference => reference.Id!.Value).Select(same => same.FirstOrDefault(reference => reference.Value is not null) ?? same.First()).ToList();
        HashSet<long> hidden = Hidden(session, all);
        List<ResourceRef<Conversation>> shown = all.Where(reference => !hidden.Contains(reference.Id!.Value)).ToList();
        List<ResourceRef<Conversation>> others = all.Where(reference => hidden.Contains(reference.Id!.Value)).ToList();
        if (shown.Count > 0 && ApprovesAll(change.Sentence(shown, (shown.Count + Size - 1) / Size), IsForced))
        {
            Prepare(session);
            foreach (List<ResourceRef<Conversation>> portion in Batches<ResourceRef<Conversation>>.Portions(shown, Size))
                QueuePortion(session, change, portion);
        }
        OneByOne(session, change, others);
    }

    private void QueuePortion(ChatwootSession session, BulkChange change, List<ResourceRef<Conversation>> portion)
    {
        bool passThru = PassThru, wait = Wait || PassThru;
        TimeSpan patience = Timeout;
        object target = portion.Count == 1 ? portion[0].Input : portion.Select(reference => reference.Input).ToArray();
        Queue(target, session, async operation =>
        {
            if (await change.SendAsync(operation, portion).ConfigureAwait(false))
            {
                if (wait)
                    await change.WaitAsync(operation, portion, patience, passThru).ConfigureAwait(false);
                return;
            }
            foreach (ResourceRef<Conversation> reference in portion)
            {
                try
                {
                    await DoOneAsync(operation, change, reference.Id!.Value, passThru).ConfigureAwait(false);
                }
                catch (ChatwootApiException failure)
                {
                    operation.Error(failure, reference.Input);
                }
            }
        });
    }

    /// <summary>What no list shows may still be there: conversations of the user's team in an inbox that is not his.</summary>
    private protected void OneByOne(ChatwootSession session, BulkChange change, List<ResourceRef<Conversation>> references)
    {
        bool passThru = PassThru;
        foreach (ResourceRef<Conversation> reference in references)
        {
            ForInput(reference.Input, () =>
            {
                long id = reference.Id!.Value;
                if (change.One is null)
                    throw UnknownId.NotFound(Resources.Conversations, id);
                if (Approves(reference.Describe(), change.Describe("it"), IsForced))
                    Queue(reference.Input, session, operation => DoOneAsync(operation, change, id, passThru), key: (typeof(Conversation), id));
            });
        }
    }

    private static Task DoOneAsync(Operation operation, BulkChange change, long id, bool passThru) =>
        ConversationRequests.ChangeAsync(operation, id, passThru, () => change.One!(operation, id));

    /// <summary>Of the bare numbers, those that the lists do not show: the server would pass over them without a word.</summary>
    private HashSet<long> Hidden(ChatwootSession session, List<ResourceRef<Conversation>> references)
    {
        List<long> numbers = references.Where(reference => reference.Value is null).Select(reference => reference.Id!.Value).ToList();
        var hidden = new HashSet<long>(numbers);
        try
        {
            foreach (List<long> portion in Batches<long>.Portions(numbers, ConversationFilter.Paging.PageSize))
                hidden.ExceptWith(Lookup(session, operation => BulkChange.FindAsync(operation, portion)).Select(row => row.Id));
            return hidden;
        }
        catch (ChatwootApiException refusal) when (refusal.Reason == ErrorReason.TokenKindRefused)
        {
            // A bot, which cannot look; it does everything one by one.
            return [];
        }
    }
}
