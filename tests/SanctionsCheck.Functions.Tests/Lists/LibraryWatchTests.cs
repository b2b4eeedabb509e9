using Microsoft.Extensions.DependencyInjection;
using SanctionsCheck.Functions.Composition;
using SanctionsCheck.Functions.Tests.Batches;
using SanctionsCheck.Functions.Tests.Worker;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Storage.Lists;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Functions.Tests.Lists;

public sealed class LibraryWatchTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [Fact]
    public async Task A_worker_that_nobody_asks_knows_a_new_version_before_the_next_call()
    {
        const string list = "custom-watched";
        var account = azurite.NewAccount();
        await using var idle = await BatchWorker.StartAsync(account);
        await using var other = await BatchWorker.StartAsync(account);
        using var watch = ActivatorUtilities.CreateInstance<LibraryWatch>(idle.Services);
        await watch.StartAsync(default);
        var csv = "id,name\n1,Somebody\n"u8.ToArray();
        var outcome = await other.Get<ListCatalog>().ImportAsync(list, [new ListFile("a.csv", () => new MemoryStream(csv))], new("a.csv", DateTimeOffset.UtcNow));

        await Probe.UntilAsync(() => Task.FromResult(idle.Tap.Requests.Any(r => r.Path.EndsWith($"{list}/{outcome.Version.Version}/index.bin", StringComparison.Ordinal))), "the idle worker loads the version");
        // From now on nothing can be loaded: what the next calls get is there already.
        idle.Tap.Down = true;
        await Probe.UntilAsync(async () => (await idle.Get<LibraryCache>().GetAsync()).Library.Current.Indexes.Any(i => i.Version.Version == outcome.Version.Version), "the version is in use");
        await watch.StopAsync(default);
    }
}
