using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>Lets AI assistants call a service of others. Needs an administrator, the enterprise edition and the feature custom_tools.</summary>
/// <example>
/// <code>New-ChatwootCaptainCustomTool 'Order status' 'https://api.example.com/orders/{{ id }}' -ParamSchema @{ name = 'id'; type = 'string'; description = 'The order'; required = $true } -ResponseTemplate '{{ response.status }}'</code>
/// Has orders looked up.
/// </example>
/// <example>
/// <code>New-ChatwootCaptainCustomTool Stock https://api.example.com/stock -AuthType Bearer -AuthConfig @{ token = (Read-Host -AsSecureString) }</code>
/// Makes one with a token, typed unseen.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootCaptainCustomTool", SupportsShouldProcess = true)]
[OutputType(typeof(CaptainCustomTool))]
[Serves("POST /api/v1/accounts/{account_id}/captain/custom_tools")]
public sealed class NewChatwootCaptainCustomToolCommand : CaptainCustomToolBodyCmdlet
{
    /// <summary>What it is called; the name for links is made of it.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [BodyField]
    [ValidateText("[A-Za-z0-9]", "a title with letters or digits")]
    public string Title { get; set; } = "";

    /// <summary>The https address of the service, with Liquid such as {{ id }}.</summary>
    [Parameter(Mandatory = true, Position = 1)]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string EndpointUrl { get; set; } = "";

    private protected override void Process() => Create(Title, Title);
}
