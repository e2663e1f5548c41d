using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Chatwoot.Client.Tests.Support;
using Chatwoot.Contract;
using Chatwoot.Emulator.Server;
using Xunit;

namespace Chatwoot.Client.Tests.Paging;

public class PageReaderTests
{
    [Fact]
    public async Task A_total_that_goes_up_and_down_ends_all_the_same_and_no_row_comes_twice()
    {
        await using Engine engine = await Engine.StartAsync(retries: 0);
        engine.Server.Faults.Add(Page(2, every: 2, "2", "3"));
        engine.Server.Faults.Add(Page(4, every: 1, "1", "2"));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Engine.Cancellation);
        patience.CancelAfter(10_000);
        IPageReader<Label> reader = engine.Client.ReadPages<Label>(Engine.Labels(), Contract.Paging.Numbered(2, total: "meta.count"), null);

        var rows = new List<long>();
        while (await reader.ReadAsync(patience.Token) is { } page)
            rows.AddRange(page.Items.Select(label => label.Id));

        Assert.Equal([1, 2, 3], rows);
    }

    private static Fault Page(int total, int every, string first, string second) => new()
    {
        Path = "/api/v1/accounts/*/labels",
        Every = every,
        Status = 200,
        ContentType = "application/json",
        Body = $$$"""{"meta":{"count":{{{total}}}},"payload":[{"id":{{{first}}}},{"id":{{{second}}}}]}""",
    };
}
