using Chatwoot;
using Xunit;

namespace ChatwootPS.Live;

public sealed class LabelScenario : Scenario
{
    public LabelScenario()
        : base(Credentials.User)
    {
    }

    [Fact]
    public void A_label_from_making_to_removal()
    {
        Label made = One<Label>("New-ChatwootLabel $title -Description 'Made by a test' -Color '#a1b2c3' -ShowOnSidebar $false", ("title", Tag));
        Afterwards("Remove-ChatwootLabel $id -Force", ("id", made.Id));
        Assert.Equal(Tag, made.Title);
        Assert.Equal("#a1b2c3", made.Color);
        Assert.False(made.ShowOnSidebar);

        Assert.Equal(made.Id, One<Label>("Get-ChatwootLabel $title", ("title", Tag)).Id);
        Assert.Contains(Run("Get-ChatwootLabel").Succeed<Label>(), label => label.Id == made.Id && label.Description == "Made by a test");

        Label changed = One<Label>("Get-ChatwootLabel $id | Set-ChatwootLabel -Description 'Changed' -ShowOnSidebar $true -PassThru", ("id", made.Id));
        Assert.Equal(("Changed", true, "#a1b2c3", Tag), (changed.Description, changed.ShowOnSidebar, changed.Color, changed.Title));

        ScriptResultIsTaken(Run("New-ChatwootLabel $title", ("title", Tag)));

        Assert.Empty(Run("Get-ChatwootLabel $id | Remove-ChatwootLabel -Force", ("id", made.Id)).Succeed<Label>());
        Assert.Equal("ChatwootNotFound", Run("Get-ChatwootLabel $id", ("id", made.Id)).ErrorId);
    }

    private static void ScriptResultIsTaken(Tests.Support.ScriptResult result)
    {
        Assert.Equal("ChatwootAlreadyExists", result.ErrorId);
        Assert.Contains("Title has already been taken", result.Error.Exception.Message);
    }
}
