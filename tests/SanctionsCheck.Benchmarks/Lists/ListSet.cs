using System.IO.Compression;
using System.Text;
using SanctionsCheck.Benchmarks.Screening;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Storage.Lists.Inbox;
using SanctionsCheck.Storage.Lists.Spool;

namespace SanctionsCheck.Benchmarks.Lists;

/// <summary>A real list as it would be dropped.</summary>
/// <param name="Name">What it is called in the table.</param>
/// <param name="List">The list's id.</param>
/// <param name="Files">Names in the set, and where they lie in the folder of real data.</param>
internal sealed record ListSet(string Name, string List, params (string Name, string Path)[] Files)
{
    // Its last line is not whole: without it, the file is.
    private const string CutOff = "formats/us_csl/csl_2023_large.csv";

    /// <summary>The lists that are measured.</summary>
    public static IReadOnlyList<ListSet> All { get; } =
    [
        new("OFAC SDN 2024, CSV set", ListIds.OfacSdn, ("sdn.csv", "ofac/2024-05-02/sdn.csv"), ("alt.csv", "ofac/2024-05-02/alt-2025-02.csv"), ("add.csv", "ofac/2024-05-02/add-2025-02.csv")),
        new("OFAC non-SDN, CSV set", ListIds.OfacConsolidated, ("cons_prim.csv", "ofac/non-sdn/cons_prim.csv"), ("cons_alt.csv", "ofac/non-sdn/cons_alt.csv"), ("cons_add.csv", "ofac/non-sdn/cons_add.csv"), ("cons_comments.csv", "ofac/non-sdn/cons_comments.csv")),
        new("OFAC non-SDN 2020, advanced XML", ListIds.OfacConsolidated, ("cons_advanced.xml", "formats/us_ofac_advanced/cons_advanced.xml")),
        new("UN 2026, XML", ListIds.UnSc, ("consolidated.xml", "un/consolidated-2026-02-27.xml")),
        new("US CSL 2023, CSV", ListIds.UsCsl, ("consolidated.csv", CutOff)),
        new("Canada 2025, XML", "ca-sema", ("sema.xml", "formats/ca_sema/sema_2025.xml")),
        new("Australia 2025, XLSX", "au-dfat", ("Australia.xlsx", "formats/au_dfat/Australia.xlsx")),
    ];

    public static ListSet Ofac => All[0];

    /// <summary>The files, unpacked as in an import.</summary>
    public SpooledFiles Read()
    {
        var content = SpooledFile.Create();
        content.Write(Zip());
        return ListUnpacker.Unpack("set.zip", content);
    }

    private byte[] Zip()
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, path) in Files)
            {
                if (path != CutOff)
                {
                    zip.CreateEntryFromFile(RealLists.Path(path), name, CompressionLevel.Fastest);
                    continue;
                }
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(Encoding.UTF8.GetBytes(RealLists.WholeCsl()));
            }
        }
        return packed.ToArray();
    }
}
