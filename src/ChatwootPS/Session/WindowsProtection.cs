using System;
using System.ComponentModel;
using System.Runtime.InteropServices;
using System.Security;
using Chatwoot;
using Chatwoot.Contract;

namespace ChatwootPS.Session;

/// <summary>
/// The data protection of Windows (DPAPI): what one user encrypts, he alone reads again, on the same machine. Called
/// directly, since .NET has it in a package whose version would meet that of other modules.
/// </summary>
internal static class WindowsProtection
{
    // CRYPTPROTECT_UI_FORBIDDEN: a job has nobody to ask.
    private const int NoQuestions = 1;

    public static bool IsAvailable => RuntimeInformation.IsOSPlatform(OSPlatform.Windows);

    /// <exception cref="ChatwootApiException">Windows refuses, as it does for a user without a profile.</exception>
    public static string Protect(SecureString secret)
    {
        IntPtr letters = Marshal.SecureStringToGlobalAllocUnicode(secret);
        var encrypted = default(Blob);
        try
        {
            var plain = new Blob { Length = secret.Length * sizeof(char), Data = letters };
            if (!CryptProtectData(ref plain, null, IntPtr.Zero, IntPtr.Zero, IntPtr.Zero, NoQuestions, ref encrypted))
                throw Refused("encrypt");
            var bytes = new byte[encrypted.Length];
            Marshal.Copy(encrypted.Data, bytes, 0, bytes.Length);
            return Convert.ToBase64String(bytes);
        }
        finally
        {
            Marshal.ZeroFreeGlobalAllocUnicode(letters);
            LocalFree(encrypted.Data);
        }
    }

    /// <exception cref="ChatwootApiException">Another user, or another machine, encrypted it; or it is damaged.</exception>
    public static SecureString Unprotect(string text)
    {
        byte[] bytes = Bytes(text);
        GCHandle pinned = GCHandle.Alloc(bytes, GCHandleType.Pinned);
        var plain = default(Blob);
        try
        {
            var encrypted = new Blob { Length = bytes.Length, Data = pinned.AddrOfPinnedObject() };
            if (!CryptUnprotectData(ref encrypted, IntPtr.Zero, IntPtr.Zero, IntPtr.Zero, IntPtr.Zero, NoQuestions, ref plain))
                throw Refused("decrypt");
            var secret = new SecureString();
            for (int at = 0; at + 1 < plain.Length; at += sizeof(char))
                secret.AppendChar((char)Marshal.ReadInt16(plain.Data, at));
            secret.MakeReadOnly();
            return secret;
        }
        finally
        {
            for (int at = 0; at < plain.Length; at++)
                Marshal.WriteByte(plain.Data, at, 0);
            LocalFree(plain.Data);
            pinned.Free();
        }
    }

    private static byte[] Bytes(string text)
    {
        try
        {
            return Convert.FromBase64String(text);
        }
        catch (FormatException)
        {
            throw new ChatwootApiException(ErrorReason.InvalidAnswer, "The encrypted secret is damaged.") { RecommendedAction = "Save the session anew." };
        }
    }

    private static ChatwootApiException Refused(string what) =>
        new(ErrorReason.NoCredential, $"Windows could not {what} the secret: {new Win32Exception(Marshal.GetLastWin32Error()).Message}")
        {
            RecommendedAction = "Secrets are readable by the user who saved them, on the machine they were saved on, with a loaded user profile. Save the session anew as the user who needs it.",
        };

    [DllImport("crypt32.dll", SetLastError = true, CharSet = CharSet.Unicode, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CryptProtectData(ref Blob plain, string? description, IntPtr entropy, IntPtr reserved, IntPtr prompt, int flags, ref Blob encrypted);

    [DllImport("crypt32.dll", SetLastError = true, ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static extern bool CryptUnprotectData(ref Blob encrypted, IntPtr description, IntPtr entropy, IntPtr reserved, IntPtr prompt, int flags, ref Blob plain);

    [DllImport("kernel32.dll", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static extern IntPtr LocalFree(IntPtr memory);

    [StructLayout(LayoutKind.Sequential)]
    private struct Blob
    {
        public int Length;
        public IntPtr Data;
    }
}
