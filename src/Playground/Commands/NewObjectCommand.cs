using System;
using System.Collections;
using System.Management.Automation;

namespace Playground.Commands;

/// <summary>New-Object for .NET types.</summary>
[Cmdlet(VerbsCommon.New, "Object")]
public sealed class NewObjectCommand : PSCmdlet
{
    [Parameter(Position = 0, Mandatory = true)]
    [ValidateNotNullOrEmpty]
    public string TypeName { get; set; } = "";

    [Parameter(Position = 1)]
    [Alias("Args")]
    public object?[] ArgumentList { get; set; } = [];

    [Parameter]
    public IDictionary? Property { get; set; }

    protected override void EndProcessing()
    {
        if (!LanguagePrimitives.TryConvertTo(TypeName, out Type type))
        {
            ThrowTerminatingError(new ErrorRecord(
                new PSArgumentException($"Cannot find type [{TypeName}]: verify that the assembly containing this type is loaded."),
                "TypeNotFound", ErrorCategory.InvalidType, targetObject: null));
        }

        try
        {
            WriteObject(WithProperties(Create(type)));
        }
        catch (RuntimeException e)
        {
            Exception cause = e.GetBaseException();
            ThrowTerminatingError(new ErrorRecord(
                new RuntimeException($"Exception calling \".ctor\" with \"{ArgumentList.Length}\" argument(s): \"{cause.Message}\"", cause),
                "ConstructorInvokedThrowException", ErrorCategory.InvalidOperation, targetObject: null));
        }
    }

    // The engine's own [Type]::new() picks the constructor and converts the arguments.
    private PSObject Create(Type type) => type == typeof(PSObject) && ArgumentList.Length == 0
        ? new PSObject()
        : (PSObject)ScriptBlock.Create("param($type, $list) , $type::new.Invoke($list)").Invoke(type, ArgumentList)[0];

    private PSObject WithProperties(PSObject created)
    {
        foreach (DictionaryEntry entry in Property ?? new Hashtable())
        {
            string name = entry.Key.ToString()!;
            if (created.Properties[name] is { } existing) existing.Value = entry.Value;
            else if (created.BaseObject is PSCustomObject) created.Properties.Add(new PSNoteProperty(name, entry.Value));
            else
            {
                WriteError(new ErrorRecord(
                    new InvalidOperationException($"The member \"{name}\" was not found for the specified {TypeName} object."),
                    "InvalidOperationException", ErrorCategory.InvalidOperation, targetObject: null));
            }
        }

        return created;
    }
}
