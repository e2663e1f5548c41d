using System.Linq;
using Chatwoot;
using Xunit;

namespace ChatwootPS.Live;

public sealed class ClientScenario : Scenario
{
    public ClientScenario()
        : base(Credentials.User)
    {
    }

    [Fact]
    public void A_customer_writes_an_agent_answers_and_the_customer_reads_it()
    {
        ApiInbox inbox = MakeInbox();
        string email = $"{Tag}@chatwootps.example.com";

        Run(
            "$chat = Connect-Chatwoot -Uri $address -AllowInsecure -InboxIdentifier $identifier -HmacToken $hmac -Name chat -PassThru; Select-ChatwootSession $main",
            ("identifier", inbox.Identifier),
            ("hmac", inbox.HmacToken)).Succeed();
        Assert.Equal(inbox.Name, One<ClientInbox>("Get-ChatwootClientInbox -Session $chat").Name);

        ClientContact customer = One<ClientContact>("New-ChatwootClientContact -Name 'Paula Costa' -Email $email -Identifier $user -Session $chat", ("email", email), ("user", "user-" + Tag));
        Afterwards("Remove-ChatwootContact $id -Force", ("id", customer.Id));
        Assert.Equal(("Paula Costa", email), (customer.Name, customer.Email));
        Assert.False(string.IsNullOrEmpty(customer.SourceId));
        Assert.Equal("Paula C.", One<ClientContact>("$customer | Set-ChatwootClientContact -Name 'Paula C.' -PassThru", ("customer", customer)).Name);

        ClientConversation conversation = One<ClientConversation>("$customer | New-ChatwootClientConversation");
        ClientMessage question = One<ClientMessage>("$conversation | Send-ChatwootClientMessage -Content 'Do you ship to Madeira?'", ("conversation", conversation));
        Assert.Equal((MessageType.Incoming, "Do you ship to Madeira?"), (question.MessageType, question.Content));

        // The agent sees it, under the same number, and answers.
        Message seen = Run("Get-ChatwootMessage -Conversation $number -Session $main", ("number", conversation.Id)).Succeed<Message>().Single(message => message.MessageType == MessageType.Incoming);
        Assert.Equal((question.Id, "Do you ship to Madeira?"), (seen.Id, seen.Content));
        Message answer = One<Message>("Send-ChatwootMessage -Conversation $number -Content 'We do.' -Session $main");
        Run("Send-ChatwootMessage -Conversation $number -Content 'Costs extra, between us' -Private -Session $main").Succeed();

        // The customer reads the answer, but not the note.
        var read = Run("$conversation | Get-ChatwootClientMessage").Succeed<ClientMessage>();
        Assert.Equal([question.Id, answer.Id], read.Where(message => message.MessageType is MessageType.Incoming or MessageType.Outgoing).Select(message => message.Id));
        Assert.Equal([conversation.Id], Run("$customer | Get-ChatwootClientConversation").Succeed<ClientConversation>().Select(item => item.Id));

        Run("$conversation | Close-ChatwootClientConversation").Succeed();
        Assert.Equal(ConversationStatus.Resolved, One<Conversation>("Get-ChatwootConversation $number -Session $main").Status);
    }

    [Fact]
    public void An_unknown_inbox_is_refused()
    {
        Assert.Equal("ChatwootNotFound", Run("Connect-Chatwoot -Uri $address -AllowInsecure -InboxIdentifier 'noSuchInboxIdentifier000'").ErrorId);
    }
}
