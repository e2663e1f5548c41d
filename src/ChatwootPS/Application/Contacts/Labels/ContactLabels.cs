using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Contacts.Labels;

/// <summary>The labels of one contact, which can only be read and replaced.</summary>
internal static class ContactLabels
{
    public static async Task<IReadOnlyList<string>> ReadAsync(Operation operation, long contact)
    {
        ApiAnswer answer = await operation.SendAsync(new ApiRequest(ApiFamily.Application, "GET", Path(contact)) { Envelope = "payload" }).ConfigureAwait(false);
        return (answer.Value as IEnumerable<object?> ?? []).OfType<string>().ToList();
    }

    public static ApiRequest Replace(long contact, IEnumerable<string> titles) => new(ApiFamily.Application, "POST", Path(contact))
    {
        Body = new Dictionary<string, object?> { ["labels"] = titles.Cast<object?>().ToList() },
        Envelope = "payload",
        Repeatable = true,
    };

    private static string Path(long contact) => Resources.Contacts.ItemPath(contact) + "/labels";
}
