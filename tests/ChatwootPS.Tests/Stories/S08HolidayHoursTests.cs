using System.Linq;
using System.Threading.Tasks;
using Chatwoot;
using ChatwootPS.Tests.Support;
using Xunit;

namespace ChatwootPS.Tests.Stories;

/// <summary>Holiday hours for all inboxes at once.</summary>
public class S08HolidayHoursTests
{
    [Fact]
    public async Task Monday_is_closed_everywhere_and_the_other_days_stay()
    {
        await using ChatwootHost chatwoot = await ChatwootHost.StartAsync();
        chatwoot.Run("$null = New-ChatwootInbox Shop -WebsiteUrl https://shop.example.com -WorkingHoursEnabled $true; $null = New-ChatwootInbox Help -Email help@example.com -WorkingHoursEnabled $true").Succeed();

        chatwoot.Run("""
            $closed = @{ DayOfWeek = 'Monday'; Closed = $true }
            Get-ChatwootInbox -ChannelType WebWidget,Email |
              Set-ChatwootInbox -WorkingHours $closed -OutOfOfficeMessage 'Back on Tuesday at 9:00' -Confirm:$false
            """).Succeed();

        var inboxes = chatwoot.Run("Get-ChatwootInbox").Succeed<Inbox>();
        Assert.All(inboxes.Where(inbox => inbox.ChannelType is "Channel::WebWidget" or "Channel::Email"), inbox =>
        {
            Assert.Equal("Back on Tuesday at 9:00", inbox.OutOfOfficeMessage);
            Assert.Equal("Monday closed", inbox.WorkingHours![1].ToString());
            Assert.Equal("Tuesday 09:00-17:00", inbox.WorkingHours[2].ToString());
        });
        Assert.Contains(inboxes, inbox => inbox.ChannelType == "Channel::Api" && inbox.OutOfOfficeMessage is null);
    }
}
