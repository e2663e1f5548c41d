using System.Globalization;
using System.Management.Automation;
using Chatwoot;
using ChatwootPS.Completion;

namespace ChatwootPS.Application.Messages;

/// <summary>
/// Tells a conversation's number from the text of a message where both come by position: digits in a text are a number, as
/// a CSV file has them; any other text is left to the parameter that takes text.
/// </summary>
internal sealed class ConversationNumberAttribute : ArgumentTransformationAttribute
{
    public override object? Transform(EngineIntrinsics engineIntrinsics, object? inputData)
    {
        object? value = inputData is PSObject wrapped ? wrapped.BaseObject : inputData;
        return value is string text && long.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out long id) && id > 0
            ? new[] { new ResourceRef<Conversation>(id) }
            : inputData;
    }
}
