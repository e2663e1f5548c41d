using System.Threading.Tasks;
using ChatwootPS.Tests.Support;

namespace ChatwootPS.Tests.Application.Notifications;

/// <summary>A user who was told of three conversations: given by another, written in, mentioned in.</summary>
internal static class NotificationScene
{
    /// <summary>The variable $chats holds the conversations, the newest notification is that of the last one.</summary>
    public static async Task<ChatwootHost> StartAsync()
    {
        ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("""
            $customer = New-ChatwootContact -Name Customer -Email customer@example.com -Inbox $server.InboxId
            $agent = Connect-Chatwoot $server.BaseAddress -AccessToken $server.AgentToken -AccountId 1 -Name agent -SkipVerification -PassThru
            $null = Select-ChatwootSession agent
            $chats = 1..3 | ForEach-Object { New-ChatwootConversation -Contact $customer.Id -Inbox $server.InboxId -Session $agent }
            $chats[0], $chats[1] | Set-ChatwootConversation -Assignee $server.AdminUserId
            $null = Send-ChatwootMessage $chats[1].Id 'Are you there?' -MessageType Incoming
            $null = Send-ChatwootMessage $chats[2].Id "[@Ada](mention://user/$($server.AdminUserId)/Ada) please look" -Private
            """).Succeed();
        chatwoot.Run("Connect-Chatwoot $server.BaseAddress -AccessToken $server.AccessToken -PlatformToken $server.PlatformToken -AccountId 1 -SkipVerification -Name admin").Succeed();
        chatwoot.Server.ClearRequests();
        return chatwoot;
    }
}
