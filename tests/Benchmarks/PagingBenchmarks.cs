using System.Security;
using System.Threading;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Chatwoot;
using Chatwoot.Client;
using Chatwoot.Contract;
using Chatwoot.Emulator;
using Chatwoot.Emulator.Seeding;

namespace ChatwootPS.Benchmarks;

/// <summary>The engine alone: a list of 1,500 contacts in 100 pages, over HTTP on loopback, the emulator's work included.</summary>
public class PagingBenchmarks
{
    private EmulatorServer _server = null!;
    private IChatwootClient _client = null!;
    private ApiRequest _request = null!;

    [GlobalSetup]
    public async Task PrepareAsync()
    {
        _server = await EmulatorServer.StartAsync(new EmulatorOptions { Seed = SeedOptions.Parse("contacts=1500"), RecordRequests = false });
        var token = new SecureString();
        foreach (char character in _server.AccessToken)
            token.AppendChar(character);
        _client = new ChatwootClientFactory().Create(new ClientSettings(_server.BaseAddress, _ => token));
        _request = new ApiRequest(ApiFamily.Application, "GET", $"api/v1/accounts/{_server.AccountId}/contacts") { Envelope = "payload" };
    }

    [GlobalCleanup]
    public async Task CleanAsync()
    {
        _client.Dispose();
        await _server.DisposeAsync();
    }

    [Benchmark(Description = "100 pages of 15 contacts")]
    public async Task<int> AllPages()
    {
        IPageReader<Contact> reader = _client.ReadPages<Contact>(_request, Paging.Numbered(15, total: "meta.count"), null);
        int count = 0;
        while (await reader.ReadAsync(CancellationToken.None) is { } page)
            count += page.Items.Count;
        return count;
    }
}
