using System.Linq;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Live;

public sealed class ErrorScenario : Scenario
{
    public ErrorScenario()
        : base(Credentials.User)
    {
    }

    [Fact]
    public void A_wrong_token_is_an_authentication_error()
    {
        ScriptResult result = Run("Connect-Chatwoot -Uri $address -AllowInsecure -AccessToken 'thisIsNoTokenOfAnybody00' -AccountId $accountId");

        Assert.Equal("ChatwootInvalidToken", result.ErrorId);
        Assert.Equal(ErrorCategory.AuthenticationError, result.Error.CategoryInfo.Category);
        Assert.Contains("Invalid Access Token", result.Error.Exception.Message);
        Assert.False(string.IsNullOrEmpty(result.Error.ErrorDetails.RecommendedAction));
        Assert.DoesNotContain("thisIsNoTokenOfAnybody00", result.Error.ToString());
    }

    [Fact]
    public void A_foreign_account_is_refused()
    {
        ScriptResult result = Run("Connect-Chatwoot -Uri $address -AllowInsecure -AccessToken $accessToken -AccountId 99999999");

        Assert.Equal("ChatwootNotInAccount", result.ErrorId);
    }

    [Theory]
    [InlineData("Get-ChatwootLabel")]
    [InlineData("Get-ChatwootContact")]
    [InlineData("Get-ChatwootConversation")]
    [InlineData("Get-ChatwootInbox")]
    public void An_unknown_id_is_one_error_that_names_it(string cmdlet)
    {
        ScriptResult result = Run($"{cmdlet} 99999999");

        Assert.Empty(result.Output);
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(ErrorCategory.ObjectNotFound, result.Error.CategoryInfo.Category);
        Assert.Equal(99999999, System.Convert.ToInt64(result.Error.TargetObject));
    }

    [Fact]
    public void What_the_server_refuses_is_one_error_with_its_words_and_the_others_are_done()
    {
        ScriptResult result = Run(
            """
            $rows = 'one', 'one', 'two' | ForEach-Object { [pscustomobject]@{ Name = $_; Email = "$tag-$_@chatwootps.example.com" } }
            $rows | New-ChatwootContact
            """,
            ("tag", Tag));
        var made = result.Output.Select(contact => ((Contact)contact.BaseObject).Id).ToArray();
        Afterwards("$made | Remove-ChatwootContact -Force", ("made", made));

        Assert.Equal(2, made.Length);
        Assert.Equal("ChatwootAlreadyExists", result.ErrorId);
        Assert.Contains("Email has already been taken", result.Error.Exception.Message);
    }

    [Fact]
    public void Input_the_server_could_not_take_is_not_sent()
    {
        Assert.Equal("ParameterArgumentValidationError", Run("New-ChatwootLabel 'two words'").ErrorId);
        Assert.NotNull(Run("New-ChatwootContact -PhoneNumber 'call me'").Error);
    }

    [Fact]
    public void Nobody_listening_is_a_connection_error()
    {
        ScriptResult result = Run("Connect-Chatwoot -Uri http://127.0.0.1:9 -AccessToken nothing -MaximumRetryCount 0");

        Assert.Equal("ChatwootConnectionFailed", result.ErrorId);
        Assert.Equal(ErrorCategory.ConnectionError, result.Error.CategoryInfo.Category);
    }
}
