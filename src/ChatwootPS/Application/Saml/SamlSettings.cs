using System.Threading.Tasks;
using Chatwoot;
using Chatwoot.Contract;
using ChatwootPS.Pipeline;

namespace ChatwootPS.Application.Saml;

/// <summary>The one setting an account has.</summary>
internal static class SamlSettings
{
    private const string Path = "api/v1/accounts/{account}/saml_settings";

    public static ApiRequest Request(string method) => new(ApiFamily.Application, method, Path);

    public static Task<SamlSetting> ReadAsync(Operation operation) => operation.GetAsync<SamlSetting>(Request("GET"));
}
