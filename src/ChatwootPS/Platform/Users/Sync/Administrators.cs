using System.Collections.Generic;
using System.Linq;
using Chatwoot;

namespace ChatwootPS.Platform.Users.Sync;

/// <summary>Sees to it that an account is never left without an administrator. Safe on any thread.</summary>
internal sealed class Administrators
{
    private readonly HashSet<long> _ids;

    public Administrators(IEnumerable<PlatformAccountUser> members)
    {
        _ids = [.. members.Where(member => member.Role == AccountRole.Administrator).Select(member => member.UserId)];
    }

    public void Add(long id)
    {
        lock (_ids)
            _ids.Add(id);
    }

    /// <returns>False where it is the last one, who stays.</returns>
    public bool TryTake(long id)
    {
        lock (_ids)
        {
            if (!_ids.Contains(id))
                return true;
            return _ids.Count > 1 && _ids.Remove(id);
        }
    }
}
