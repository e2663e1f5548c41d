using System.Linq;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Session;

/// <summary>Makes another session, or another account of it, the current one.</summary>
/// <example>
/// <code>Select-ChatwootSession work</code>
/// Makes the session named 'work' the current one.
/// </example>
/// <example>
/// <code>Select-ChatwootSession -AccountId 2 -PassThru</code>
/// Works in another account of the same user from now on.
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
            ThrowTerminatingError(ErrorRecords.From(failure, (object?)AccountId ?? Session));
        }
    }

    private ChatwootSession Choose()
    {
        ChatwootSession session = Session ?? RunspaceSessions.Here.Current ?? throw new ChatwootApiException(ErrorReason.NoCredential, "There is no session in this runspace.")
        {
            RecommendedAction = "Connect with Connect-Chatwoot.",
        };
        if (AccountId is not { } id || id == session.AccountId)
            return session;
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
