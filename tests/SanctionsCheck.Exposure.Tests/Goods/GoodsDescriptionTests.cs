using SanctionsCheck.Exposure.Goods;
using SanctionsCheck.Exposure.Tests.Controls;

namespace SanctionsCheck.Exposure.Tests.Goods;

public sealed class GoodsDescriptionTests
{
    public static TheoryData<string, string> Labelled()
    {
        var data = new TheoryData<string, string>();
        foreach (var good in LabelledGoods.All)
            data.Add(good.Expected, good.Description);
        return data;
    }

    [Theory]
    [MemberData(nameof(Labelled))]
    public void Means(string expected, string description)
    {
        var resolution = Rules.Book.Goods.Resolve(description);

        Assert.True(IsRight(expected, resolution), $"'{description}' should be {expected}, was {Shown(resolution)}");
    }

    [Fact]
    public void Most_lines_of_invoices_are_right_and_hardly_any_is_sure_of_the_wrong_goods()
    {
        var answers = LabelledGoods.Invoices.Select(g => (Good: g, Resolution: Rules.Book.Goods.Resolve(g.Description))).ToList();
        var misses = answers.Where(a => !IsRight(a.Good.Expected, a.Resolution)).ToList();
        var wrong = misses.Where(a => a.Resolution is { IsResolved: true, Ambiguous: false }).ToList();
        var shown = string.Join('\n', misses.Select(a => $"{a.Good.Expected} '{a.Good.Description}': {Shown(a.Resolution)}"));

        Assert.True(misses.Count <= answers.Count * 0.10, $"{misses.Count} of {answers.Count}\n{shown}");
        Assert.True(wrong.Count <= answers.Count * 0.02, $"{wrong.Count} of {answers.Count} surely wrong\n{shown}");
    }

    [Fact]
    public void The_labelled_set_is_wide_enough()
    {
        Assert.True(LabelledGoods.All.Count >= 120);
        Assert.True(LabelledGoods.All.Select(g => g.Language).Distinct().Count() >= 8);
        Assert.True(LabelledGoods.All.Count(g => g.Expected == "-") >= 40);
    }

    private static bool IsRight(string expected, GoodsResolution resolution) => expected switch
    {
        "-" => !resolution.IsResolved,
        "?" => !resolution.IsResolved || resolution.Ambiguous,
        _ => resolution.FromText && expected.Split('|').Any(e => resolution.Code?.StartsWith(e, StringComparison.Ordinal) == true),
    };

    private static string Shown(GoodsResolution resolution) => $"{resolution.Code ?? "-"}{(resolution.Ambiguous ? " ambiguous" : "")}: " +
        string.Join("; ", resolution.Candidates.Take(4).Select(c => $"{c.Code} {c.Score:0.00} [{string.Join(", ", c.Words)}]"));
}
