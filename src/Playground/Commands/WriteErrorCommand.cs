using System;
using System.Management.Automation;

namespace Playground.Commands;

/// <summary>Write-Error.</summary>
[Cmdlet(VerbsCommunications.Write, "Error", DefaultParameterSetName = "NoException")]
public sealed class WriteErrorCommand : PSCmdlet
{
    [Parameter(ParameterSetName = "WithException", Mandatory = true)]
    public Exception? Exception { get; set; }

    [Parameter(ParameterSetName = "NoException", Position = 0, Mandatory = true, ValueFromPipeline = true)]
    [Parameter(ParameterSetName = "WithException")]
    [Alias("Msg")]
    [AllowNull]
    [AllowEmptyString]
    public string? Message { get; set; }

    [Parameter(ParameterSetName = "ErrorRecord", Mandatory = true)]
    public ErrorRecord? ErrorRecord { get; set; }

    [Parameter(ParameterSetName = "NoException")]
    [Parameter(ParameterSetName = "WithException")]
    public ErrorCategory Category { get; set; } = ErrorCategory.NotSpecified;

    [Parameter(ParameterSetName = "NoException")]
    [Parameter(ParameterSetName = "WithException")]
    public string? ErrorId { get; set; }

    [Parameter(ParameterSetName = "NoException")]
    [Parameter(ParameterSetName = "WithException")]
    public object? TargetObject { get; set; }

    [Parameter]
    public string? RecommendedAction { get; set; }

    protected override void ProcessRecord()
    {
        ErrorRecord error = ErrorRecord is { } given ? new ErrorRecord(given, null) : NewRecord();
        if (!string.IsNullOrEmpty(RecommendedAction))
        {
            error.ErrorDetails ??= new ErrorDetails(error.Exception.Message);
            error.ErrorDetails.RecommendedAction = RecommendedAction;
        }

        // The caller is where the error is, not this cmdlet.
        if (SessionState.PSVariable.GetValue("MyInvocation") is InvocationInfo caller)
        {
            EngineInternals.Blame(error, caller);
            error.CategoryInfo.Activity = "Write-Error";
        }

        WriteError(error);
    }

    private ErrorRecord NewRecord()
    {
        Exception exception = Exception ?? new Microsoft.PowerShell.Commands.WriteErrorException(Message ?? "");
        var error = new ErrorRecord(exception, ErrorId ?? exception.GetType().FullName, Category, TargetObject);
        if (Exception is not null && !string.IsNullOrEmpty(Message)) error.ErrorDetails = new ErrorDetails(Message);
        return error;
    }
}
