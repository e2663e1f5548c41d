using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Application.Companies;

public class GetChatwootCompanyConversationCommandTests
{
    [Fact]
    public async Task Reads_the_latest_conversations_of_a_companys_contacts()
    {
        await using ChatwootHost chatwoot = await CompanyHost.StartAsync();
        Conversation first = Assert.Single(chatwoot.Run("Get-ChatwootConversation 1").Succeed<Conversation>());
        chatwoot.Run("Add-ChatwootCompanyContact 1 $id", ("id", first.ContactId)).Succeed();

        Conversation[] found = [.. chatwoot.Run("Get-ChatwootCompany 1 | Get-ChatwootCompanyConversation").Succeed<Conversation>()];

        Assert.Contains(found, conversation => conversation.Id == 1);
        Assert.All(found, conversation => Assert.Equal(first.ContactId, conversation.ContactId));
        Assert.Equal("GET /api/v1/accounts/1/companies/1/conversations", chatwoot.Received().Last());
        Assert.Empty(chatwoot.Run("Get-ChatwootCompanyConversation Fabrikam").Succeed<Conversation>());
        Assert.Equal("ChatwootNotFound", chatwoot.Run("99 | Get-ChatwootCompanyConversation").ErrorId);
    }
}
