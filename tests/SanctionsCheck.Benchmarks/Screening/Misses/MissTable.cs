using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Benchmarks.Screening.Misses;

/// <summary>Prints misses by cause, with how many there are, of which types, and examples.</summary>
internal static class MissTable
{
    private const int Words = 40;

    /// <summary>Prints them.</summary>
    /// <param name="misses">The misses.</param>
    /// <param name="examples">How many of each cause are shown, evenly spread over them.</param>
    public static void Print(IReadOnlyList<HeldOutName> misses, int examples)
    {
        var byCause = misses.ToLookup(MissCauses.Of);
        foreach (var cause in MissCauses.All.Where(byCause.Contains).OrderByDescending(c => byCause[c].Count()))
        {
            var all = byCause[cause].ToList();
            var types = string.Join(", ", all.GroupBy(m => m.Right.Type).OrderByDescending(t => t.Count()).Select(t => $"{t.Count()} {Plural(t.Key)}"));
            Console.WriteLine($"  {cause}: {all.Count} ({100.0 * all.Count / misses.Count:0.0} %): {types}");
            var shown = Math.Min(examples, all.Count);
            for (var i = 0; i < shown; i++) Console.WriteLine($"    {all[i * all.Count / shown]}");
            if (cause == MissCauses.Translation) Console.WriteLine($"    words without one like them: {Untranslated(all)}");
        }
    }

    /// <summary>The most frequent words for which no name of the right party has one that is like them.</summary>
    private static string Untranslated(List<HeldOutName> misses) =>
        string.Join(", ", misses.SelectMany(m => MissCauses.Unlike(m).Distinct()).GroupBy(w => w).OrderByDescending(w => w.Count()).ThenBy(w => w.Key, StringComparer.Ordinal).Take(Words).Select(w => $"{w.Key} {w.Count()}"));

    private static string Plural(PartyType type) => type == PartyType.Aircraft ? "aircraft" : $"{type}s".ToLowerInvariant();
}
