using Chatwoot;
using Chatwoot.Contract;
using Chatwoot.Routes;

namespace ChatwootPS.Application.CustomAttributes;

/// <summary>What is remembered of definitions: filters look them up by the kind of object.</summary>
internal static class CustomAttributeNames
{
    public static void Forget(ChatwootSession session)
    {
        string path = session.Complete(Resources.CustomAttributes.List()).Path;
        session.Names.Forget(path);
        foreach (CustomAttributeModel model in new[] { CustomAttributeModel.ConversationAttribute, CustomAttributeModel.ContactAttribute, CustomAttributeModel.CompanyAttribute })
            session.Names.Forget($"{path}?{Wire.Word(model)}");
    }
}
