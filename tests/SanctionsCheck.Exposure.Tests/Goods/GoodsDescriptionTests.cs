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

        var got = $"{resolution.Code ?? "-"}{(resolution.Ambiguous ? " ambiguous" : "")}: {Shown(resolution)}";
        var right = expected switch
        {
            "-" => !resolution.IsResolved,
            "?" => !resolution.IsResolved || resolution.Ambiguous,
            _ => resolution.FromText && expected.Split('|').Any(e => resolution.Code?.StartsWith(e, StringComparison.Ordinal) == true),
        };
        Assert.True(right, $"'{description}' should be {expected}, was {got}");
    }

    [Fact]
    public void The_labelled_set_is_wide_enough()
    {
        Assert.True(LabelledGoods.All.Count >= 120);
        Assert.True(LabelledGoods.All.Select(g => g.Language).Distinct().Count() >= 8);
        Assert.True(LabelledGoods.All.Count(g => g.Expected == "-") >= 40);
    }

    private static string Shown(GoodsResolution resolution) =>
        string.Join("; ", resolution.Candidates.Take(4).Select(c => $"{c.Code} {c.Score:0.00} [{string.Join(", ", c.Words)}]"));
}
