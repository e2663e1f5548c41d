using System;
using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Live;

public sealed class PlatformScenario : Scenario
{
    public PlatformScenario()
        : base(Credentials.User | Credentials.PlatformApp)
    {
    }

    private string Email => $"{Tag}@chatwootps.example.com";

    [Fact]
    public async Task An_account_its_user_and_the_role_from_making_to_removal()
    {
        PlatformAccount account = One<PlatformAccount>("New-ChatwootPlatformAccount $name -Locale es -SupportEmail $email -Limit @{ agents = 5 }", ("name", "Account " + Tag), ("email", Email));
        Afterwards("Remove-ChatwootPlatformAccount $id -Force", ("id", account.Id));
        Assert.Equal(("Account " + Tag, "es", Email, AccountStatus.Active), (account.Name, account.Locale, account.SupportEmail, account.Status));

        PlatformUser user = One<PlatformUser>(
            "New-ChatwootPlatformUser -Email $email -Name 'Ana Lima' -Password $password -CustomAttribute @{ department = 'support' }",
            ("email", Email.ToUpperInvariant()),
            ("password", "Aa1!" + Tag));
        Afterwards("Remove-ChatwootPlatformUser $id -Force", ("id", user.Id));
        Assert.Equal((Email, "Ana Lima", true), (user.Email, user.Name, user.Confirmed));
        Assert.NotNull(user.AccessToken);

        PlatformAccountUser agent = One<PlatformAccountUser>("Add-ChatwootPlatformAccountUser $account $user", ("account", account.Id), ("user", user.Id));
        Assert.Equal((account.Id, user.Id, AccountRole.Agent), (agent.AccountId, agent.UserId, agent.Role));
        PlatformAccountUser administrator = One<PlatformAccountUser>("Add-ChatwootPlatformAccountUser $account $user -Role Administrator");
        Assert.Equal((agent.Id, AccountRole.Administrator), (administrator.Id, administrator.Role));
        Assert.Equal(AccountRole.Administrator, One<PlatformAccountUser>("Get-ChatwootPlatformAccount $account | Get-ChatwootPlatformAccountUser").Role);

        // The new user's own token opens the new account.
        Assert.Equal(
            user.Id,
            One<Profile>(
                """
                $own = Connect-Chatwoot -Uri $address -AllowInsecure -AccessToken $token -AccountId $account -Name own -PassThru
                Get-ChatwootProfile -Session $own
                """,
                ("token", user.AccessToken)).Id);
        Run("Disconnect-Chatwoot -Session $own; Select-ChatwootSession $main").Succeed();

        PlatformAccount changed = One<PlatformAccount>("Set-ChatwootPlatformAccount $account -Limit @{ inboxes = 2 } -CustomAttribute @{ contract = 'C-1' } -PassThru");
        Assert.Equal(5L, Convert.ToInt64(changed.Limits!["agents"]));
        Assert.Equal(2L, Convert.ToInt64(changed.Limits["inboxes"]));
        Assert.Equal("C-1", changed.CustomAttributes!["contract"]);
        Assert.Equal("Ana from Support", One<PlatformUser>("$user | Set-ChatwootPlatformUser -DisplayName 'Ana from Support' -PassThru").DisplayName);

        Run("Remove-ChatwootPlatformAccountUser $account $user -Force").Succeed();
        Assert.Empty(Run("Get-ChatwootPlatformAccountUser $account").Succeed<PlatformAccountUser>());

        Run("Remove-ChatwootPlatformUser $user -Force; Remove-ChatwootPlatformAccount $account -Force").Succeed();
        await EventuallyAsync(() => IsGone("Get-ChatwootPlatformUser $user"), "the user is removed");
        await EventuallyAsync(() => IsGone("Get-ChatwootPlatformAccount $account"), "the account is removed");
    }

    [Fact]
    public void What_the_platform_app_was_not_given_it_may_not_touch()
    {
        // Made by an administrator, not by the platform app.
        long stranger = Convert.ToInt64(One<object>("(Invoke-ChatwootApi POST 'accounts/{account}/agents' -Body @{ name = 'Not Yours'; email = $email; role = 'agent' }).id", ("email", Email)));
        Afterwards("Invoke-ChatwootApi DELETE \"accounts/{account}/agents/$stranger\" -Confirm:$false", ("stranger", stranger));

        ScriptResult result = Run("Get-ChatwootPlatformUser $stranger", ("stranger", stranger));

        Assert.Equal("ChatwootNonPermissible", result.ErrorId);
        Assert.Equal(ErrorCategory.PermissionDenied, result.Error.CategoryInfo.Category);
        Assert.Contains("Non permissible resource", result.Error.Exception.Message);
        Assert.Equal(stranger, result.Error.TargetObject);
    }

    [Fact]
    public void Refusals_say_why()
    {
        ScriptResult weak = Run("New-ChatwootPlatformUser -Email $email -Name Weak -Password 'password'", ("email", Email));
        Assert.Equal("ChatwootInvalidInput", weak.ErrorId);

        Assert.Equal("ChatwootNotFound", Run("Get-ChatwootPlatformAccount 99999999").ErrorId);

        ScriptResult wrong = Run("Connect-Chatwoot -Uri $address -AllowInsecure -PlatformToken 'thisIsNoTokenOfAnybody00'");
        Assert.Equal("ChatwootInvalidToken", wrong.ErrorId);
    }

    private bool IsGone(string script) => Run(script).Errors.Any(error => error.FullyQualifiedErrorId.StartsWith("ChatwootNotFound", StringComparison.Ordinal));
}
