using System.Collections.Immutable;
using SanctionsCheck.Exposure.Assessment.Trades;

namespace SanctionsCheck.Exposure.Assessment;

/// <summary>Gives findings their points and their order, and jurisdictions their verdict and score.</summary>
internal static class Scoring
{
    /// <summary>So many findings are compared one by one.</summary>
    private const int Few = 24;

    private static readonly ImmutableArray<string> KindOrder =
    [
        FindingKinds.Authorisation, FindingKinds.PartyMatch, FindingKinds.Ownership, FindingKinds.Control, FindingKinds.SecondarySanctions, FindingKinds.Diversion,
        FindingKinds.Goods, FindingKinds.MissingData, FindingKinds.InvalidInput, FindingKinds.Notice, FindingKinds.Basis,
    ];

    /// <summary>The assessment of what was found.</summary>
    /// <param name="id">The assessment's id.</param>
    /// <param name="pairingId">The caller's id.</param>
    /// <param name="drafts">All that was found, under every law and in general.</param>
    /// <param name="nexus">Each jurisdiction: whether it applies, and why.</param>
    /// <param name="basis">What the answer rests on.</param>
    public static TradeAssessment Conclude(
        string id, string? pairingId, IReadOnlyList<Draft> drafts, ImmutableArray<(string Jurisdiction, bool Applies, string Why)> nexus, AssessmentBasis basis)
    {
        drafts = Merged(drafts);
        var applying = nexus.Where(n => n.Applies).Select(n => n.Jurisdiction).ToHashSet(StringComparer.Ordinal);
        var all = drafts.Any(d => d.Severity > Verdict.Clear && Counts(d, applying)) ? drafts : [.. drafts, Clear(basis)];
        var ordered = Ordered(all, applying);

        var spent = new Dictionary<string, int>(StringComparer.Ordinal);
        var findings = ImmutableArray.CreateBuilder<Finding>(drafts.Count + 1);
        foreach (var (_, draft) in ordered)
        {
            var points = Points(draft, spent);
            findings.Add(new Finding(
                draft.Kind, draft.Jurisdiction, draft.Subject, draft.Severity, draft.Confidence, points, draft.Summary, draft.LegalBasis, draft.Source, draft.Evidence));
        }

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
        }

        // Secondary sanctions reach those whom the law does not bind: a person must look, though the jurisdiction does not apply.
        var counting = results.Where(r => r.Applies).ToList();
        var secondary = findings.Where(f => f.Kind == FindingKinds.SecondarySanctions && f.Severity == Verdict.Review).ToList();
        var verdict = counting.Select(r => r.Verdict).Concat(secondary.Select(f => f.Severity)).DefaultIfEmpty(Verdict.Clear).Max();
        var score = counting.Select(r => r.Score).Append(secondary.Select(f => f.Points).DefaultIfEmpty(0).Max()).Max();
        return new TradeAssessment(id, pairingId, score, verdict, results.MoveToImmutable(), findings.ToImmutable(), basis);
    }

    // What counts first, gravest first, then by kind, law, subject and words.
    private static List<(int Rank, Draft Draft)> Ordered(IReadOnlyList<Draft> drafts, HashSet<string> applying)
    {
        var ordered = new List<(int Rank, Draft Draft)>(drafts.Count);
        foreach (var draft in drafts)
        {
            var counts = Counts(draft, applying) ? 0 : 1;
            var law = draft.Jurisdiction is { } jurisdiction ? JurisdictionIds.IndexOf(jurisdiction) + 1 : 0;
            ordered.Add((((((counts << 4) | (Verdict.Prohibited - draft.Severity)) << 8) | (KindOrder.IndexOf(draft.Kind) + 1)) << 8 | law, draft));
        }
        ordered.Sort(static (a, b) => a.Rank != b.Rank ? a.Rank.CompareTo(b.Rank)
            : string.CompareOrdinal(a.Draft.Subject, b.Draft.Subject) is not 0 and var bySubject ? bySubject : string.CompareOrdinal(a.Draft.Summary, b.Draft.Summary));
        return ordered;
    }

    // Rows of the rule book that say the same of the same goods are one finding, with what supports each.
    private static IReadOnlyList<Draft> Merged(IReadOnlyList<Draft> drafts)
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

    private static bool AllDiffer(IReadOnlyList<Draft> drafts)
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

    private static bool Counts(Draft draft, HashSet<string> applying) =>
        draft.Jurisdiction is not { } jurisdiction || applying.Contains(jurisdiction) || draft.Kind == FindingKinds.SecondarySanctions;

    // Points are given gravest first until the limit is spent, so that they add up to the score.
    private static int Points(Draft draft, Dictionary<string, int> spent)
    {
        var key = draft.Jurisdiction ?? "";
        var before = spent.GetValueOrDefault(key);
        var points = draft.Jurisdiction is null
            ? Math.Min(ScoreTable.OfGeneral(draft.Severity), ScoreTable.GeneralLimit - before)
            : draft.Kind == FindingKinds.Authorisation ? 0 : Math.Min(ScoreTable.OfLaw(draft.Severity, draft.Confidence), ScoreTable.LawLimit - before);
        spent[key] = before + points;
        return points;
    }
}
