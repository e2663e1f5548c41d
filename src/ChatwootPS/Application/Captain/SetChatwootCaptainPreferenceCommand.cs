using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>Chooses which AI model does what for the account. Needs an administrator.</summary>
/// <example>
/// <code>Set-ChatwootCaptainPreference -Model @{ editor = 'gpt-4.1-mini' } -Feature @{ editor = $true; copilot = $false }</code>
/// Chooses a model, and switches features on and off.
/// </example>
/// <example>
/// <code>Set-ChatwootCaptainPreference -Feature @{ label_suggestion = $true } -PassThru</code>
/// Switches one on and gives out all.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootCaptainPreference", SupportsShouldProcess = true)]
[OutputType(typeof(CaptainPreference))]
[Serves("PATCH /api/v1/accounts/{account_id}/captain/preferences")]
public sealed class SetChatwootCaptainPreferenceCommand : SessionCmdlet
{
    private static readonly string[] s_features = ["editor", "assistant", "copilot", "label_suggestion", "audio_transcription", "help_center_search"];

    /// <summary>The models by feature: editor, assistant, copilot, label_suggestion, audio_transcription, help_center_search.</summary>
    [Parameter]
    [Alias("CaptainModel")]
    [ValidateNotNull]
    public IDictionary? Model { get; set; }

    /// <summary>$true or $false by feature.</summary>
    [Parameter]
    [Alias("CaptainFeature")]
    [ValidateNotNull]
    public IDictionary? Feature { get; set; }

    /// <summary>Gives out all preferences as they are then.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => ForInput(null, () =>
    {
        ChatwootSession session = SessionFor();
        var fields = new Dictionary<string, object?>();
        if (Model is not null)
            fields["captain_models"] = Checked<string>(Model, nameof(Model), "the id of a model");
        if (Feature is not null)
            fields["captain_features"] = Checked<bool>(Feature, nameof(Feature), "$true or $false");
        if (fields.Count == 0)
            throw ErrorRecords.InvalidInput("Nothing to change was given.", "Give -Model or -Feature.");
        if (!Approves("the account's AI", "Change"))
            return;
        bool passThru = PassThru;
        Queue(null, session, async operation =>
        {
            CaptainPreference changed = await operation.GetAsync<CaptainPreference>(new ApiRequest(ApiFamily.Application, "PATCH", GetChatwootCaptainPreferenceCommand.Path) { Body = fields }).ConfigureAwait(false);
            if (passThru)
                operation.Write(changed);
        });
    });

    private static Dictionary<string, object?> Checked<T>(IDictionary given, string parameter, string what)
    {
        var values = ((Dictionary<string, object?>)PlainValue.From(given, parameter)!).ToDictionary(pair => Wire.Name(pair.Key), pair => pair.Value);
        foreach (KeyValuePair<string, object?> pair in values)
        {
            if (!s_features.Contains(pair.Key))
                throw ErrorRecords.InvalidInput($"There is no feature '{pair.Key}'.", $"Use {string.Join(", ", s_features)}.");
            if (pair.Value is not T)
                throw ErrorRecords.InvalidInput($"-{parameter}: '{pair.Value}' is not {what}.", $"Give {what} for {pair.Key}.");
        }
        return values;
    }
}
