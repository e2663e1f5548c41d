using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Policies;

/// <summary>The limits of a capacity policy, by inbox: in the API they have numbers of their own.</summary>
internal static class CapacityLimits
{
    /// <summary>What -InboxLimit holds.</summary>
    /// <exception cref="ChatwootApiException">A key names no inbox, or a value is no limit.</exception>
    public static List<((long Inbox, int Limit) Item, object Input)> Read(IDictionary given, Func<ResourceRef<Inbox>, long> resolve)
    {
        var limits = new List<((long Inbox, int Limit) Item, object Input)>();
        foreach (DictionaryEntry entry in given)
        {
            int limit = LimitOf(entry);
            long inbox = resolve(InboxOf(entry.Key));
            if (limits.Exists(other => other.Item.Inbox == inbox))
                throw ErrorRecords.InvalidInput($"-InboxLimit names inbox {inbox} twice.", "Give one limit for each inbox.");
            limits.Add(((inbox, limit), entry.Key));
        }
        return limits;
    }

    public static Task SetAsync(Operation operation, CapacityPolicy policy, long inbox, int limit)
    {
        var fields = new Dictionary<string, object?> { ["conversation_limit"] = limit };
        if (Find(policy, inbox) is { } present)
            return operation.SendAsync(Resources.CapacityLimits("PATCH", policy.Id, present.Id, fields));
        fields["inbox_id"] = inbox;
        return operation.SendAsync(Resources.CapacityLimits("POST", policy.Id, null, fields));
    }

    public static async Task RemoveAsync(Operation operation, CapacityPolicy policy, long inbox)
    {
        if (Find(policy, inbox) is { } present)
            await operation.SendAsync(Resources.CapacityLimits("DELETE", policy.Id, present.Id)).ConfigureAwait(false);
        else
            operation.Verbose($"The capacity policy '{policy}' has no limit for inbox {inbox}.");
    }

    private static InboxCapacityLimit? Find(CapacityPolicy policy, long inbox) => policy.InboxCapacityLimits?.Find(limit => limit.InboxId == inbox);

    private static ResourceRef<Inbox> InboxOf(object key)
    {
        object plain = key is PSObject wrapped ? wrapped.BaseObject : key;
        try
        {
            return plain switch
            {
                Inbox inbox => new ResourceRef<Inbox>(inbox),
                int or long => new ResourceRef<Inbox>(Convert.ToInt64(plain, CultureInfo.InvariantCulture)),
                string text => new ResourceRef<Inbox>(text),
                _ => throw new ArgumentException(plain.GetType().Name),
            };
        }
        catch (ArgumentException)
        {
            throw ErrorRecords.InvalidInput($"-InboxLimit: '{key}' names no inbox.", "Give ids, names or inboxes as keys: @{ Support = 5 }.");
        }
    }

    private static int LimitOf(DictionaryEntry entry)
    {
        object? plain = entry.Value is PSObject wrapped ? wrapped.BaseObject : entry.Value;
        // Not by conversion: nothing and $false would become a limit of nought.
        return plain is int or long or string
            && int.TryParse(Convert.ToString(plain, CultureInfo.InvariantCulture), NumberStyles.None, CultureInfo.InvariantCulture, out int limit)
            ? limit
            : throw ErrorRecords.InvalidInput($"-InboxLimit: '{plain}' is no limit for '{entry.Key}'.", "Give a whole number from 0; Set-ChatwootCapacityPolicy -RemoveInboxLimit takes a limit off.");
    }
}
