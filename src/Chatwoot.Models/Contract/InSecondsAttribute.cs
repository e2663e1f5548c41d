using System;

namespace Chatwoot.Contract;

/// <summary>The API counts this duration in seconds; elsewhere it counts minutes.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class InSecondsAttribute : Attribute;
