using System;
using System.Management.Automation;

namespace ChatwootPS.Pipeline;

/// <summary>Takes the name of a time zone, such as 'Europe/Madrid' or 'Romance Standard Time'.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class TimeZoneTransformationAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is not string name)
            return inputData;
        try
        {
            return TimeZoneInfo.FindSystemTimeZoneById(name.Trim());
        }
        catch (Exception failure) when (failure is TimeZoneNotFoundException or InvalidTimeZoneException)
        {
            throw new ArgumentTransformationMetadataException($"This computer knows no time zone '{name}'. Give a name such as 'Europe/Madrid' (on Windows PowerShell: 'Romance Standard Time'), or a TimeZoneInfo; Get-TimeZone -ListAvailable lists them.", failure);
        }
    }
}
