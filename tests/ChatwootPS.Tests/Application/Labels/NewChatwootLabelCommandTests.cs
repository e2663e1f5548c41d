using System.Linq;
using System.Management.Automation;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Labels;

public class NewChatwootLabelCommandTests
{
    [Fact]
    public async Task Makes_a_label_and_gives_it_out()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Label made = Assert.Single(chatwoot.Run("New-ChatwootLabel Outage-May -Description 'May 2026' -Color '#ff0000' -ShowOnSidebar $false").Succeed<Label>());

        Assert.Equal("outage-may", made.Title);
        Assert.Equal("#ff0000", made.Color);
        Assert.False(made.ShowOnSidebar);
        Assert.Equal(made.Id, Assert.Single(chatwoot.Run("Get-ChatwootLabel outage-may").Succeed<Label>()).Id);
    }

    [Fact]
    public async Task What_was_not_given_is_not_sent()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootLabel plain").Succeed();

        Assert.Equal("""{"label":{"title":"plain"}}""", Assert.Single(chatwoot.Server.Requests).Body);
    }

    [Fact]
    public async Task A_taken_title_is_one_error_and_the_others_are_made()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootLabel taken").Succeed();

        ScriptResult result = chatwoot.Run("[pscustomobject]@{Title='one-a'}, [pscustomobject]@{Title='taken'}, [pscustomobject]@{Title='two-b'} | New-ChatwootLabel");

        Assert.Equal(["one-a", "two-b"], result.Output.Select(label => ((Label)label.BaseObject).Title));
        ErrorRecord error = result.Error;
        Assert.Equal("ChatwootAlreadyExists", result.ErrorId);
        Assert.Equal(ErrorCategory.ResourceExists, error.CategoryInfo.Category);
        Assert.Equal("taken", error.TargetObject);
        Assert.Contains("Title has already been taken", error.Exception.Message);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("two words")]
    [InlineData("-dash")]
    public async Task A_title_the_server_would_refuse_is_refused_before_anything_is_sent(string title)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("New-ChatwootLabel $title", ("title", title));

        Assert.Contains("ParameterArgumentValidationError", result.Error.FullyQualifiedErrorId);
        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task What_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("New-ChatwootLabel maybe -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }

    [Fact]
    public async Task Titles_come_through_the_pipeline_as_texts_and_nothing_else_becomes_one()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal(["first", "second"], chatwoot.Run("'first', 'second' | New-ChatwootLabel").Succeed<Label>().Select(label => label.Title));
        Assert.Equal("copy", Assert.Single(chatwoot.Run("$label | New-ChatwootLabel", ("label", new Label { Title = "copy" })).Succeed<Label>()).Title);
        chatwoot.Server.ClearRequests();

        Assert.NotEmpty(chatwoot.Run("$contact | New-ChatwootLabel", ("contact", new Contact { Id = 1, Name = "ana" })).Errors);
        Assert.NotEmpty(chatwoot.Run("[pscustomobject]@{ Other = 'x' } | New-ChatwootLabel").Errors);
        Assert.Empty(chatwoot.Server.Requests);
    }
}
