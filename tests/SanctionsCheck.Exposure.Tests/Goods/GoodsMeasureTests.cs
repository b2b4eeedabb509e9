using SanctionsCheck.Exposure.Tests.Controls;

namespace SanctionsCheck.Exposure.Tests.Goods;

/// <summary>How many descriptions lead to the right heading. The held-out ones are counted and not shown, so that nobody builds to them.</summary>
public sealed class GoodsMeasureTests
{
    [Fact]
    public void Held_out_descriptions_lead_to_their_heading_first_or_among_three()
    {
        var named = LabelledGoods.HeldOut.Where(g => g.Expected != "-").ToList();

        Assert.True(named.Count >= 150);
        Assert.True(named.Select(g => g.Language).Distinct().Count() >= 12);
        Assert.True(named.Count(g => IsAmong(g, 1)) >= named.Count * 0.90, $"first: {named.Count(g => IsAmong(g, 1))} of {named.Count}");
        Assert.True(named.Count(g => IsAmong(g, 3)) >= named.Count * 0.97, $"first three: {named.Count(g => IsAmong(g, 3))} of {named.Count}");
    }

    [Fact]
    public void Held_out_descriptions_of_other_things_name_no_heading()
    {
        var others = LabelledGoods.HeldOut.Where(g => g.Expected == "-").ToList();
        var open = others.Count(g => !Rules.Book.Goods.Resolve(g.Description).IsResolved);

        Assert.True(others.Count >= 35);
        Assert.True(open >= others.Count * 0.9, $"{open} of {others.Count}");
    }

    [Fact]
    public void Hardly_any_held_out_description_is_surely_taken_for_other_goods()
    {
        var named = LabelledGoods.HeldOut.Where(g => g.Expected != "-").ToList();
        var wrong = named.Count(g => Rules.Book.Goods.Resolve(g.Description) is { Ambiguous: false, Code: { } code } && !Fits(g, code));

        Assert.True(wrong <= named.Count * 0.03, $"{wrong} of {named.Count}");
    }

    [Fact]
    public void Descriptions_used_while_building_lead_to_their_heading()
    {
        var named = LabelledGoods.Traders.Where(g => g.Expected != "-").ToList();
        var misses = named.Where(g => !IsAmong(g, 1)).Concat(LabelledGoods.Traders.Where(g => g.Expected == "-" && Rules.Book.Goods.Resolve(g.Description).IsResolved)).ToList();

        Assert.True(named.Count >= 150);
        Assert.True(misses.Count <= LabelledGoods.Traders.Count * 0.03, string.Join('\n', misses.Select(m => $"{m.Expected} {m.Description}")));
    }

    private static bool IsAmong(LabelledGood good, int first) => Rules.Book.Goods.Resolve(good.Description).Candidates
        .Select(c => c.Code.Length > 4 ? c.Code[..4] : c.Code).Distinct().Take(first).Any(c => Fits(good, c));

    private static bool Fits(LabelledGood good, string code) => good.Expected.Split('|').Any(e => code.StartsWith(e.Length > 4 ? e[..4] : e, StringComparison.Ordinal));
}
