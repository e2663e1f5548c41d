using System.Collections.Generic;
using System.Net.Http;
using System.Threading.Tasks;
using BenchmarkDotNet.Attributes;
using Chatwoot;
using Chatwoot.Client.Json;
using Chatwoot.Emulator;

namespace ChatwootPS.Benchmarks;

/// <summary>Reading answers: from the bytes of a page to objects.</summary>
public class JsonBenchmarks
{
    private byte[] _contacts = [];
    private byte[] _conversations = [];

    [GlobalSetup]
    public async Task PrepareAsync()
    {
        await using EmulatorServer server = await EmulatorServer.StartAsync();
        using var http = new HttpClient { BaseAddress = server.BaseAddress };
        http.DefaultRequestHeaders.Add("api-access-token", server.AccessToken);
        _contacts = await http.GetByteArrayAsync($"api/v1/accounts/{server.AccountId}/contacts");
        _conversations = await http.GetByteArrayAsync($"api/v1/accounts/{server.AccountId}/conversations?status=all");
    }

    [Benchmark(Description = "A page of 15 contacts")]
    public List<Contact> Contacts() => AnswerReader.ReadList<Contact>(_contacts, "payload");

    [Benchmark(Description = "A page of 25 conversations")]
    public List<Conversation> Conversations() => AnswerReader.ReadList<Conversation>(_conversations, "data.payload");

    [Benchmark(Description = "The total of a list")]
    public object? Total() => AnswerReader.ReadScalar(_contacts, "meta.count");
}
