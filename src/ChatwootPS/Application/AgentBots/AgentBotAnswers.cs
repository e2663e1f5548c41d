using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Routes;
using ChatwootPS.Pipeline;
using ChatwootPS.Session;
using Chatwoot.Contract;

namespace ChatwootPS.Application.AgentBots;

/// <summary>What the server's answers about bots need to be understood.</summary>
internal static class AgentBotAnswers
{
    /// <summary>Where an inbox tells its bot, the token comes as the row it is stored in: the token is kept, and the rest of the row beside it.</summary>
    public static void UnwrapToken(AgentBot bot)
    {
        if (bot.AccessToken is not { Length: > 0 } token)
            return;
        string text = SecretText.Read(token, letters => new string(letters));
        if (text[0] != '{' || EngineLoader.Factory.ParseJson(text) is not Dictionary<string, object?> row || !row.TryGetValue("token", out object? value))
            return;
        bot.AccessToken = SecretTransformationAttribute.Protect(value as string);
        row.Remove("token");
        bot.Extra["access_token"] = row;
    }

    /// <summary>Changes a bot. The server says of a bot of the installation that it is not found, although everybody sees it.</summary>
    public static async Task<T> ChangingAsync<T>(Operation operation, long id, Func<Task<T>> work)
    {
        try
        {
            return await work().ConfigureAwait(false);
        }
        catch (ChatwootApiException refusal) when (refusal.Reason == ErrorReason.NotFound)
        {
            if (!await IsOfInstallationAsync(operation, id).ConfigureAwait(false))
                throw;
            throw new ChatwootApiException(ErrorReason.Forbidden, $"Agent bot {id} belongs to the installation; an account cannot change it.", refusal)
            {
                RecommendedAction = "It is changed through the Platform API, or in the super admin console.",
            };
        }
    }

    private static async Task<bool> IsOfInstallationAsync(Operation operation, long id)
    {
        try
        {
            return (await operation.GetAsync<AgentBot>(Resources.AgentBots.Get(id)).ConfigureAwait(false)).SystemBot == true;
        }
        catch (ChatwootApiException)
        {
            return false;
        }
    }
}
