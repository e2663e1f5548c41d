using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Application.Rules;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.DashboardApps;

/// <summary>What New and Set have in common.</summary>
public abstract class DashboardAppBodyCmdlet : WriteResourceCmdlet<DashboardApp>
{
    /// <summary>The http or https addresses of the pages to show, each in a frame. Set replaces all of them.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public virtual string[]? Url { get; set; }

    private protected override Dictionary<string, object?> Fields(ChatwootSession session)
    {
        Dictionary<string, object?> fields = base.Fields(session);
        if (Url is not null)
        {
            fields["content"] = Url
                .Select(url => (object?)new Dictionary<string, object?> { ["type"] = "frame", ["url"] = HttpAddress.Check(url, "a dashboard app") })
                .ToList();
        }
        return fields;
    }
}
