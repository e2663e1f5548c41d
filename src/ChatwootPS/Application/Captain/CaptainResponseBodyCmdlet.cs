using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Captain;

/// <summary>What New and Set have in common.</summary>
public abstract class CaptainResponseBodyCmdlet : WriteResourceCmdlet<CaptainResponse>
{
    /// <summary>Approved (a new one's default): the assistant uses it; Pending: a person has to look at it first.</summary>
    [Parameter]
    [BodyField]
    public CaptainResponseStatus Status { get; set; }
}
