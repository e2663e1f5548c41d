using System;
using System.Management.Automation;
using Chatwoot;

namespace ChatwootPS.Session;

/// <summary>Lets an address be typed without its scheme: <c>chat.example.com</c>.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AddressTransformationAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        if (value is not string text)
            return value;
        try
        {
            return InstallationAddress.Parse(text);
        }
        catch (ChatwootApiException failure)
        {
            throw new ArgumentTransformationMetadataException($"{failure.Message} {failure.RecommendedAction}", failure);
        }
    }
}
