using System.Collections.Immutable;
using System.Globalization;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Tests.Controls;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Lists.Starter;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Exposure.Tests.Assessment;

/// <summary>Assessors over the starter lists, or over lists of a test's own.</summary>
internal static class StarterLists
{
    public static readonly DateOnly AsOf = new(2026, 11, 24);

    public static ListLibrary Library { get; } = Load();

    public static Assessor Assessor { get; } = new(Rules.Book, Library, AsOf, ["starter list"]);

    public static Assessor With(params Party[] parties) => new(Rules.Book, new ListLibrary(
        new ScreeningSet(parties.GroupBy(p => p.List).Select(g => ScreeningIndex.Build(new ListVersion(g.Key, new string('a', 64), new DateOnly(2020, 1, 1)), g))), []), AsOf, []);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static ListLibrary Load()
    {
        ImmutableSortedDictionary<string, ImmutableArray<Party>> lists = StarterList.Load();
        return new ListLibrary(new ScreeningSet(lists.Select(l => ScreeningIndex.Build(StarterList.VersionOf(l.Key, l.Value), l.Value))), []);
    }
}
