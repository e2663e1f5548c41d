using System.Management.Automation;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>What New and Set have in common.</summary>
public abstract class CaptainScenarioBodyCmdlet : WriteResourceCmdlet<CaptainScenario>
{
    /// <summary>Whether it is followed; one that is not is in no list. A new one is, unless this says $false.</summary>
    [Parameter]
    [BodyField]
    public bool Enabled { get; set; }

    private protected Resource<CaptainScenario>? Place { get; set; }

    private protected override Resource<CaptainScenario> Resource => Place ?? base.Resource;
}
