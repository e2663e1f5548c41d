using System;
using System.Linq;
using System.Management.Automation;

namespace Playground.Commands;

/// <summary>Get-Variable.</summary>
[Cmdlet(VerbsCommon.Get, "Variable")]
[OutputType(typeof(PSVariable))]
public sealed class GetVariableCommand : PSCmdlet
{
    [Parameter(Position = 0, ValueFromPipeline = true)]
    public string[] Name { get; set; } = ["*"];

    [Parameter]
    public SwitchParameter ValueOnly { get; set; }

    protected override void ProcessRecord()
    {
        foreach (string name in Name)
        {
            PSVariable[] found = WildcardPattern.ContainsWildcardCharacters(name)
                ? [.. InvokeProvider.Item.Get("Variable:" + name).Select(item => item.BaseObject).OfType<PSVariable>().OrderBy(v => v.Name, StringComparer.OrdinalIgnoreCase)]
                : SessionState.PSVariable.Get(name) is { } one ? [one] : [];
            if (found.Length == 0 && !WildcardPattern.ContainsWildcardCharacters(name))
            {
                WriteError(new ErrorRecord(
                    new ItemNotFoundException($"Cannot find a variable with the name '{name}'."),
                    "VariableNotFound", ErrorCategory.ObjectNotFound, name));
            }

            foreach (PSVariable variable in found) WriteObject(ValueOnly ? variable.Value : variable);
        }
    }
}
