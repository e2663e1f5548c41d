using System.Collections.Generic;
using System.Linq;
using Chatwoot;

namespace ChatwootPS.Application.Contacts.Duplicates;

/// <summary>Puts contacts with something in common together; whoever has a number in common with one and an address with another joins the two.</summary>
internal sealed class DuplicateGrouping
{
    private readonly ContactNormalizer _normalizer;
    private readonly IReadOnlyList<ContactKey> _keys;
    private readonly List<Contact> _contacts = [];
    private readonly List<int> _parents = [];
    private readonly Dictionary<(ContactKey Key, string Value), List<int>> _byValue = [];

    public DuplicateGrouping(ContactNormalizer normalizer, IEnumerable<ContactKey> keys)
    {
        _normalizer = normalizer;
        _keys = keys.Distinct().ToList();
    }

    public void Add(Contact contact)
    {
        int at = _contacts.Count;
        _contacts.Add(contact);
        _parents.Add(at);
        foreach (ContactKey key in _keys)
        {
            if (_normalizer.Of(contact, key) is not { } value)
                continue;
            if (!_byValue.TryGetValue((key, value), out List<int>? same))
                _byValue[(key, value)] = same = [];
            else
                _parents[Root(at)] = Root(same[0]);
            same.Add(at);
        }
    }

    /// <summary>The groups, that with the oldest contact first.</summary>
    public IEnumerable<DuplicateContactGroup> Groups()
    {
        ILookup<int, (ContactKey Key, string Value)> reasons = _byValue.Where(pair => pair.Value.Count > 1).ToLookup(pair => Root(pair.Value[0]), pair => pair.Key);
        return Enumerable.Range(0, _contacts.Count)
            .GroupBy(Root)
            .Where(members => members.Count() > 1)
            .Select(members => new DuplicateContactGroup
            {
                By = reasons[members.Key].Select(reason => reason.Key).Distinct().ToList(),
                Value = reasons[members.Key].Select(reason => reason.Value).ToList(),
                Contacts = members.Select(at => _contacts[at]).OrderBy(contact => contact.CreatedAt).ThenBy(contact => contact.Id).ToList(),
            })
            .OrderBy(group => group.Contacts[0].CreatedAt)
            .ThenBy(group => group.Contacts[0].Id);
    }

    private int Root(int at)
    {
        while (_parents[at] != at)
            at = _parents[at] = _parents[_parents[at]];
        return at;
    }
}
