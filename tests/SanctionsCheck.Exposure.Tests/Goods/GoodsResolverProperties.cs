using CsCheck;
using SanctionsCheck.Exposure.Goods;
using SanctionsCheck.Exposure.Tests.Controls;

namespace SanctionsCheck.Exposure.Tests.Goods;

public sealed class GoodsResolverProperties
{
    private static readonly Gen<string> Words = Gen.OneOf(
        Gen.OneOfConst([.. LabelledGoods.All.SelectMany(g => g.Description.Split(' ')), "for", "without", "parts", "of", ",", "(", "钾", "‌", "\n"]),
        Gen.String[Gen.Char['!', 'ӿ'], 0, 9], Gen.String[1, 5]);

    private static readonly Gen<string> Descriptions = Words.List[0, 14].Select(w => string.Join(' ', w));

    private static readonly Gen<string> Codes = Gen.OneOf(Gen.String[Gen.Char['0', '9'], 0, 12], Gen.String[Gen.Char[' ', '<'], 0, 12]);

    [Fact]
    public void Answers_are_well_formed_for_any_input() => Gen.Select(Descriptions, Codes).Sample((description, code) =>
    {
        var resolution = Rules.Book.Goods.Resolve(description, code);

        Assert.True(resolution.Candidates.Length <= 10);
        Assert.All(resolution.Candidates, c => Assert.InRange(c.Score, 0, 1));
        Assert.Equal(resolution.Candidates.OrderByDescending(c => c.Score).Select(c => c.Score), resolution.Candidates.Select(c => c.Score));
        Assert.Equal(resolution.Candidates.Length, resolution.Candidates.Select(c => c.Code).Distinct().Count());
        Assert.All(resolution.Candidates, c => Assert.Contains(Rules.Book.Goods.Headings, h => h.Code == c.Code && h.Name == c.Name));
        Assert.True(!resolution.FromText || resolution.Candidates.Any(c => c.Code == resolution.Code));
        Assert.True(!resolution.FromText || resolution.DeclaredCode is null || resolution.CodeStatus == CodeStatus.NoSuchChapter
            || resolution.Code!.StartsWith(resolution.DeclaredCode, StringComparison.Ordinal));
        Assert.True(!(resolution.Conflict || resolution.Ambiguous) || resolution.Message is not null);
        Assert.True(resolution.IsResolved || resolution.Message is not null);
    }, iter: 3_000, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void The_same_question_gives_the_same_answer() => Descriptions.Sample(
        description => Shown(Rules.Book.Goods.Resolve(description)) == Shown(Rules.Book.Goods.Resolve(description)), iter: 1_000, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Case_and_outer_spaces_do_not_matter_for_names() => Gen.OneOfConst([.. Rules.Book.Goods.Headings]).Sample(heading =>
    {
        var plain = Rules.Book.Goods.Resolve(heading.Name);
        return Shown(plain) == Shown(Rules.Book.Goods.Resolve("  " + heading.Name + " "));
    }, iter: 500, seed: "0N0XIzNsQ0O2");

    [Fact]
    public void Every_synonym_resolves_to_its_own_heading_first_or_ties()
    {
        var strays = from heading in Rules.Book.Goods.Headings
                     from synonym in heading.Synonyms
                     let found = Rules.Book.Goods.Resolve(synonym).Candidates
                     let own = found.FirstOrDefault(c => c.Code == heading.Code)
                     where own is null || own.Score < found[0].Score
                     select $"{heading.Code} '{synonym}': {string.Join(", ", found.Take(3).Select(c => $"{c.Code} {c.Score}"))}";

        Assert.Empty(strays);
    }

    [Fact]
    public void Names_of_headings_lead_to_them()
    {
        var strays = from heading in Rules.Book.Goods.Headings
                     let found = Rules.Book.Goods.Resolve(heading.Name).Candidates
                     where !found.Any(c => c.Code == heading.Code)
                     select $"{heading.Code} '{heading.Name}': {string.Join(", ", found.Take(3).Select(c => $"{c.Code} {c.Score}"))}";

        // "Other machines" and the like say nothing, and shall find nothing.
        Assert.True(strays.Count() <= 3, string.Join('\n', strays));
    }

    [Fact]
    public void A_slip_of_the_keyboard_in_a_long_word_does_not_lose_the_heading()
    {
        var random = new Random(20251124);
        int all = 0, kept = 0;
        foreach (var (heading, word) in Rules.Book.Goods.Headings.SelectMany(h => h.Synonyms.Where(s => s.Length >= 8 && s.All(char.IsLetter)).Select(s => (h, s))))
        {
            if (TextFold.IsUnspaced(word[0]))
                continue;
            var at = random.Next(1, word.Length - 2);
            var slip = word[..at] + word[at + 1] + word[at] + word[(at + 2)..];
            all++;
            if (Rules.Book.Goods.Resolve(slip).Candidates.Any(c => c.Code == heading.Code))
                kept++;
        }

        Assert.True(kept >= all * 0.97, $"{kept} of {all}");
    }

    private static string Shown(GoodsResolution resolution) =>
        $"{resolution.Code}|{resolution.CodeStatus}|{resolution.FromText}|{resolution.Ambiguous}|{resolution.Message}|"
        + string.Join(';', resolution.Candidates.Select(c => $"{c.Code} {c.Score} {string.Join(',', c.Words)}"));
}
