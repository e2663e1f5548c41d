using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Completion;

/// <summary>Something that names an object of the server, whatever its kind.</summary>
internal interface IResourceRef
{
    /// <summary>The number, where it is known without asking.</summary>
    long? Id { get; }

    /// <summary>The session the object came from, where one was given.</summary>
    ChatwootSession? Origin { get; }

    /// <summary>Whether the number counts within an account, and not within the installation.</summary>
    bool IsOfAccount { get; }

    /// <summary>The number, asked for where only a name is known.</summary>
    Task<long> ResolveAsync(Operation operation);
}
