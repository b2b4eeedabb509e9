using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Azure.Storage.Blobs;
using SanctionsCheck.Functions.Tests.Batches;
using SanctionsCheck.Functions.UseCases;
using SanctionsCheck.Functions.UseCases.Lists;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Storage.Alerts;
using SanctionsCheck.Storage.Lists;
using SanctionsCheck.Storage.Lists.Refresh;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Functions.Tests.Lists;

/// <summary>A worker whose lists come from publishers on this machine, with the Security Council's list read from it once.</summary>
public sealed class RefreshFixture : IAsyncLifetime
{
    private readonly AzuriteFixture _azurite = new();

    internal string Account { get; private set; } = null!;

    internal Publisher Publisher { get; private set; } = null!;

    internal BatchWorker Worker { get; private set; } = null!;

    /// <summary>The Security Council's list as published on a day.</summary>
    internal static byte[] Un(string date, int? keep = null)
    {
        var text = File.ReadAllText(TestData.File("un/consolidated-2026-02-27.xml")!);
        text = new Regex("dateGenerated=\"[0-9-]+").Replace(text, $"dateGenerated=\"{date}", 1);
        if (keep is { } most)
        {
            var seen = 0;
            text = Regex.Replace(text, "<INDIVIDUAL>.*?</INDIVIDUAL>", m => ++seen > most ? "" : m.Value, RegexOptions.Singleline);
        }
        return Encoding.UTF8.GetBytes(text);
    }

    public async Task InitializeAsync()
    {
        if (TestData.Folder is null) return;
        await _azurite.InitializeAsync();
        Account = _azurite.NewAccount();
        Publisher = await Publisher.StartAsync();
        Worker = await StartAsync(
            ("Lists:Refresh:Sources:un_sc", Publisher.Address("consolidated.xml")),
            ("Lists:Refresh:Sources:ofac-consolidated", string.Join(' ', new[] { "CONS_PRIM.CSV", "CONS_ALT.CSV", "CONS_ADD.CSV", "CONS_COMMENTS.CSV" }.Select(Publisher.Address))));
        Publisher.Answer = Publisher.File(Un("2026-02-27"));
        var (state, _) = await RunAsync();
        Assert.Equal((RefreshResult.Activated, null), (state.Result, state.Reason));
    }

    public async Task DisposeAsync()
    {
        if (TestData.Folder is null) return;
        await Worker.DisposeAsync();
        await Publisher.DisposeAsync();
    }

    /// <summary>Reads the list once, as the queue does.</summary>
    internal async Task<(RefreshState State, ListState Active)> RunAsync(string list = ListIds.UnSc)
    {
        await Worker.Get<RefreshList>().RunAsync(list, default);
        var lists = await Worker.Get<ShowLists>().AllAsync(default);
        return (lists.Refreshes.Single(r => r.List == list), lists.Lists.Single(l => l.List == list && l.State == ListState.Active));
    }

    /// <summary>Fails unless the archive holds the file as it came, whose hash is the version.</summary>
    internal async Task IsKeptAsync(string version, string list = ListIds.UnSc)
    {
        var archive = new BlobContainerClient(Account, "list-archive");
        List<string> files = [];
        await foreach (var blob in archive.GetBlobsAsync(default, default, $"{list}/{version}/files/", default)) files.Add(blob.Name);
        var raw = await archive.GetBlobClient(Assert.Single(files)).DownloadContentAsync();
        Assert.Equal(version, Convert.ToHexStringLower(SHA256.HashData(raw.Value.Content.ToMemory().Span)));
    }

    internal async Task<IReadOnlyList<ListAlert>> AlertsAsync() => (await Worker.Get<ListAlertStore>().SinceAsync(null, 10_000, default)).Alerts;

    private Task<BatchWorker> StartAsync(params (string, string?)[] settings) => BatchWorker.StartAsync(Account,
    [
        .. settings,
        ("Lists:Refresh:AllowedHosts", Publisher.Host),
        ("Lists:Refresh:Attempts", "3"),
        ("Lists:Refresh:BackOffSeconds", "0.02"),
        ("Lists:Refresh:AnswerTimeoutSeconds", "2"),
        ("Lists:Refresh:StallTimeoutSeconds", "2"),
        ("Lists:Refresh:TotalTimeoutSeconds", "12"),
        ("Lists:Refresh:MaxMegabytes", "20"),
    ]);
}
