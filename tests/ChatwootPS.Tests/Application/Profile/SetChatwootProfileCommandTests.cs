using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Profile;

public class SetChatwootProfileCommandTests
{
    private static readonly byte[] s_png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0, 0, 0];

    [Fact]
    public async Task Sends_fields_and_merges_settings_of_the_dashboard()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Set-ChatwootProfile -UiSetting @{ rtl_view = $false; locale = 'en' }").Succeed();
        Chatwoot.Profile profile = Assert.Single(chatwoot.Run("Set-ChatwootProfile -DisplayName Ada -MessageSignature '' -UiSetting @{ locale = 'de' } -PassThru").Succeed<Chatwoot.Profile>());

        Assert.Equal("Ada", profile.DisplayName);
        Assert.Equal(("de", false), (profile.UiSettings!["locale"], profile.UiSettings["rtl_view"]));
        chatwoot.Run("Set-ChatwootProfile -UiSetting @{ locale = 'es' } -ReplaceUiSetting").Succeed();
        Assert.Equal("""{"profile":{"ui_settings":{"locale":"es"}}}""", chatwoot.Server.Requests[^1].Body);
    }

    [Fact]
    public async Task Takes_a_route_for_each_kind_of_change()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Chatwoot.Profile profile = Assert.Single(chatwoot.Run("Set-ChatwootProfile -Name 'Ada A.' -Availability Busy -AutoOffline $false -ActiveAccount 1 -RemoveAvatar -PassThru").Succeed<Chatwoot.Profile>());

        Assert.Equal(("Ada A.", AvailabilityStatus.Busy), (profile.Name, profile.Accounts![0].AvailabilityStatus));
        Assert.Equal(
            [
                ("PUT /api/v1/profile", """{"profile":{"name":"Ada A."}}"""),
                ("DELETE /api/v1/profile/avatar", ""),
                ("POST /api/v1/profile/availability", """{"profile":{"account_id":1,"availability":"busy"}}"""),
                ("POST /api/v1/profile/auto_offline", """{"profile":{"account_id":1,"auto_offline":false}}"""),
                ("PUT /api/v1/profile/set_active_account", """{"profile":{"account_id":1}}"""),
                ("GET /api/v1/profile", ""),
            ],
            chatwoot.Server.Requests.Select(request => ($"{request.Method} {request.Path}", request.Body ?? "")));
    }

    [Fact]
    public async Task A_picture_goes_as_form_and_settings_apart()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        string file = Path.Combine(Directory.CreateTempSubdirectory().FullName, "face.png");
        await File.WriteAllBytesAsync(file, s_png, TestContext.Current.CancellationToken);

        Chatwoot.Profile profile = Assert.Single(chatwoot.Run("Set-ChatwootProfile -Avatar $file -Name 'With Face' -UiSetting @{ a = 1 } -PassThru", ("file", file)).Succeed<Chatwoot.Profile>());

        Assert.NotEqual("", profile.AvatarUrl);
        Assert.Equal("With Face", profile.Name);
        Assert.Equal(2, chatwoot.Received().Count(line => line == "PUT /api/v1/profile"));
    }

    [Fact]
    public async Task The_password_changes_with_the_present_one_only()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Set-ChatwootProfile -Password 'N3w-Secret!' -CurrentPassword wrong");

        Assert.Equal("ChatwootInvalidInput", result.ErrorId);
        Assert.Equal("Invalid current password", ((ChatwootApiException)result.Error.Exception).ServerMessage);
    }

    [Fact]
    public async Task An_account_of_others_is_not_found_and_it_is_told_what_was_done_before()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("Set-ChatwootProfile -Name Ada -ActiveAccount $server.ForeignAccountId");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Contains("Done before: name", result.Error.ErrorDetails.RecommendedAction);
        Assert.Equal("ChatwootNotFound", chatwoot.Run("Set-ChatwootProfile -Availability Online -Account $server.ForeignAccountId").ErrorId);
    }

    [Theory]
    [InlineData("Set-ChatwootProfile")]
    [InlineData("Set-ChatwootProfile -Name ''")]
    [InlineData("Set-ChatwootProfile -Email nobody")]
    [InlineData("Set-ChatwootProfile -Availability Asleep")]
    [InlineData("Set-ChatwootProfile -Password weak -CurrentPassword x")]
    [InlineData("Set-ChatwootProfile -Password 'N3w-Secret!'")]
    [InlineData("Set-ChatwootProfile -Account 1")]
    [InlineData("Set-ChatwootProfile -ReplaceUiSetting")]
    [InlineData("Set-ChatwootProfile -Avatar nowhere.png")]
    [InlineData("Set-ChatwootProfile -Avatar nowhere.png -RemoveAvatar")]
    [InlineData("Set-ChatwootProfile -Name Ada -WhatIf")]
    public async Task Bad_input_and_what_if_send_nothing(string command)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run(command);

        Assert.Equal(!command.Contains("WhatIf"), result.Errors.Count > 0 || result.Thrown is not null);
        Assert.Empty(chatwoot.Server.Requests);
    }
}
