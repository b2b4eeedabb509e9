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

    public static List<Party> Un() => Read(ListIds.UnSc, ("un.xml", "un/consolidated-2026-02-27.xml"));

    public static ScreeningIndex Index(string list, IEnumerable<Party> parties) =>
        ScreeningIndex.Build(new ListVersion(list, new string('0', 64), new DateOnly(2024, 5, 2)), parties);

    public static string Path(string relative) =>
        TestData.File(relative) ?? throw new FileNotFoundException($"needs ../shared/data/{relative}, which is not on this machine");

    private static List<Party> Read(string list, params (string Name, string Path)[] files)
    {
        var opened = files.Select(f => new ListFile(f.Name, () => File.OpenRead(Path(f.Path)))).ToList();
        return [.. ListFormats.Find(list, opened).Read(list, opened, new ListReport())];
    }
}
