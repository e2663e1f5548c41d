using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>Makes an AI assistant. Needs an administrator and the enterprise edition; without a key of an AI it answers nothing.</summary>
/// <example>
/// <code>New-ChatwootCaptainAssistant Helper -Description 'Answers questions about orders' -Config @{ product_name = 'Shop'; welcome_message = 'Hi!' }</code>
/// Makes an assistant.
/// </example>
/// <example>
/// <code>New-ChatwootCaptainAssistant Helper -Description 'Orders' -ResponseGuideline 'Be brief' -Guardrail 'Promise no refund' | Set-ChatwootCaptainAssistant -AddInbox Website</code>
/// Makes one with rules, and has it answer in an inbox.
/// </example>
[Cmdlet(VerbsCommon.New, "ChatwootCaptainAssistant", SupportsShouldProcess = true)]
[OutputType(typeof(CaptainAssistant))]
[Serves("POST /api/v1/accounts/{account_id}/captain/assistants")]
public sealed class NewChatwootCaptainAssistantCommand : CaptainAssistantBodyCmdlet
{
    /// <summary>What the assistant is called.</summary>
    [Parameter(Mandatory = true, Position = 0)]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string Name { get; set; } = "";

    /// <summary>What it is for.</summary>
    [Parameter(Mandatory = true)]
    [BodyField]
    [ValidateNotNullOrEmpty]
    public string Description { get; set; } = "";

    private protected override void Process() => Create(Name, Name);
}
