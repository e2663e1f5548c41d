using System.Collections.Generic;

namespace Chatwoot;

/// <summary>An API inbox as its customers may see it.</summary>
public sealed class ClientInbox : ChatwootObject
{
    public string? Identifier { get; set; }

    public string? Name { get; set; }

    /// <summary>Whether customers must prove who they are.</summary>
    public bool? IdentityValidationEnabled { get; set; }

    /// <summary>The IANA name of the zone the working hours are in.</summary>
    public string? Timezone { get; set; }

    public List<WorkingHours>? WorkingHours { get; set; }

    public bool? WorkingHoursEnabled { get; set; }

    public bool? CsatSurveyEnabled { get; set; }

    public bool? GreetingEnabled { get; set; }

    public override string ToString() => Name ?? Identifier ?? "inbox";
}
