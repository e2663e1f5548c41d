using System;
using ChatwootPS.Tests.Support;

namespace ChatwootPS.Tests.Application.Inboxes;

/// <summary>An inbox with a provider behind it, for what only such inboxes know.</summary>
internal static class WhatsAppInbox
{
    /// <returns>Its id.</returns>
    public static long Make(ChatwootHost chatwoot)
    {
        object made = chatwoot.Run("(Invoke-ChatwootApi POST 'accounts/{account}/inboxes' -Body @{ name = 'WhatsApp'; channel = @{ type = 'whatsapp'; phone_number = '+34911110001'; provider = 'whatsapp_cloud'; provider_config = @{ api_key = 'k'; phone_number_id = '17'; business_account_id = '18' } } }).id").Succeed<object>()[0];
        chatwoot.Server.ClearRequests();
        return Convert.ToInt64(made, System.Globalization.CultureInfo.InvariantCulture);
    }
}
