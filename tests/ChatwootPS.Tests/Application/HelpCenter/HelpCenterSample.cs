using ChatwootPS.Tests.Support;

namespace ChatwootPS.Tests.Application.HelpCenter;

/// <summary>A portal 'help' in English and Spanish with two categories and three articles.</summary>
internal static class HelpCenterSample
{
    public static void Make(ChatwootHost chatwoot)
    {
        chatwoot.Run("""
            $null = New-ChatwootPortal Help help -AllowedLocale en, es -DefaultLocale en
            $null = New-ChatwootPortalCategory help Orders orders -Locale en
            $null = New-ChatwootPortalCategory help Pedidos pedidos -Locale es -TranslationOf orders
            $null = New-ChatwootArticle help 'How to order' -Slug how-to-order -Category orders -Content 'Choose and pay.' -Status Published
            $null = New-ChatwootArticle help 'Returns' -Slug returns -Category orders -Content 'Send it back.'
            $null = New-ChatwootArticle help 'Notes' -Slug notes
            """).Succeed();
        chatwoot.Server.ClearRequests();
    }
}
