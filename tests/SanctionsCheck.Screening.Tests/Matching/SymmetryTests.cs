using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Names;
using SanctionsCheck.Screening.Tests.Lists;
using SanctionsCheck.Testing;

namespace SanctionsCheck.Screening.Tests.Matching;

/// <summary>Which of two words is asked about and which is listed makes no difference: the search relies on it.</summary>
public sealed class SymmetryTests
{
    private const string Un = "un/consolidated-2026-02-27.xml";
    private const int Pairs = 200_000;
    private const int Near = 12;

    [RealDataFact(Un)]
    public void Two_words_are_as_alike_one_way_as_the_other()
    {
        var words = ListFiles.Read(ListIds.UnSc, ListFiles.Real(Un)).Parties
            .SelectMany(p => p.Names.SelectMany(n => NameAnalyzer.Analyze(n.Text, p.Type))).SelectMany(n => n.Tokens)
            .DistinctBy(t => (t.Form, t.Kind, t.Abjad, t.Syllable)).OrderBy(t => t.Skeleton, StringComparer.Ordinal).ThenBy(t => t.Form, StringComparer.Ordinal).ToArray();
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
}
