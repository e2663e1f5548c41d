using System;
using System.Collections.Generic;
using System.Globalization;
using System.Threading.Tasks;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Live;

/// <summary>The Chatwoot that the environment names; the scenario is skipped where it names none.</summary>
internal sealed class Target : IChatwootTarget
{
    private const string AddressVariable = "CHATWOOT_TEST_URI";
    private const string AccessTokenVariable = "CHATWOOT_TEST_ACCESS_TOKEN";
    private const string AccountVariable = "CHATWOOT_TEST_ACCOUNT_ID";
    private const string PlatformTokenVariable = "CHATWOOT_TEST_PLATFORM_TOKEN";

    private Target(Credentials needed)
    {
        Address = new Uri(Read(AddressVariable)!);
        if (needed.HasFlag(Credentials.User))
        {
            AccessToken = Read(AccessTokenVariable);
            AccountId = long.Parse(Read(AccountVariable)!, NumberStyles.None, CultureInfo.InvariantCulture);
        }
        if (needed.HasFlag(Credentials.PlatformApp))
            PlatformToken = Read(PlatformTokenVariable);
    }

    public Uri Address { get; }

    public string? AccessToken { get; }

    public long? AccountId { get; }

    public string? PlatformToken { get; }

    public static Task<IChatwootTarget> StartAsync(Credentials needed)
    {
        var missing = new List<string>();
        Require(AddressVariable, true);
        Require(AccessTokenVariable, needed.HasFlag(Credentials.User));
        Require(AccountVariable, needed.HasFlag(Credentials.User));
        Require(PlatformTokenVariable, needed.HasFlag(Credentials.PlatformApp));
        if (missing.Count > 0)
            Assert.Skip($"No Chatwoot to test against: {string.Join(", ", missing)} not set. See tests/Live/README.md.");
        return Task.FromResult<IChatwootTarget>(new Target(needed));

        void Require(string variable, bool isNeeded)
        {
            if (isNeeded && Read(variable) is null)
                missing.Add(variable);
        }
    }

    public ApiInbox MakeInbox(PowerShellHost shell, string name)
    {
        shell.Run(
            "$made = Invoke-ChatwootApi POST 'accounts/{account}/inboxes' -Body @{ name = $name; enable_auto_assignment = $false; channel = @{ type = 'api' } }",
            ("name", name)).Succeed();
        object? Field(string field) => shell.Run("$made.$field", ("field", field)).Succeed<object>()[0];
        return new ApiInbox(Convert.ToInt64(Field("id"), CultureInfo.InvariantCulture), name, (string)Field("inbox_identifier")!, (string)Field("hmac_token")!);
    }

    public void RemoveInbox(PowerShellHost shell, ApiInbox inbox) =>
        shell.Run("Invoke-ChatwootApi DELETE \"accounts/{account}/inboxes/$id\" -Confirm:$false", ("id", inbox.Id)).Succeed();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static string? Read(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;
}
