using System.Collections.Generic;

namespace Chatwoot;

/// <summary>An app that Chatwoot can work with, and the hooks the account has to it.</summary>
public sealed class Integration : ChatwootObject
{
    /// <summary>Such as <c>dialogflow</c>, <c>slack</c>, <c>openai</c>.</summary>
    public string Id { get; set; } = "";

    public string? Name { get; set; }

    public string? Description { get; set; }

    public string? ShortDescription { get; set; }

    /// <summary>Whether there is a hook, or a web hook or dashboard app; a hook may yet be disabled.</summary>
    public bool? Enabled { get; set; }

    public List<IntegrationHook>? Hooks { get; set; }

    /// <summary><c>account</c> or <c>inbox</c>: what a hook is for. For administrators, like all that follows.</summary>
    public string? HookType { get; set; }

    public bool? AllowMultipleHooks { get; set; }

    /// <summary>The settings a hook takes, as a JSON schema.</summary>
    public Dictionary<string, object?>? SettingsJsonSchema { get; set; }

    public List<object?>? SettingsFormSchema { get; set; }

    /// <summary>The settings that are given out again; the others are kept secret.</summary>
    public List<string>? VisibleProperties { get; set; }

    public string? Logo { get; set; }

    public string? I18nKey { get; set; }

    /// <summary>Where in the dashboard, or at the provider, the app is connected.</summary>
    public string? Action { get; set; }

    public string? Button { get; set; }

    public string? FeatureFlag { get; set; }

    public override string ToString() => Name ?? Id;
}

/// <summary>The account's connection to an app.</summary>
public sealed class IntegrationHook : ChatwootObject
{
    public long Id { get; set; }

    public string? AppId { get; set; }

    /// <summary>Whether it is used.</summary>
    public bool? Status { get; set; }

    /// <summary>Null for a hook of the whole account. Only its id and name are there.</summary>
    public Inbox? Inbox { get; set; }

    public long? AccountId { get; set; }

    /// <summary><c>account</c> or <c>inbox</c>.</summary>
    public string? HookType { get; set; }

    /// <summary>The settings, without the secret ones. For administrators.</summary>
    public Dictionary<string, object?>? Settings { get; set; }

    /// <summary>What the app calls its end, such as a channel of Slack.</summary>
    public string? ReferenceId { get; set; }

    public long HookId => Id;

    public override string ToString() => $"{AppId} hook {Id}";
}
