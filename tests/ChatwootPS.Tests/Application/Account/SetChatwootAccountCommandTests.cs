using System;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Account;

public class SetChatwootAccountCommandTests
{
    [Fact]
    public async Task Changes_the_sessions_account_and_sends_minutes()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        Chatwoot.Account account = Assert.Single(chatwoot.Run("Set-ChatwootAccount -Locale PT_br -AutoResolveAfter 14.00:00:00 -AutoResolveIgnoreWaiting $true -ConversationRequiredAttribute order, amount -Industry Retail -PassThru").Succeed<Chatwoot.Account>());

        Assert.Equal(("pt_BR", TimeSpan.FromDays(14)), (account.Locale, account.Settings!.AutoResolveAfter));
        Assert.Equal(["PATCH /api/v1/accounts/1"], chatwoot.Received());
        Assert.Equal("""{"locale":"pt_BR","auto_resolve_after":20160,"auto_resolve_ignore_waiting":true,"conversation_required_attributes":["order","amount"],"industry":"Retail"}""", chatwoot.Server.Requests[0].Body);
    }

    [Fact]
    public async Task Null_switches_off()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        chatwoot.Run("Get-ChatwootAccount | Set-ChatwootAccount -AutoResolveAfter $null -AutoResolveLabel $null -Domain ''").Succeed();

        Assert.Equal("""{"domain":"","auto_resolve_after":null,"auto_resolve_label":null}""", chatwoot.Server.Requests[^1].Body);
    }

    [Fact]
    public async Task The_servers_refusal_names_the_field_and_the_others_are_changed()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run("$server.ForeignAccountId, $server.AccountId | Set-ChatwootAccount -Name 'Same' -PassThru");
        Assert.Equal("ChatwootNotFound", result.ErrorId);
        Assert.Equal(chatwoot.Server.ForeignAccountId, result.Error.TargetObject);
        Assert.Equal("Same", ((Chatwoot.Account)Assert.Single(result.Output).BaseObject).Name);

        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -AccountId 1 -SkipVerification").Succeed();
        Assert.Equal("ChatwootRoleRefused", chatwoot.Run("Set-ChatwootAccount -Name x").ErrorId);
    }

    [Theory]
    [InlineData("Set-ChatwootAccount")]
    [InlineData("Set-ChatwootAccount -Name ' '")]
    [InlineData("Set-ChatwootAccount -Locale xx")]
    [InlineData("Set-ChatwootAccount -SupportEmail 'no address'")]
    [InlineData("Set-ChatwootAccount -Domain ('d' * 101)")]
    [InlineData("Set-ChatwootAccount -AutoResolveAfter 1440")]
    [InlineData("Set-ChatwootAccount -AutoResolveAfter 00:05:00")]
    [InlineData("Set-ChatwootAccount -AutoResolveAfter 1000.00:00:00")]
    [InlineData("Set-ChatwootAccount -Name x -WhatIf")]
    public async Task Bad_input_and_what_if_send_nothing(string command)
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();

        ScriptResult result = chatwoot.Run(command);

        Assert.Equal(!command.Contains("WhatIf"), result.Errors.Count > 0 || result.Thrown is not null);
        Assert.Empty(chatwoot.Server.Requests);
    }
}
