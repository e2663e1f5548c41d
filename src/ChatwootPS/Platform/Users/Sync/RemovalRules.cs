using System.Collections.Generic;
using System.Linq;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Platform.Users.Sync;

/// <summary>When members are not taken out of an account although they are missing among the people wanted.</summary>
internal sealed class RemovalRules
{
    private readonly UserSync _sync;
    private readonly int _most;
    private readonly bool _force;

    public RemovalRules(UserSync sync, int most, bool force)
    {
        _sync = sync;
        _most = most;
        _force = force;
    }

    /// <summary>Why nobody is taken out; null where that is fine.</summary>
    /// <param name="failures">The people who could not be dealt with: any member may be one of them.</param>
    public ChatwootApiException? Refusal(IReadOnlyCollection<PlatformAccountUser> missing, int failures)
    {
        int going = missing.Count(member => WhyKept(member) is null);
        if (_force || going == 0)
            return null;
        if (failures > 0)
            return ErrorRecords.InvalidInput($"{failures} people failed, so none of the {going} members who are missing was taken out: one of them may be meant.", "Mend the rows and run it again, or give -Force.");
        return going <= _most ? null : ErrorRecords.InvalidInput($"{going} members are missing, and -MaxRemovals allows {_most}: none was taken out.", "Look at them with -WhatIf; raise -MaxRemovals, or give -Force.");
    }

    /// <summary>Why this one stays in any case; null where he does not.</summary>
    public string? WhyKept(PlatformAccountUser member) =>
        _force || _sync.IsReadable(member) ? null : "the platform app may not read the address; -Force takes him out";
}
