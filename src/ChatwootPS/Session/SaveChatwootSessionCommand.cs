using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Session;

/// <summary>
/// Saves a session so that Connect-Chatwoot -Name takes it another day: address and ids in the user's configuration folder,
/// tokens in a vault of the module SecretManagement, or without that module encrypted by Windows for this user on this
/// machine. Where there is neither, nothing is saved.
/// </summary>
/// <example>
/// <code>Connect-Chatwoot https://chat.example.com -AccountId 1; Save-ChatwootSession work</code>
/// Saves the current session. Tomorrow: Connect-Chatwoot -Name work.
/// </example>
/// <example>
/// <code>Save-ChatwootSession -Name admin -Session $session -Vault TeamVault -Force</code>
/// Saves another session than the current one, with its tokens in the vault TeamVault, in place of what was saved as 'admin'.
/// </example>
[Cmdlet(VerbsData.Save, "ChatwootSession", SupportsShouldProcess = true)]
[OutputType(typeof(SavedSession))]
public sealed class SaveChatwootSessionCommand : PSCmdlet
{
    /// <summary>The name to save it by; by default the session's own, where that fits a file.</summary>
    [Parameter(Position = 0)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(SavedSessionCompleter))]
    public string? Name { get; set; }

    /// <summary>The session or its name; by default the current one.</summary>
    [Parameter(ValueFromPipeline = true)]
    [SessionTransformation]
    [ArgumentCompleter(typeof(SessionCompleter))]
    public ChatwootSession? Session { get; set; }

    /// <summary>The vault of SecretManagement that takes the tokens; by default the default vault.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? Vault { get; set; }

    /// <summary>Replaces what was saved by that name.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Gives out what was saved.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    protected override void ProcessRecord()
    {
        try
        {
            ChatwootSession session = Session ?? RunspaceSessions.Here.Current ?? throw Unusable("There is no session in this runspace.");
            if (!session.IsConnected)
                throw Unusable($"The session with {session.Uri} was disconnected.");
            string name = Name ?? session.Name;
            SessionSaver.Require(name, Force);
            if (!ShouldProcess($"{session}, as '{name}'", "Save session"))
                return;
            SavedSession saved = new SessionSaver(this).Save(session, name, Vault);
            WriteVerbose($"Saved in '{saved.Path}'; secrets: {(saved.Secrets.Count > 0 ? string.Join(", ", saved.Secrets) : "none")}.");
            if (PassThru)
                WriteObject(saved);
        }
        catch (ChatwootApiException failure)
        {
            WriteError(ErrorRecords.From(failure, Name ?? (object?)Session));
        }
    }

    private static ChatwootApiException Unusable(string message) => new(ErrorReason.NoCredential, message) { RecommendedAction = "Connect with Connect-Chatwoot." };
}
