using System.Collections.Immutable;
using CsCheck;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Pairings;
using SanctionsCheck.Exposure.Tests.Controls;

namespace SanctionsCheck.Exposure.Tests.Assessment;

/// <summary>What holds for every trade, whatever the law says of it.</summary>
public sealed class AssessmentProperties
{
    private const string Seed = "eKNqBz0BFz21";

    [Fact]
    public void Scores_are_bounded_and_the_points_add_up_to_them() => AnyPairing.Any.Sample(pairing =>
    {
        var assessment = Assess(pairing);

        Assert.InRange(assessment.Score, 0, 100);
        Assert.Equal(JurisdictionIds.All, assessment.Jurisdictions.Select(j => j.Jurisdiction));
        Assert.All(assessment.Findings, f => Assert.InRange(f.Points, 0, ScoreTable.LawLimit));
        foreach (var law in assessment.Jurisdictions)
        {
            var own = assessment.Findings.Where(f => f.Jurisdiction is null || f.Jurisdiction == law.Jurisdiction).ToList();
            Assert.InRange(law.Score, 0, 100);
            Assert.Equal(own.Sum(f => f.Points), law.Score);
            Assert.Equal(own.Select(f => f.Severity).DefaultIfEmpty(Verdict.Clear).Max(), law.Verdict);
            Assert.True(law.Score == 0 == (law.Verdict == Verdict.Clear), $"{law.Jurisdiction} {law.Verdict} {law.Score}");
        }
        Assert.True(assessment.Jurisdictions.Where(j => j.Applies).All(j => j.Verdict <= assessment.Verdict && j.Score <= assessment.Score));
        Assert.All(assessment.Findings.Where(f => f.Kind == FindingKinds.SecondarySanctions), f => Assert.True(f.Severity <= Verdict.Review));
    }, iter: 600, seed: Seed);

    [Fact]
    public void A_fact_against_a_trade_never_lowers_score_or_verdict() => Gen.Select(AnyPairing.Any, AnyPairing.Adverse).Sample((pairing, worsen) =>
    {
        var (before, after) = (Assess(pairing), Assess(worsen(pairing)));

        Assert.True(after.Verdict >= before.Verdict && after.Score >= before.Score, Told("all", before.Verdict, before.Score, after.Verdict, after.Score));
        foreach (var (was, now) in before.Jurisdictions.Zip(after.Jurisdictions))
        {
            Assert.True(now.Verdict >= was.Verdict && now.Score >= was.Score,
                Told(was.Jurisdiction, was.Verdict, was.Score, now.Verdict, now.Score) + Listed(before, was.Jurisdiction) + "\nthen" + Listed(after, was.Jurisdiction));
            Assert.True(now.Applies || !was.Applies);
        }
    }, iter: 600, seed: Seed);

    [Fact]
    public void An_authorisation_never_raises_anything()
    {
        var rows = Table().Split('\n');
        // A rule book for each part of its authorisations, so that each row is absent from one of them.
        var fewer = Enumerable.Range(0, 4).Select(part => WithRows([rows[0], .. rows.Skip(1).Where((_, i) => i % 4 != part)])).ToList();
        AnyPairing.Any.Sample(pairing =>
        {
            var with = Assess(pairing);
            foreach (var assessor in fewer)
            {
                var without = assessor.Assess(pairing);
                Assert.True(with.Verdict <= without.Verdict && with.Score <= without.Score, Told("all", without.Verdict, without.Score, with.Verdict, with.Score));
                foreach (var (was, now) in without.Jurisdictions.Zip(with.Jurisdictions))
                    Assert.True(now.Verdict <= was.Verdict && now.Score <= was.Score, Told(was.Jurisdiction, was.Verdict, was.Score, now.Verdict, now.Score));
            }
        }, iter: 150, seed: Seed);
    }

    [Fact]
    public void What_one_law_authorises_changes_nothing_under_another()
    {
        var rows = Table().Split('\n');
        foreach (var law in (string[])["US", "EU", "UK", "CH"])
        {
            var without = WithRows([rows[0], .. rows.Skip(1).Where(r => !r.Contains($",{law},", StringComparison.Ordinal))]);
            AnyPairing.Any.Sample(pairing =>
            {
                var (with, less) = (Assess(pairing), without.Assess(pairing));
                Assert.Equal(with.Jurisdictions.Where(j => j.Jurisdiction != law), less.Jurisdictions.Where(j => j.Jurisdiction != law));
            }, iter: 100, seed: Seed);
        }
    }

    [Fact]
    public void A_declared_jurisdiction_changes_no_other() => Gen.Select(AnyPairing.Any, Gen.OneOfConst("EU", "US", "UK", "CH", "CA", "JP", "AU")).Sample((pairing, law) =>
    {
        var (before, after) = (Assess(pairing), Assess(pairing with { Jurisdictions = [law] }));
        Assert.True(after.Jurisdictions.Single(j => j.Jurisdiction == law).Applies);
        Assert.Equal(before.Jurisdictions.Where(j => j.Jurisdiction != law), after.Jurisdictions.Where(j => j.Jurisdiction != law));
    }, iter: 300, seed: Seed);

    [Fact]
    public void The_order_of_parties_owners_and_goods_does_not_matter() => AnyPairing.Any.Sample(pairing =>
    {
        var turned = pairing with
        {
            Parties = [.. pairing.Parties.Reverse()],
            Goods = [.. pairing.Goods.Reverse()],
            Exporter = pairing.Exporter! with { Owners = [.. pairing.Exporter.Owners.Reverse()] },
        };
        var (one, other) = (Assess(pairing), Assess(turned));
        Assert.Equal((one.Verdict, one.Score), (other.Verdict, other.Score));
        Assert.Equal(one.Jurisdictions.Select(j => (j.Jurisdiction, j.Applies, j.Verdict, j.Score)), other.Jurisdictions.Select(j => (j.Jurisdiction, j.Applies, j.Verdict, j.Score)));
        Assert.Equal(Laws(one), Laws(other));
    }, iter: 500, seed: Seed);

    [Fact]
    public void The_order_of_an_owner_that_stands_twice_does_not_matter() =>
        Gen.Select(AnyPairing.Any, Gen.OneOfConst([.. AnyPairing.Listed]), Gen.Int[0, 50].Array[2, 3]).Sample((pairing, name, shares) =>
        {
            ImmutableArray<TradeParty> owners = [.. shares.Select(s => new TradeParty { Name = name, Percent = s == 0 ? null : s + 15 })];
            var (one, other) = (Assess(pairing with { Exporter = pairing.Exporter! with { Owners = owners } }), Assess(pairing with { Exporter = pairing.Exporter! with { Owners = [.. owners.Reverse()] } }));
            Assert.Equal(one.Jurisdictions.Select(j => (j.Jurisdiction, j.Verdict, j.Score)), other.Jurisdictions.Select(j => (j.Jurisdiction, j.Verdict, j.Score)));
            Assert.Equal(Laws(one), Laws(other));
        }, iter: 300, seed: Seed);

    [Fact]
    public void The_same_trade_gives_the_same_answer_from_another_assessor_and_in_parallel()
    {
        var another = new Assessor(Rules.Book, StarterLists.Library, StarterLists.AsOf, ["starter list"]);
        AnyPairing.Any.Array[40].Sample(pairings =>
        {
            var expected = pairings.Select(p => Text(Assess(p))).ToArray();
            var actual = new string[pairings.Length];
            Parallel.For(0, pairings.Length, i => actual[i] = Text(another.Assess(pairings[i])));
            Assert.Equal(expected, actual);
        }, iter: 15, seed: Seed);
    }

    [Fact]
    public void What_is_taken_away_from_a_clear_trade_makes_it_a_review()
    {
        var clear = WorkedCase.Load().Where(c => c.Pairing is { Exporter.Name: not null, Importer.Name: not null } && Assess(c.Pairing).Verdict == Verdict.Clear).ToList();
        Assert.True(clear.Count > 20);
        foreach (var pairing in clear.Select(c => c.Pairing))
        {
            TradePairing[] lessKnown =
            [
                pairing with { Exporter = null }, pairing with { Importer = null }, pairing with { Goods = [] }, pairing with { Origin = null }, pairing with { Destination = null },
                pairing with { Goods = [.. pairing.Goods.Select(g => g with { HsCode = null, Description = null })] }, pairing with { Exporter = pairing.Exporter! with { Name = null } },
            ];
            Assert.All(lessKnown, p => Assert.True(Assess(p).Verdict >= Verdict.Review, pairing.Id));
        }
    }

    [Fact]
    public void Findings_are_not_repeated() => AnyPairing.Any.Sample(pairing =>
    {
        var said = Assess(pairing).Findings.Select(f => (f.Kind, f.Jurisdiction, f.Subject, f.Summary)).ToList();
        Assert.Equal(said.Distinct(), said);
    }, iter: 500, seed: Seed);

    private static TradeAssessment Assess(TradePairing pairing) => StarterLists.Assessor.Assess(pairing);

    private static string Told(string law, Verdict was, int score, Verdict now, int after) => $"{law}: {was.ToText()} {score} became {now.ToText()} {after}";

    private static string Listed(TradeAssessment assessment, string law) =>
        string.Concat(assessment.Findings.Where(f => f.Jurisdiction is null || f.Jurisdiction == law).Select(f => $"\n  {f.Jurisdiction ?? "--"} +{f.Points} {f.Severity} {f.Confidence} {f.Summary}"));

    private static List<(string, string?, Verdict, int)> Laws(TradeAssessment assessment) =>
        [.. assessment.Findings.Select(f => (f.Kind, f.LegalBasis, f.Severity, 0)).Order()];

    private static string Text(TradeAssessment assessment) => string.Join('\n', assessment.Findings.Select(f => $"{f with { Evidence = [] }} {string.Join(';', f.Evidence)}")
        .Concat(assessment.Jurisdictions.Select(j => j.ToString())).Append($"{assessment.Id} {assessment.Score} {assessment.Verdict}"));

    private static string Table()
    {
        using var stream = typeof(RuleBook).Assembly.GetManifestResourceStream("authorisations.csv")!;
        return new StreamReader(stream).ReadToEnd().ReplaceLineEndings("\n").TrimEnd();
    }

    private static Assessor WithRows(ImmutableArray<string> rows) =>
        new(RuleBook.Load(RuleBookTables.Embedded().With("authorisations.csv", string.Join('\n', rows) + "\n")), StarterLists.Library, StarterLists.AsOf, ["starter list"]);
}
