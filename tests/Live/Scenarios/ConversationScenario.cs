using System.IO;
using System.Linq;
using Chatwoot;
using Xunit;

namespace ChatwootPS.Live;

public sealed class ConversationScenario : Scenario
{
    public ConversationScenario()
        : base(Credentials.User)
    {
    }

    [Fact]
    public void A_conversation_from_its_first_message_to_its_end()
    {
        ApiInbox inbox = MakeInbox();
        Contact contact = One<Contact>("New-ChatwootContact -Name $name -Email $email", ("name", "Customer " + Tag), ("email", $"{Tag}@chatwootps.example.com"));
        Afterwards("Remove-ChatwootContact $id -Force", ("id", contact.Id));

        Conversation conversation = One<Conversation>("$contact | New-ChatwootConversation -Inbox $inbox", ("contact", contact), ("inbox", inbox.Id));
        Assert.Equal((inbox.Id, contact.Id), (conversation.InboxId, conversation.ContactId));

        Message question = One<Message>("Send-ChatwootMessage -Conversation $conversation -Content 'Where is my order?' -MessageType Incoming", ("conversation", conversation));
        Message note = One<Message>("$conversation | Send-ChatwootMessage -Content 'Ask the warehouse' -Private");
        Message answer = One<Message>("$conversation | Send-ChatwootMessage -Content 'On its way. Här är kvittot.' -Attachment $file", ("file", Receipt()));
        Assert.Equal((MessageType.Incoming, MessageType.Outgoing, MessageType.Outgoing), (question.MessageType, note.MessageType, answer.MessageType));
        Assert.Equal((false, true, false), (question.Private, note.Private, answer.Private));
        Attachment attachment = Assert.Single(answer.Attachments!);
        Assert.Equal(("file", 17L), (attachment.FileType, attachment.FileSize));
        Assert.NotNull(attachment.DataUrl);

        var messages = Run("$conversation | Get-ChatwootMessage").Succeed<Message>();
        Assert.Equal(
            new[] { question.Id, note.Id, answer.Id }.Order(),
            messages.Where(message => message.MessageType is MessageType.Incoming or MessageType.Outgoing).Select(message => message.Id).Order());
        Assert.Contains(messages, message => message.Content == "On its way. Här är kvittot.");

        Conversation busy = One<Conversation>("Set-ChatwootConversation $conversation -Status Pending -Priority Urgent -PassThru");
        Assert.Equal((ConversationStatus.Pending, ConversationPriority.Urgent), (busy.Status, busy.Priority));
        Assert.Null(One<Conversation>("Set-ChatwootConversation $conversation -Priority $null -PassThru").Priority);

        One<Label>("New-ChatwootLabel $tag", ("tag", Tag));
        Afterwards("Remove-ChatwootLabel $tag -Force", ("tag", Tag));
        Run("Set-ChatwootConversation $conversation -Label $tag").Succeed();
        Assert.Equal([Tag], One<Conversation>("Get-ChatwootConversation $conversation").Labels);
        Assert.Equal(conversation.Id, One<Conversation>("Get-ChatwootConversation -Label $tag").Id);

        Agent self = One<Agent>("$me = Get-ChatwootProfile; Get-ChatwootAgent $me.Email");
        Assert.Equal(self.Id, One<Conversation>("Set-ChatwootConversation $conversation -Assignee $me.Email -PassThru").Assignee?.Id);
        Assert.Null(One<Conversation>("Set-ChatwootConversation $conversation -Unassign -PassThru").Assignee);

        Assert.Equal(ConversationStatus.Resolved, One<Conversation>("$conversation | Close-ChatwootConversation -PassThru").Status);
        Assert.DoesNotContain(Run("Get-ChatwootConversation -Status Open -Inbox $inbox").Succeed<Conversation>(), item => item.Id == conversation.Id);
        Assert.Contains(Run("Get-ChatwootConversation -Status Resolved -Inbox $inbox").Succeed<Conversation>(), item => item.Id == conversation.Id);

        Message removed = One<Message>("Remove-ChatwootMessage -Conversation $conversation $note -Force -PassThru", ("note", note.Id));
        Assert.NotEqual("Ask the warehouse", removed.Content);
    }

    /// <summary>A file of 17 bytes, in the folder of the test.</summary>
    private string Receipt()
    {
        string path = Path.Combine(Directory.CreateTempSubdirectory("chatwootps-").FullName, "receipt.txt");
        File.WriteAllText(path, "1 cup, 12.50 EUR\n");
        return path;
    }
}
