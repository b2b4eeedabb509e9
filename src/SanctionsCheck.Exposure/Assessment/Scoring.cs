using System.Collections.Immutable;
using SanctionsCheck.Exposure.Assessment.Trades;

namespace SanctionsCheck.Exposure.Assessment;

/// <summary>Gives findings their points and their order, and jurisdictions their verdict and score.</summary>
/// <param name="basis">What the answers rest on.</param>
internal sealed class Scoring(AssessmentBasis basis)
{
    /// <summary>So many findings are compared one by one.</summary>
    private const int Few = 24;

    private static readonly ImmutableArray<string> KindOrder =
    [
        FindingKinds.Authorisation, FindingKinds.PartyMatch, FindingKinds.Ownership, FindingKinds.Control, FindingKinds.SecondarySanctions, FindingKinds.Diversion,
        FindingKinds.Goods, FindingKinds.MissingData, FindingKinds.InvalidInput, FindingKinds.Notice, FindingKinds.Basis,
    ];

    private readonly Draft clear = Clear(basis);

    /// <summary>The assessment of what was found.</summary>
    /// <param name="id">The assessment's id.</param>
    /// <param name="pairingId">The caller's id.</param>
    /// <param name="drafts">All that was found, under every law and in general.</param>
    /// <param name="nexus">Each jurisdiction in the order of <see cref="JurisdictionIds.All"/>: whether it applies, and why.</param>
    /// <exception cref="ArgumentException">The jurisdictions are not those, in that order.</exception>
    public TradeAssessment Conclude(string id, string? pairingId, List<Draft> drafts, ImmutableArray<(string Jurisdiction, bool Applies, string Why)> nexus)
    {
        if (!nexus.Select(n => n.Jurisdiction).SequenceEqual(JurisdictionIds.All))
            throw new ArgumentException($"expected {string.Join(", ", JurisdictionIds.All)} in this order, found {string.Join(", ", nexus.Select(n => n.Jurisdiction))}", nameof(nexus));
        drafts = Merged(drafts);
        if (!drafts.Exists(d => d.Severity > Verdict.Clear && Counts(d, nexus)))
            drafts.Add(clear);
        var ordered = Ordered(drafts, nexus);

        // What is spent of each limit: in general, then law by law.
        Span<int> spent = stackalloc int[nexus.Length + 1];
        var findings = ImmutableArray.CreateBuilder<Finding>(ordered.Count);
        var secondary = -1;
        foreach (var (_, draft) in ordered)
        {
            var points = Points(draft, ref spent[Place(draft)]);
            // Secondary sanctions reach those whom the law does not bind: a person must look, though the jurisdiction does not apply.
            if (draft.Kind == FindingKinds.SecondarySanctions && draft.Severity == Verdict.Review)
                secondary = Math.Max(secondary, points);
            findings.Add(new Finding(
                draft.Kind, draft.Jurisdiction, draft.Subject, draft.Severity, draft.Confidence, points, draft.Summary, draft.LegalBasis, draft.Source, draft.Evidence));
        }

        var (verdict, score) = (secondary < 0 ? Verdict.Clear : Verdict.Review, Math.Max(secondary, 0));
        var results = ImmutableArray.CreateBuilder<JurisdictionResult>(nexus.Length);
        foreach (var (jurisdiction, applies, why) in nexus)
        {
            var (gravest, sum) = (Verdict.Clear, 0);
            foreach (var finding in findings)
            {
                if (finding.Jurisdiction is null || finding.Jurisdiction == jurisdiction)
                    (gravest, sum) = (finding.Severity > gravest ? finding.Severity : gravest, sum + finding.Points);
            }
            results.Add(new JurisdictionResult(jurisdiction, applies, why, gravest, sum));
            if (applies)
                (verdict, score) = (gravest > verdict ? gravest : verdict, Math.Max(score, sum));
        }
        return new TradeAssessment(id, pairingId, score, verdict, results.MoveToImmutable(), findings.MoveToImmutable(), basis);
    }

    // What counts first, gravest first, then by kind, law, subject and words.
    private static List<(int Rank, Draft Draft)> Ordered(List<Draft> drafts, ImmutableArray<(string Jurisdiction, bool Applies, string Why)> nexus)
    {
        var ordered = new List<(int Rank, Draft Draft)>(drafts.Count);
        foreach (var draft in drafts)
        {
            var counts = Counts(draft, nexus) ? 0 : 1;
            ordered.Add((((((counts << 4) | (Verdict.Prohibited - draft.Severity)) << 8) | (KindOrder.IndexOf(draft.Kind) + 1)) << 8 | Place(draft), draft));
        }
        ordered.Sort(static (a, b) => a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank)
            : string.CompareOrdinal(a.Draft.Subject, b.Draft.Subject) is not 0 and var bySubject ? bySubject : string.CompareOrdinal(a.Draft.Summary, b.Draft.Summary));
        return ordered;
    }

    // 0 for what concerns every jurisdiction, else one more than the law's place.
    private static int Place(Draft draft) => draft.Jurisdiction is { } jurisdiction ? JurisdictionIds.IndexOf(jurisdiction) + 1 : 0;

    // Rows of the rule book that say the same of the same goods are one finding, with what supports each.
    private static List<Draft> Merged(List<Draft> drafts)
    {
        if (drafts.Count <= Few && AllDiffer(drafts))
            return drafts;
        var merged = new Dictionary<(string Kind, string? Jurisdiction, string Subject, string Summary), Draft>(drafts.Count);
        foreach (var draft in drafts)
        {
            var key = (draft.Kind, draft.Jurisdiction, draft.Subject, draft.Summary);
            if (!merged.TryGetValue(key, out var same))
                merged[key] = draft;
            else
                merged[key] = (draft.Severity > same.Severity ? draft : same) with { Evidence = [.. same.Evidence, .. draft.Evidence.Except(same.Evidence)] };
        }
        return merged.Count == drafts.Count ? drafts : [.. merged.Values];
    }

    private static bool AllDiffer(List<Draft> drafts)
    {
        for (var i = 1; i < drafts.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (one, other) = (drafts[i], drafts[j]);
                if (one.Summary == other.Summary && one.Subject == other.Subject && one.Jurisdiction == other.Jurisdiction && one.Kind == other.Kind)
                    return false;
            }
        }
        return true;
    }

    // "Clear" says on what it rests.
    private static Draft Clear(AssessmentBasis basis)
    {
        var lists = string.Join(", ", basis.Lists.Select(l => $"{l.List} of {TradeReader.Text(l.Published)}{(l.Starter ? " (starter)" : "")}"));
        return Draft.General(FindingKinds.Basis, "basis", Verdict.Clear,
            $"Nothing that binds this trade was found on {(lists.Length > 0 ? lists : "any list, as none is loaded")} and in the rule book {basis.RuleBook}, as of {TradeReader.Text(basis.AsOf)}.");
    }

    private static bool Counts(Draft draft, ImmutableArray<(string Jurisdiction, bool Applies, string Why)> nexus) =>
        Place(draft) is var place && (place == 0 || nexus[place - 1].Applies || draft.Kind == FindingKinds.SecondarySanctions);

    // Points are given gravest first until the limit is spent, so that they add up to the score.
    private static int Points(Draft draft, ref int spent)
    {
        var points = draft.Jurisdiction is null
            ? Math.Min(ScoreTable.OfGeneral(draft.Severity), ScoreTable.GeneralLimit - spent)
            : draft.Kind == FindingKinds.Authorisation ? 0 : Math.Min(ScoreTable.OfLaw(draft.Severity, draft.Confidence), ScoreTable.LawLimit - spent);
        spent += points;
        return points;
    }
}
