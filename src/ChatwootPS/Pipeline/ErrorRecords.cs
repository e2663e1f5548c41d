using System;
using System.Management.Automation;
using Chatwoot;

namespace ChatwootPS.Pipeline;

/// <summary>One way from a failure to what the user sees.</summary>
internal static class ErrorRecords
{
    // From 7.5 on the shell shows the recommended action below the message; before, nobody would see it.
    private static readonly bool s_shellShowsAction = typeof(PSObject).Assembly.GetName().Version >= new Version(7, 5);

    /// <param name="target">What the user gave, as it was given.</param>
    public static ErrorRecord From(Exception failure, object? target)
    {
        if (failure is IContainsErrorRecord { ErrorRecord: { } inner })
            return new ErrorRecord(inner, failure);
        if (failure is not ChatwootApiException refusal)
            return new ErrorRecord(failure, "ChatwootUnexpected", ErrorCategory.NotSpecified, target);
        string? action = refusal.RecommendedAction;
        return new ErrorRecord(refusal, "Chatwoot" + refusal.Reason, CategoryOf(refusal.Reason), target)
        {
            ErrorDetails = new ErrorDetails(action is null || s_shellShowsAction ? refusal.Message : $"{refusal.Message} {action}") { RecommendedAction = action },
        };
    }

    /// <summary>Input that is refused before anything is sent.</summary>
    public static ChatwootApiException InvalidInput(string message, string action) =>
        new(ErrorReason.InvalidInput, message) { RecommendedAction = action };

    private static ErrorCategory CategoryOf(ErrorReason reason) => reason switch
    {
        ErrorReason.NoCredential or ErrorReason.TokenNotReceived or ErrorReason.InvalidToken or ErrorReason.IdentityRefused or ErrorReason.SignatureRefused => ErrorCategory.AuthenticationError,
        ErrorReason.TokenKindRefused or ErrorReason.RoleRefused or ErrorReason.NotInAccount or ErrorReason.AccountSuspended
            or ErrorReason.NonPermissible or ErrorReason.Forbidden => ErrorCategory.PermissionDenied,
        ErrorReason.NotFound => ErrorCategory.ObjectNotFound,
        ErrorReason.AlreadyExists => ErrorCategory.ResourceExists,
        ErrorReason.Conflict => ErrorCategory.ResourceBusy,
        ErrorReason.InvalidInput or ErrorReason.BadRequest => ErrorCategory.InvalidArgument,
        ErrorReason.PlanLimit => ErrorCategory.QuotaExceeded,
        ErrorReason.RateLimited => ErrorCategory.LimitsExceeded,
        ErrorReason.ServerFault => ErrorCategory.InvalidResult,
        ErrorReason.Unavailable => ErrorCategory.ResourceUnavailable,
        ErrorReason.NotSupported => ErrorCategory.NotImplemented,
        ErrorReason.NotChatwoot or ErrorReason.InvalidAnswer => ErrorCategory.InvalidData,
        ErrorReason.HostNotFound or ErrorReason.ConnectionFailed or ErrorReason.Redirected => ErrorCategory.ConnectionError,
        ErrorReason.CertificateInvalid => ErrorCategory.SecurityError,
        ErrorReason.TimedOut => ErrorCategory.OperationTimeout,
        _ => ErrorCategory.NotSpecified,
    };
}
