using System.Buffers.Binary;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Storage.Lists.Catalog;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Storage.Tests.Lists;

/// <summary>A worker that starts on a snapshot it can't use builds the index from the table, answers the same, and leaves a whole snapshot behind.</summary>
public sealed class SnapshotFallbackTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>, IAsyncLifetime
{
    private const int Places = 16;
    /// <summary>Behind four letters that say what it is.</summary>
    private const int FormatAt = 4;
    private const int ModelAt = 9;

    private ListStorage _storage = null!;
    private VersionRow _row = null!;
    private byte[] _whole = [];
    private string _expected = "";

    public async Task InitializeAsync()
    {
        _storage = await ListStorage.CreateAsync(azurite.NewAccount());
        await _storage.ImportAsync(ListStorage.Csv(40, aliases: 2));
        _row = (await _storage.Catalog.Catalog.ReadAsync(ListStorage.List, default)).Active!;
        _whole = await ReadAsync();
        _expected = Answers(ScreeningIndex.Load(new MemoryStream(_whole)));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task Bytes_that_changed_anywhere()
    {
        for (var place = 0; place < Places; place++)
        {
            var damaged = (byte[])_whole.Clone();
            damaged[place * (_whole.Length - 1) / (Places - 1)] ^= 0x10;
            await AssertMadeAgainAsync(damaged);
        }
    }

    [Fact]
    public async Task One_that_breaks_off_anywhere()
    {
        for (var place = 0; place < Places; place++) await AssertMadeAgainAsync(_whole[..(place * _whole.Length / Places)]);
    }

    [Fact]
    public async Task One_of_an_older_release()
    {
        var older = (byte[])_whole.Clone();
        BinaryPrimitives.WriteInt32LittleEndian(older.AsSpan(FormatAt), BinaryPrimitives.ReadInt32LittleEndian(_whole.AsSpan(FormatAt)) - 1);
        await AssertMadeAgainAsync(older);
        var model = (byte[])_whole.Clone();
        model[ModelAt]--;
        await AssertMadeAgainAsync(model);
    }

    [Fact]
    public async Task One_of_another_version_of_the_list()
    {
        using var other = new MemoryStream();
        ScreeningIndex.Build(new ListVersion(ListStorage.List, new string('b', 64), new DateOnly(2026, 1, 1)), []).Save(other);
        await AssertMadeAgainAsync(other.ToArray());
    }

    [Fact]
    public async Task A_whole_one_is_taken_without_the_table()
    {
        await _storage.Tables.DeleteTableAsync(_row.Table);
        Assert.Equal(_expected, Answers(await _storage.Catalog.Loader.LoadAsync(_row, default)));
    }

    private async Task AssertMadeAgainAsync(byte[] snapshot)
    {
        await Blob().UploadAsync(BinaryData.FromBytes(snapshot), overwrite: true);
        Assert.Equal(_expected, Answers(await _storage.Catalog.Loader.LoadAsync(_row, default)));
        Assert.Equal(_whole, await ReadAsync());
    }

    private Azure.Storage.Blobs.BlobClient Blob() => new ListArchive(_storage.Blobs).SnapshotOf(_row.Version);

    private async Task<byte[]> ReadAsync() => (await Blob().DownloadContentAsync()).Value.Content.ToArray();

    private static string Answers(ScreeningIndex index)
    {
        var set = new ScreeningSet([index]);
        string[] names = ["Trading House 7", "Tradng House 12", "Alias 3 1", "House"];
        return string.Join('\n', names.SelectMany(n => Screener.Screen(set, new() { Name = n }, new()).Select(m => $"{n}: {m.Party.Id} {m.Score:R} {m.MatchedName}")));
    }
}
