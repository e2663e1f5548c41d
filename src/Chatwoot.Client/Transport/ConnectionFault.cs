using System;
using System.Net.Http;
using System.Net.Sockets;
using System.Security.Authentication;

namespace Chatwoot.Client.Transport;

/// <summary>Says in our words why no answer came.</summary>
internal static class ConnectionFault
{
    /// <param name="certificateProblem">What the check of the server's certificate found, if it failed.</param>
    public static ChatwootApiException Describe(Exception failure, Uri address, string? certificateProblem)
    {
        if (Find<AuthenticationException>(failure) is not null || (certificateProblem is not null && failure is HttpRequestException))
        {
            return new ChatwootApiException(
                ErrorReason.CertificateInvalid,
                $"No safe connection to {address.Host}: {certificateProblem ?? InnermostMessage(failure)}",
                failure)
            {
                RecommendedAction = "Have the certificate of the host renewed, or its issuer trusted on this machine; check that the address and this machine's clock are right.",
            };
        }

        SocketError? socket = Find<SocketException>(failure)?.SocketErrorCode;
        if (socket is SocketError.HostNotFound or SocketError.NoData or SocketError.TryAgain || IsNameFailure(failure))
        {
            return new ChatwootApiException(ErrorReason.HostNotFound, $"There is no host named '{address.Host}'.", failure)
            {
                RecommendedAction = "Check the address given to Connect-Chatwoot -Uri, and the name resolution of this machine.",
            };
        }

        return new ChatwootApiException(ErrorReason.ConnectionFailed, $"The connection to {address.Authority} failed: {InnermostMessage(failure).TrimEnd('.')}.", failure)
        {
            RecommendedAction = "Check that the server runs, that the port in -Uri is right, and that no firewall or proxy is between.",
        };
    }

    /// <summary>The connection ended in the middle of the answer.</summary>
    public static ChatwootApiException CutOff(Exception failure, Uri address) =>
        new(ErrorReason.InvalidAnswer, $"The answer of {address.Host} was cut off.", failure)
        {
            RecommendedAction = "Try again; if it happens every time, look at the proxy in front of Chatwoot.",
        };

    /// <summary>Whether the connection failed before the request went out, so that even a POST may be sent again.</summary>
    public static bool NothingWasSent(ChatwootApiException failure) =>
        failure.InnerException is { } inner
        && (Find<SocketException>(inner)?.SocketErrorCode is SocketError.ConnectionRefused or SocketError.HostUnreachable or SocketError.NetworkUnreachable
            || IsConnectFailure(inner));

#if NET8_0_OR_GREATER
    private static bool IsNameFailure(Exception failure) => Find<HttpRequestException>(failure)?.HttpRequestError == HttpRequestError.NameResolutionError;

    private static bool IsConnectFailure(Exception failure) => Find<HttpRequestException>(failure)?.HttpRequestError == HttpRequestError.ConnectionError;
#else
    private static bool IsNameFailure(Exception failure) => WebStatus(failure) is System.Net.WebExceptionStatus.NameResolutionFailure;

    private static bool IsConnectFailure(Exception failure) => WebStatus(failure) is System.Net.WebExceptionStatus.ConnectFailure;

    private static System.Net.WebExceptionStatus? WebStatus(Exception failure) => Find<System.Net.WebException>(failure)?.Status;
#endif

    private static T? Find<T>(Exception? failure)
        where T : Exception
    {
        for (; failure is not null; failure = failure.InnerException)
            if (failure is T found)
                return found;
        return null;
    }

    private static string InnermostMessage(Exception failure)
    {
        while (failure.InnerException is { } inner)
            failure = inner;
        return failure.Message;
    }
}
