using System.Reflection;

namespace SanctionsCheck.Exposure.Tests.Goods;

/// <summary>Descriptions with the headings that they mean: <c>labelled.tsv</c> and <c>invoices.tsv</c>.</summary>
internal static class LabelledGoods
{
    /// <summary>Each must be right.</summary>
    public static IReadOnlyList<LabelledGood> All { get; } = Read("labelled.tsv");

    /// <summary>Measured as a whole.</summary>
    public static IReadOnlyList<LabelledGood> Invoices { get; } = Read("invoices.tsv");

    /// <summary>Over the wider nomenclature, used while building.</summary>
    public static IReadOnlyList<LabelledGood> Traders { get; } = Read("traders.tsv");

    /// <summary>Held out: only counted, never looked at one by one.</summary>
    public static IReadOnlyList<LabelledGood> HeldOut { get; } = Read("heldout.tsv");

    private static LabelledGood[] Read(string file)
    {
        var root = typeof(LabelledGoods).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "RepositoryRoot").Value!;
        return
        [
            .. File.ReadLines(Path.Combine(root, "tests", "SanctionsCheck.Exposure.Tests", "Goods", file))
                .Where(l => l.Length > 0 && l[0] != '#').Select(l => l.Split('\t')).Select(c => new LabelledGood(c[0], c[1], c[2])),
        ];
    }
}

/// <summary>One description.</summary>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Expected">Code prefixes parted by "|"; "-" unresolved; "?" not certain.</param>
/// <param name="Description">As traders write it.</param>
internal sealed record LabelledGood(string Language, string Expected, string Description);
