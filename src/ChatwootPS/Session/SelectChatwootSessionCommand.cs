using System.Linq;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Client;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Session;

/// <summary>
/// Makes another session, another account of it, or the session with a customer to speak for, the current one. After the last, the Client cmdlets
/// need not be told the customer again.
/// </summary>
/// <example>
/// <code>Select-ChatwootSession work</code>
/// Makes the session named 'work' the current one.
/// </example>
/// <example>
/// <code>Select-ChatwootSession -AccountId 2 -PassThru</code>
/// Works in another account of the same user from now on.
/// </example>
/// <example>
/// <code>New-ChatwootClientContact -Name 'Ana Lima' | Select-ChatwootSession; New-ChatwootClientConversation | Send-ChatwootClientMessage -Content 'Hello'</code>
/// Speaks for a customer from now on.
/// </example>
[Cmdlet(VerbsCommon.Select, "ChatwootSession")]
[OutputType(typeof(ChatwootSession))]
public sealed class SelectChatwootSessionCommand : PSCmdlet
{
    /// <summary>The session or its name; by default the current one.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true)]
    [Alias("Name")]
    [SessionTransformation]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public ChatwootSession? Session { get; set; }

    /// <summary>The account to work in, one of those the user belongs to.</summary>
    [Parameter]
    [ValidateRange(1, long.MaxValue)]
    public long? AccountId { get; set; }

    /// <summary>The customer whom the Client cmdlets speak for where none is named: the object, or his source id.</summary>
    [Parameter(ValueFromPipeline = true)]
    [Alias("ContactIdentifier")]
    [ValidateNotNull]
    public ClientContactRef? Contact { get; set; }

    /// <summary>Gives out the session.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        try
        {
            ChatwootSession session = Choose();
            RunspaceSessions.Here.Select(session);
            if (PassThru)
                WriteObject(session);
        }
        catch (ChatwootApiException failure)
        {
            ThrowTerminatingError(ErrorRecords.From(failure, AccountId ?? Contact?.Input ?? Session));
        }
    }

    private ChatwootSession Choose()
    {
        ChatwootSession session = Session ?? Contact?.Value?.Origin ?? RunspaceSessions.Here.Current ?? throw new ChatwootApiException(ErrorReason.NoCredential, "There is no session in this runspace.")
        {
            RecommendedAction = "Connect with Connect-Chatwoot.",
        };
        if (Contact is { } contact)
            session = Speaking(session, contact);
        return AccountId is { } id && id != session.AccountId ? InAccount(session, id) : session;
    }

    private static ChatwootSession Speaking(ChatwootSession session, ClientContactRef contact)
    {
        if (session.InboxIdentifier is null || (contact.Value?.InboxIdentifier is { } inbox && inbox != session.InboxIdentifier))
        {
            throw ErrorRecords.InvalidInput(
                session.InboxIdentifier is null ? $"{session} has no inbox identifier, which a customer belongs to." : $"The customer {contact} belongs to another inbox than {session}.",
                "Connect with the customer's inbox: Connect-Chatwoot -InboxIdentifier ... -ContactIdentifier ...");
        }
        return session.WithContact(contact.SourceId);
    }

    private static ChatwootSession InAccount(ChatwootSession session, long id)
    {
        SessionAccount? account = session.Accounts.FirstOrDefault(candidate => candidate.Id == id);
        if (account is null && session.Verified)
        {
            throw new ChatwootApiException(ErrorReason.NotInAccount, $"{session.User ?? "The token's owner"} does not belong to account {id}.")
            {
                RecommendedAction = $"Choose one of: {string.Join(", ", session.Accounts)}.",
            };
        }
        return session.WithAccount(account ?? new SessionAccount(id, null, null));
    }
}
