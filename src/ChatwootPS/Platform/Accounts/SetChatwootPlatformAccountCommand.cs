using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Platform.Accounts;

/// <summary>
/// Changes accounts that the platform app may touch. The server would replace limits and custom attributes as a whole: they
/// are read first and written back with the changes, unless -ReplaceLimit or -ReplaceCustomAttribute says otherwise.
/// </summary>
/// <example>
/// <code>Set-ChatwootPlatformAccount 3 -Status Suspended</code>
/// Suspends an account.
/// </example>
/// <example>
/// <code>Get-ChatwootPlatformAccount | Set-ChatwootPlatformAccount -Feature @{ companies = $true } -Limit @{ agents = 20 }</code>
/// Switches a feature on and sets a limit in all accounts; the other features and limits stay.
/// </example>
/// <example>
/// <code>Set-ChatwootPlatformAccount 'Fabrikam' -CustomAttribute @{ contract = 'C-1001' } -RemoveCustomAttribute trial_until -PassThru</code>
/// Sets one custom attribute, removes another, leaves the rest, and gives out the account.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootPlatformAccount", SupportsShouldProcess = true)]
[Serves("PATCH /platform/api/v1/accounts/{account_id}")]
[OutputType(typeof(PlatformAccount))]
public sealed class SetChatwootPlatformAccountCommand : PlatformAccountBodyCmdlet
{
    private const string Limits = "limits";
    private const string Attributes = "custom_attributes";

    /// <summary>The ids, names or accounts to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("InputObject")]
    [ValidateNotNullOrEmpty]
    public ResourceRef<PlatformAccount>[] Id { get; set; } = [];

    /// <summary>The new name, at most 255 characters.</summary>
    [Parameter]
    [BodyField]
    [ValidateLength(1, 255)]
    public string? Name { get; set; }

    /// <summary>Custom attributes to remove, by their names in the spelling the account has.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string[] RemoveCustomAttribute { get; set; } = [];

    /// <summary>Makes those of -CustomAttribute the only custom attributes of the account; @{} removes all. Chatwoot's own are lost too.</summary>
    [Parameter]
    public SwitchParameter ReplaceCustomAttribute { get; set; }

    /// <summary>Makes those of -Limit the only limits of the account; @{} removes all.</summary>
    [Parameter]
    public SwitchParameter ReplaceLimit { get; set; }

    /// <summary>Gives out the changed accounts.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Update(Id, PassThru);

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        RequireValue(ReplaceCustomAttribute, nameof(ReplaceCustomAttribute), nameof(CustomAttribute));
        RequireValue(ReplaceLimit, nameof(ReplaceLimit), nameof(Limit));
        if (ReplaceCustomAttribute && RemoveCustomAttribute.Length > 0)
            throw ErrorRecords.InvalidInput("-RemoveCustomAttribute and -ReplaceCustomAttribute were given together.", "Replacing removes all others anyway: leave one of the two out.");
        return base.Fields(session);
    }

    private protected override bool IsAnythingToDo(Dictionary<string, object?> fields) =>
        RemoveCustomAttribute.Length > 0 || fields.Any(field => field.Value is not Dictionary<string, object?> { Count: 0 } || IsReplaced(field.Key));

    private protected override UpdatePlan PlanUpdate(ChatwootSession session, long id, Dictionary<string, object?> fields)
    {
        bool mergeLimits = fields.ContainsKey(Limits) && !ReplaceLimit;
        bool mergeAttributes = (fields.ContainsKey(Attributes) && !ReplaceCustomAttribute) || RemoveCustomAttribute.Length > 0;
        if (!mergeLimits && !mergeAttributes)
            return base.PlanUpdate(session, id, fields);

        Resource<PlatformAccount> resource = Resource;
        string[] removed = RemoveCustomAttribute;
        return async operation =>
        {
            PlatformAccount current = await operation.GetAsync<PlatformAccount>(resource.Get(id)).ConfigureAwait(false);
            var complete = new Dictionary<string, object?>(fields);
            if (mergeLimits)
                complete[Limits] = Merged(current.Limits, fields[Limits], []);
            if (mergeAttributes)
                complete[Attributes] = Merged(current.CustomAttributes, fields.TryGetValue(Attributes, out object? added) ? added : null, removed);
            return await operation.GetAsync<PlatformAccount>(resource.Update(id, complete)).ConfigureAwait(false);
        };
    }

    private static Dictionary<string, object?> Merged(Dictionary<string, object?>? current, object? added, string[] removed)
    {
        var merged = new Dictionary<string, object?>(current ?? []);
        foreach (string key in removed)
            merged.Remove(key);
        foreach (KeyValuePair<string, object?> field in added as Dictionary<string, object?> ?? [])
            merged[field.Key] = field.Value;
        return merged;
    }

    private bool IsReplaced(string field) => (field == Limits && ReplaceLimit) || (field == Attributes && ReplaceCustomAttribute);

    private void RequireValue(bool isReplacing, string replace, string value)
    {
        if (isReplacing && !IsBound(value))
            throw ErrorRecords.InvalidInput($"-{replace} was given without -{value}.", $"Say with -{value} what takes their place; @{{}} removes all.");
    }
}
