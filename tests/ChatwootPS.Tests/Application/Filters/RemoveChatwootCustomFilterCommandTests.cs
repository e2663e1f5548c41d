using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Filters;

public class RemoveChatwootCustomFilterCommandTests
{
    [Fact]
    public async Task Removes_says_the_type_and_gives_out_what_was()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("New-ChatwootCustomFilter segment -FilterType Contact -Filter 'city eq Berlin'").Succeed();

        CustomFilter removed = Assert.Single(chatwoot.Run("Get-ChatwootCustomFilter segment | Remove-ChatwootCustomFilter -Force -PassThru").Succeed<CustomFilter>());

        Assert.Equal("segment", removed.Name);
        Assert.Equal("filter_type=contact", chatwoot.Server.Requests.Single(request => request.Method == "DELETE").Query);
        Assert.Empty(chatwoot.Run("Get-ChatwootCustomFilter").Output);
    }

    [Fact]
    public async Task What_is_not_there_is_an_error_and_what_if_sends_nothing()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Assert.Equal("ChatwootNotFound", chatwoot.Run("Remove-ChatwootCustomFilter 7 -Force").ErrorId);
        chatwoot.Run("New-ChatwootCustomFilter a -Filter 'status eq open'").Succeed();
        chatwoot.Server.ClearRequests();
        chatwoot.Run("Remove-ChatwootCustomFilter 1 -Force -WhatIf").Succeed();

        Assert.Empty(chatwoot.Server.Requests);
    }
}
