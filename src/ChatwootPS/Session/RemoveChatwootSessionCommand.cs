using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Session;

/// <summary>Removes saved sessions, with the secrets that were kept for them. Sessions that are connected stay so; see Disconnect-Chatwoot.</summary>
/// <example>
/// <code>Remove-ChatwootSession work</code>
/// Removes what Save-ChatwootSession saved as 'work', after a question.
/// </example>
/// <example>
/// <code>Get-ChatwootSession -Saved | Where-Object Uri -like '*old.example.com*' | Remove-ChatwootSession -Force</code>
/// Removes all that is saved of one installation, without a question.
/// </example>
[Cmdlet(VerbsCommon.Remove, "ChatwootSession", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(void))]
public sealed class RemoveChatwootSessionCommand : PSCmdlet
{
    /// <summary>The names of saved sessions, or what Get-ChatwootSession -Saved gives. Wildcards are allowed.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [ValidateNotNullOrEmpty]
    [SupportsWildcards]
    [ArgumentCompleter(typeof(SavedSessionCompleter))]
    public string[] Name { get; set; } = [];

    /// <summary>Does not ask.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    protected override void ProcessRecord()
    {
        foreach (string wanted in Name)
        {
            try
            {
                foreach (string name in SavedSessions.Matching(wanted))
                    Remove(name);
            }
            catch (ChatwootApiException failure)
            {
                WriteError(ErrorRecords.From(failure, wanted));
            }
        }
    }

    private void Remove(string name)
    {
        try
        {
            if ((Force && !this.IsSet("WhatIf", "WhatIfPreference")) || ShouldProcess(name, "Remove saved session and its secrets"))
                Forget(name);
        }
        catch (ChatwootApiException failure)
        {
            WriteError(ErrorRecords.From(failure, name));
        }
    }

    private void Forget(string name)
    {
        try
        {
            SavedSession saved = SavedSessions.Read(name);
            // First the secrets: as long as one is left, the file tells where.
            new SecretKeeper(this).Forget(name, saved.Secrets);
        }
        catch (ChatwootApiException unreadable) when (unreadable.Reason == ErrorReason.InvalidAnswer)
        {
            WriteWarning($"{unreadable.Message} It is removed; secrets it may have referred to stay where they are.");
        }
        PrivateFile.Delete(SavedSessions.PathOf(name));
    }
}
