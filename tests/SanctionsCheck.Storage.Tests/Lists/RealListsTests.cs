using System.IO.Compression;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Storage.Lists;
using SanctionsCheck.Storage.Lists.Inbox;
using SanctionsCheck.Storage.Lists.Parties;
using SanctionsCheck.Storage.Tests.Lists.Inbox;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Storage.Tests.Lists;

public sealed class RealListsTests(AzuriteFixture azurite) : IClassFixture<AzuriteFixture>
{
    [RealDataFact("un/consolidated-2026-02-27.xml")]
    public Task The_un_list_is_stored_whole() =>
        StoredWholeAsync(ListIds.UnSc, [new("consolidated.xml", () => File.OpenRead(TestData.File("un/consolidated-2026-02-27.xml")!))]);

    [RealDataFact("ofac/2024-05-02/sdn.csv")]
    public Task The_ofac_set_is_stored_whole()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, path) in new[] { ("sdn.csv", "sdn.csv"), ("alt.csv", "alt-2025-02.csv"), ("add.csv", "add-2025-02.csv") })
                zip.CreateEntryFromFile(TestData.File("ofac/2024-05-02/" + path)!, name, CompressionLevel.Fastest);
        }
        return StoredWholeAsync(ListIds.OfacSdn, ListUnpacker.Unpack("2024-05-02.zip", Zips.Spool(packed.ToArray())));
    }

    [RealDataTheory("formats/eu_fsf/eu_fsf_excerpt.xml")]
    [InlineData(ListIds.OfacConsolidated, "us_ofac_sdn_xml/consolidated_2025.xml")]
    [InlineData(ListIds.OfacConsolidated, "us_ofac_advanced/cons_advanced.xml")]
    [InlineData(ListIds.OfacConsolidated, "us_ofac_enhanced/CONS_ENHANCED.ZIP")]
    [InlineData(ListIds.OfacSdn, "us_ofac_advanced/sdn_advanced_2026_excerpt.xml")]
    [InlineData(ListIds.EuFsf, "eu_fsf/eu_fsf_excerpt.xml")]
    [InlineData(ListIds.Uk, "uk_fcdo/uk_sanctions_list_excerpt.xml")]
    [InlineData(ListIds.Uk, "uk_fcdo/uk_sanctions_list_one_real_line.csv")]
    [InlineData(ListIds.ChSeco, "ch_seco/seco_wholelist_trimmed_2026.xml")]
    [InlineData(ListIds.UsCsl, "us_csl/consolidated.csv")]
    [InlineData(ListIds.CaSema, "ca_sema/sema_2026_excerpt.xml")]
    [InlineData(ListIds.AuDfat, "au_dfat/Australia.xlsx")]
    public Task Every_format_is_stored_whole(string list, string file)
    {
        var path = TestData.File("formats/" + file)!;
        return StoredWholeAsync(list, ListUnpacker.Unpack(Path.GetFileName(path), Zips.Spool(File.ReadAllBytes(path))));
    }

    private async Task StoredWholeAsync(string list, IReadOnlyList<ListFile> files)
    {
        var storage = await ListStorage.CreateAsync(azurite.NewAccount());
        var expected = ListFormats.Find(list, files).Read(list, files, new ListReport()).ToList();

        var outcome = await storage.Catalog.ImportAsync(list, files, new("2024-05-02.zip", storage.Time.GetUtcNow()));
        Assert.Equal((ImportResult.Activated, null), (outcome.Result, outcome.Reason));
        var active = await storage.ActiveAsync(list);
        Assert.Equal((expected.Count, expected.Sum(p => p.Names.Length)), (active.Parties, active.Names));
        var stored = await storage.PartiesAsync(list);
        Assert.Equal(expected.Select(PartyJson.Write), stored.Select(PartyJson.Write));
        if (list == ListIds.UnSc) Assert.Contains(stored, p => p.Names.Any(n => n.Text.Any(c => c is >= '\u0600' and <= '\u06FF')));

        // The snapshot holds the same parties as the table.
        var rows = await storage.Catalog.Catalog.ReadAsync(list, CancellationToken.None);
        var index = await storage.Catalog.Loader.LoadAsync(rows.Active!, CancellationToken.None);
        Assert.Equal(expected.Select(PartyJson.Write), Enumerable.Range(0, index.PartyCount).Select(i => PartyJson.Write(index.GetParty(i))));
    }
}
