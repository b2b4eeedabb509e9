using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Benchmarks.Screening;

/// <summary>The real lists beside the repository.</summary>
internal static class RealLists
{
    public static List<Party> Ofac() => Read(
        ListIds.OfacSdn, ("sdn.csv", "ofac/2024-05-02/sdn.csv"), ("alt.csv", "ofac/2024-05-02/alt-2025-02.csv"), ("add.csv", "ofac/2024-05-02/add-2025-02.csv"));

    public static List<Party> NonSdn() => Read(
        ListIds.OfacConsolidated,
        ("cons_prim.csv", "ofac/non-sdn/cons_prim.csv"), ("cons_alt.csv", "ofac/non-sdn/cons_alt.csv"),
        ("cons_add.csv", "ofac/non-sdn/cons_add.csv"), ("cons_comments.csv", "ofac/non-sdn/cons_comments.csv"));

    public static List<Party> Un() => Read(ListIds.UnSc, ("un.xml", "un/consolidated-2026-02-27.xml"));

    /// <summary>Canada's list, whose aliases hold thousands of names in Cyrillic and some hundred in Arabic letters.</summary>
    public static List<Party> Canada() => Read(ListIds.CaSema, ("sema.xml", "formats/ca_sema/sema_2025.xml"));

    /// <summary>An export of the SDN list by programme, with names in Arabic and Cyrillic letters.</summary>
    public static List<Party> Irgc() => Read(ListIds.OfacSdn, ("irgc.xml", "formats/us_ofac_enhanced/IRGC_sanctions.xml"));

    /// <summary>OFAC's SDN list of 2024 with aliases, its non-SDN lists and the UN's list: what speed is measured on.</summary>
    public static List<Party> All() => [.. Ofac(), .. NonSdn(), .. Un()];

    public static ScreeningIndex Index(string list, IEnumerable<Party> parties) =>
        ScreeningIndex.Build(new ListVersion(list, new string('0', 64), new DateOnly(2024, 5, 2)), parties);

    /// <summary>One index for each list that the parties stand on.</summary>
    public static ScreeningSet Set(IEnumerable<Party> parties) => new(parties.GroupBy(p => p.List).Select(l => Index(l.Key, l)));

    /// <summary>The large US screening list without its last line, which is cut off.</summary>
    public static string WholeCsl()
    {
        var text = File.ReadAllText(Path("formats/us_csl/csl_2023_large.csv"));
        return text[..(text.LastIndexOf('\n', text.TrimEnd().Length - 1) + 1)];
    }

    public static string Path(string relative) =>
        TestData.File(relative) ?? throw new FileNotFoundException($"needs ../shared/data/{relative}, which is not on this machine");

    private static List<Party> Read(string list, params (string Name, string Path)[] files)
    {
        var opened = files.Select(f => new ListFile(f.Name, () => File.OpenRead(Path(f.Path)))).ToList();
        return [.. ListFormats.Find(list, opened).Read(list, opened, new ListReport())];
    }
}
