using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Names;
using SanctionsCheck.Screening.Parties;
using SanctionsCheck.Screening.Tests.Lists;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Screening.Tests.Matching;

/// <summary>Which of two is asked about and which is listed makes no difference to words, on which the search relies, and next to none to names.</summary>
public sealed class SymmetryTests
{
    private const string Un = "un/consolidated-2026-02-27.xml";
    private const int Pairs = 200_000;
    private const int Near = 12;
    private const int NamePairs = 20_000;
    /// <summary>Of equally good pairs of parts the one that comes first is made first.</summary>
    private const double Tolerance = .01;

    [RealDataFact(Un)]
    public void Two_words_are_as_alike_one_way_as_the_other()
    {
        var words = ListFiles.Read(ListIds.UnSc, ListFiles.Real(Un)).Parties
            .SelectMany(p => p.Names.SelectMany(n => NameAnalyzer.Analyze(n.Text, p.Type))).SelectMany(n => n.Tokens)
            .DistinctBy(t => (t.Form, t.Kind, t.Abjad, t.Syllable)).OrderBy(t => t.Skeleton.ToString(), StringComparer.Ordinal).ThenBy(t => t.Form, StringComparer.Ordinal).ToArray();
        var random = new Random(29);
        var alike = 0;
        for (var i = 0; i < Pairs; i++)
        {
            // Words of the same consonants stand beside each other: those are often alike.
            var at = random.Next(words.Length);
            var (a, b) = (words[at], words[i % 4 == 0 ? random.Next(words.Length) : Math.Min(words.Length - 1, at + random.Next(Near))]);
            var (forth, back) = (TokenComparer.Compare(a, b), TokenComparer.Compare(b, a));
            Assert.True(forth == back, $"{a} | {b}: {forth}, {back}");
            if (forth is > 0 and < 1) alike++;
        }
        Assert.True(alike > Pairs / 100, $"only {alike} pairs say anything");
    }

    [RealDataFact(Un)]
    public void Two_names_score_nearly_the_same_both_ways()
    {
        var names = ListFiles.Read(ListIds.UnSc, ListFiles.Real(Un)).Parties.SelectMany(p => p.Names.Select(n => (n.Text, p.Type))).ToArray();
        var random = new Random(31);
        for (var i = 0; i < NamePairs; i++)
        {
            // Half the pairs are neighbours: mostly names of one party.
            var at = random.Next(names.Length);
            var (a, b) = (names[at], names[i % 2 == 0 ? (at + 1) % names.Length : random.Next(names.Length)]);
            // Whose rules hold for a person and a company depends on which of them is asked about.
            if (a.Type != b.Type) continue;
            // Of a text that is asked about, brackets may hold another name.
            if (a.Text.Contains('(', StringComparison.Ordinal) || b.Text.Contains('(', StringComparison.Ordinal)) continue;
            var (forth, back) = (Score(a, b), Score(b, a));
            // Below the floor nothing is returned.
            Assert.True(Math.Max(forth, back) < ScreeningModel.Floor || Math.Abs(forth - back) < Tolerance, $"{a} | {b}: {forth}, {back}");
        }
    }

    private static double Score((string Text, PartyType Type) a, (string Text, PartyType Type) b) =>
        PartyComparer.Compare(new() { Name = a.Text, Type = a.Type }, new() { Name = b.Text, Type = b.Type }).Score;
}
