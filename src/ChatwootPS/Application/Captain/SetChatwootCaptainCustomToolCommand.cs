using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>Changes services of others that AI assistants may call. Needs an administrator and the enterprise edition.</summary>
/// <example>
/// <code>Set-ChatwootCaptainCustomTool 'Order status' -Enabled $false</code>
/// Lets assistants call it no more.
/// </example>
/// <example>
/// <code>Get-ChatwootCaptainCustomTool Stock | Set-ChatwootCaptainCustomTool -AuthType Bearer -AuthConfig @{ token = $token } -PassThru</code>
/// Gives a new token.
/// </example>
[Cmdlet(VerbsCommon.Set, "ChatwootCaptainCustomTool", SupportsShouldProcess = true)]
[OutputType(typeof(CaptainCustomTool))]
[Serves("PATCH /api/v1/accounts/{account_id}/captain/custom_tools/{id}")]
public sealed class SetChatwootCaptainCustomToolCommand : CaptainCustomToolBodyCmdlet
{
    /// <summary>The ids, titles or tools to change.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true)]
    [Alias("Name", "InputObject")]
    public ResourceRef<CaptainCustomTool>[] Id { get; set; } = [];

    /// <summary>What it is called.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? Title { get; set; }

    /// <summary>The https address of the service.</summary>
    [Parameter]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string? EndpointUrl { get; set; }

    /// <summary>Gives out the changed tool.</summary>
    [Parameter]
    public SwitchParameter PassThru { get; set; }

    private protected override void Process() => Update(Id, PassThru);
}
