using System;
using System.Runtime.InteropServices;
using System.Security;

namespace Chatwoot.Client;

internal static class Secrets
{
    /// <summary>The text of a secret, for a header or a body about to be sent. The caller keeps it nowhere.</summary>
    public static string Reveal(SecureString secret)
    {
        IntPtr memory = Marshal.SecureStringToGlobalAllocUnicode(secret);
        try
        {
            return Marshal.PtrToStringUni(memory, secret.Length);
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(memory);
        }
    }
}
