using System;
using System.Diagnostics;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Routes;

namespace ChatwootPS.Pipeline;

/// <summary>Removes what the server takes away in a background job.</summary>
public abstract class BackgroundRemovalCmdlet<T> : RemoveResourceCmdlet<T>
    where T : ChatwootObject
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(5);

    /// <summary>Waits until the server has really removed it, asking again and again, up to -TimeoutSec.</summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>How long -Wait waits for each, in seconds; 120 by default.</summary>
    [Parameter]
    [ValidateRange(1, 86400)]
    public int TimeoutSec { get; set; } = 120;

    private protected override Func<Operation, long, Task>? AfterRemoval
    {
        get
        {
            if (!Wait)
                return null;
            Resource<T> resource = Resource;
            var timeout = TimeSpan.FromSeconds(TimeoutSec);
            return (operation, id) => WaitUntilGoneAsync(operation, resource, id, timeout);
        }
    }

    private static async Task WaitUntilGoneAsync(Operation operation, Resource<T> resource, long id, TimeSpan timeout)
    {
        var clock = Stopwatch.StartNew();
        TimeSpan pause = s_firstPause;
        while (await IsThereAsync(operation, resource, id).ConfigureAwait(false))
        {
            if (clock.Elapsed + pause > timeout)
            {
                throw new ChatwootApiException(ErrorReason.TimedOut, $"The server accepted the removal of {resource.Noun} {id}, but after {timeout.TotalSeconds} seconds it was still there.")
                {
                    RecommendedAction = "It is removed in a background job: give it longer with -TimeoutSec, or look at the server's job queue.",
                };
            }
            await operation.DelayAsync(pause).ConfigureAwait(false);
            pause = pause + pause < s_longestPause ? pause + pause : s_longestPause;
        }
    }

    private static async Task<bool> IsThereAsync(Operation operation, Resource<T> resource, long id)
    {
        try
        {
            await operation.SendAsync(resource.Get(id)).ConfigureAwait(false);
            return true;
        }
        catch (ChatwootApiException refusal) when (refusal.Reason == ErrorReason.NotFound)
        {
            return false;
        }
    }
}
