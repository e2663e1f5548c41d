using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Csat;

public class SetChatwootCsatResponseCommandTests
{
    [Fact]
    public async Task A_note_is_written_and_taken_away()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        await Customers.RateAsync(chatwoot, 1, 1);

        CsatResponse noted = Assert.Single(chatwoot.Run("Get-ChatwootCsatResponse | Set-ChatwootCsatResponse -ReviewNote 'Called back' -PassThru").Succeed<CsatResponse>());

        Assert.Equal("Called back", noted.CsatReviewNotes);
        Assert.Equal("Ada Admin", noted.ReviewNotesUpdatedBy!.Name);
        Assert.NotNull(noted.ReviewNotesUpdatedAt);
        Assert.Equal("PATCH", chatwoot.Server.Requests[^1].Method);
        Assert.Equal("""{"csat_review_notes":"Called back"}""", chatwoot.Server.Requests[^1].Body);

        Assert.Empty(chatwoot.Run("Set-ChatwootCsatResponse 1 -ReviewNote $null").Succeed<CsatResponse>());
        Assert.Equal("""{"csat_review_notes":null}""", chatwoot.Server.Requests[^1].Body);
    }

    [Fact]
    public async Task An_unknown_rating_is_an_error_and_the_others_are_done()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        await Customers.RateAsync(chatwoot, 1, 1);

        ScriptResult result = chatwoot.Run("999, 1 | Set-ChatwootCsatResponse -ReviewNote x -PassThru");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(999L, System.Convert.ToInt64(result.Error.TargetObject, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal("x", ((CsatResponse)Assert.Single(result.Output).BaseObject).CsatReviewNotes);
    }

    [Theory]
    [InlineData("-ReviewNote x -WhatIf")]
    [InlineData("-ErrorAction SilentlyContinue")]
    public async Task Nothing_is_sent(string parameters)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Empty(chatwoot.Run("Set-ChatwootCsatResponse 1 " + parameters).Output);

        Assert.Empty(chatwoot.Received());
    }
}
