using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Chatwoot;

namespace ChatwootPS.Tests.Recorded;

/// <summary>
/// Puts objects where recorded actions and conditions hold ids: the cmdlets look up a number that the server would take
/// without a word, and the recorder did not list every team and inbox after it had made it.
/// </summary>
internal static class RuleObjects
{
    public static void Put(Dictionary<string, object?> parameters)
    {
        foreach (Hashtable action in Tables(parameters, "Action"))
        {
            if (action["action_name"] is "assign_team")
                action["action_params"] = Numbers(action["action_params"]).Select(id => new Team { Id = id }).ToArray();
            else if (action["action_name"] is "send_email_to_team" && ((object[])action["action_params"]!)[0] is Hashtable mail)
                mail["team_ids"] = Numbers(mail["team_ids"]).Select(id => new Team { Id = id }).ToArray();
        }
        foreach (Hashtable condition in Tables(parameters, "Condition"))
        {
            if (condition["attribute_key"] is "team_id")
                condition["values"] = Numbers(condition["values"]).Select(id => new Team { Id = id }).ToArray();
            else if (condition["attribute_key"] is "inbox_id")
                condition["values"] = Numbers(condition["values"]).Select(id => new Inbox { Id = id }).ToArray();
        }
    }

    private static IEnumerable<Hashtable> Tables(Dictionary<string, object?> parameters, string name) =>
        parameters.TryGetValue(name, out object? items) && items is object[] list ? list.OfType<Hashtable>() : [];

    private static IEnumerable<long> Numbers(object? values) => ((object[])values!).Cast<long>();
}
