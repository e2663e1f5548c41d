using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Filters;

public class GetChatwootCustomFilterCommandTests
{
    private const string Make = "New-ChatwootCustomFilter folder -Filter 'status eq open'; New-ChatwootCustomFilter segment -FilterType Contact -Filter 'city eq Berlin'; New-ChatwootCustomFilter report -FilterType Report -Query @{}";

    [Theory]
    [InlineData("Get-ChatwootCustomFilter", "folder segment report")]
    [InlineData("Get-ChatwootCustomFilter -FilterType Contact, Report", "segment report")]
    [InlineData("Get-ChatwootCustomFilter -First 2", "folder segment")]
    [InlineData("Get-ChatwootCustomFilter seg*", "segment")]
    [InlineData("Get-ChatwootCustomFilter report, 1", "report folder")]
    [InlineData("Get-ChatwootCustomFilter report | Get-ChatwootCustomFilter", "report")]
    public async Task Lists_all_types_and_finds_by_name_and_id(string command, string names)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();

        Assert.Equal(names.Split(' '), chatwoot.Run(command).Succeed<CustomFilter>().Select(filter => filter.Name));
    }

    [Fact]
    public async Task An_unknown_one_is_not_found_and_the_others_come()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run(Make).Succeed();

        ScriptResult result = chatwoot.Run("99, 1 | Get-ChatwootCustomFilter");

        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(99L, result.Error.TargetObject);
        Assert.Single(result.Output);
    }
}
