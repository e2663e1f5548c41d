using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Labels;

/// <summary>Removes labels from the account; they vanish from what carries them in the background. Needs an administrator.</summary>
[Cmdlet(VerbsCommon.Remove, "ChatwootLabel", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High)]
[OutputType(typeof(Label))]
public sealed class RemoveChatwootLabelCommand : RemoveResourceCmdlet<Label>;
