using System;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Threading.Tasks;
using ChatwootPS.Tests.Support;

namespace ChatwootPS.Tests.Application.Saml;

/// <summary>A certificate in $pem.</summary>
internal static class SamlScene
{
    public static async Task<ChatwootHost> StartAsync()
    {
        ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using X509Certificate2 certificate = new CertificateRequest("CN=idp.example.com", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddYears(1));
        chatwoot.Run("$null = $pem", ("pem", certificate.ExportCertificatePem())).Succeed();
        chatwoot.Server.ClearRequests();
        return chatwoot;
    }
}
