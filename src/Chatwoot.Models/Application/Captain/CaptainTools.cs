using System;
using System.Collections.Generic;
using System.Security;

namespace Chatwoot;

/// <summary>A service of others that assistants may call.</summary>
public sealed class CaptainCustomTool : ChatwootObject
{
    public long Id { get; set; }

    /// <summary>Made of the title; scenarios link to it as <c>tool://custom_order_status</c>.</summary>
    public string? Slug { get; set; }

    public string? Title { get; set; }

    public string? Description { get; set; }

    public string? EndpointUrl { get; set; }

    /// <summary><c>GET</c> or <c>POST</c>.</summary>
    public string? HttpMethod { get; set; }

    public string? RequestTemplate { get; set; }

    public string? ResponseTemplate { get; set; }

    public CaptainToolAuth? AuthType { get; set; }

    /// <summary>The credentials as JSON, for administrators, never shown.</summary>
    public SecureString? AuthConfig { get; set; }

    /// <summary>What the assistant has to find out for a call: <c>name</c>, <c>type</c>, <c>description</c>, <c>required</c>.</summary>
    public List<object?>? ParamSchema { get; set; }

    public bool? Enabled { get; set; }

    public long? AccountId { get; set; }

    public DateTime? CreatedAt { get; set; }

    public DateTime? UpdatedAt { get; set; }

    public long CustomToolId => Id;

    public override string ToString() => Title ?? $"custom tool {Id}";
}

/// <summary>Which AI model does what for the account.</summary>
public sealed class CaptainPreference : ChatwootObject
{
    public Dictionary<string, object?>? Providers { get; set; }

    /// <summary>The models there are, by their ids.</summary>
    public Dictionary<string, object?>? Models { get; set; }

    /// <summary>By feature (editor, assistant, copilot, label_suggestion, audio_transcription, help_center_search): <c>models</c>, <c>default</c>, <c>enabled</c>, <c>selected</c>.</summary>
    public Dictionary<string, object?>? Features { get; set; }

    public override string ToString() => Features is null ? "" : string.Join(", ", Features.Keys);
}

/// <summary>A talk of an agent with an assistant.</summary>
public sealed class CopilotThread : ChatwootObject
{
    public long Id { get; set; }

    /// <summary>The first question.</summary>
    public string? Title { get; set; }

    public Agent? User { get; set; }

    /// <summary>Null within a message.</summary>
    public CaptainAssistant? Assistant { get; set; }

    public long? AccountId { get; set; }

    public DateTime? CreatedAt { get; set; }

    public long ThreadId => Id;

    public override string ToString() => Title ?? $"thread {Id}";
}

/// <summary>A question or answer in a talk with an assistant.</summary>
public sealed class CopilotMessage : ChatwootObject
{
    public long Id { get; set; }

    /// <summary><c>content</c>; of an answer also <c>reasoning</c>, <c>function_name</c>, <c>reply_suggestion</c>.</summary>
    public Dictionary<string, object?>? Message { get; set; }

    /// <summary><c>user</c>, <c>assistant</c> or <c>assistant_thinking</c>.</summary>
    public string? MessageType { get; set; }

    public CopilotThread? CopilotThread { get; set; }

    public long? AccountId { get; set; }

    public DateTime? CreatedAt { get; set; }

    public string? Content => Message is not null && Message.TryGetValue("content", out object? content) ? content as string : null;

    public long? ThreadId => CopilotThread?.Id;

    public override string ToString() => Content ?? $"message {Id}";
}
