using System;

// The name the real cmdlet's exception has: scripts see it in $_.Exception and in the error's id.
namespace Microsoft.PowerShell.Commands;

/// <summary>The exception inside an error written by Write-Error.</summary>
public sealed class WriteErrorException(string message) : Exception(message);
