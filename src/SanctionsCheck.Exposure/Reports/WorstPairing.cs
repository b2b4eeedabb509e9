using System.Collections.Immutable;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Exposure.Pairings;

namespace SanctionsCheck.Exposure.Reports;

/// <summary>A row that a report shows in full.</summary>
/// <param name="Row">Its number.</param>
/// <param name="Id">The caller's id.</param>
/// <param name="Assessment">The assessment's id.</param>
/// <param name="Verdict">Its verdict.</param>
/// <param name="Score">Its score.</param>
/// <param name="Date">The trade's date as written.</param>
/// <param name="Exporter">Name and country of the exporter as written.</param>
/// <param name="Importer">Those of the importer.</param>
/// <param name="Goods">Codes and descriptions of the goods as written.</param>
/// <param name="Origin">Country of origin; null if unknown.</param>
/// <param name="Destination">Country of destination; null if unknown.</param>
/// <param name="Laws">The jurisdictions that apply.</param>
/// <param name="Reasons">The findings that count and are not clear, the gravest first.</param>
public sealed record WorstPairing(
    long Row, string? Id, string Assessment, Verdict Verdict, int Score, string? Date, string Exporter, string Importer, string Goods, string? Origin, string? Destination,
    ImmutableArray<WorstPairing.Law> Laws, ImmutableArray<WorstPairing.Reason> Reasons)
{
    /// <summary>What a jurisdiction that applies says.</summary>
    /// <param name="Id">The jurisdiction.</param>
    /// <param name="Why">Why it applies.</param>
    /// <param name="Verdict">Its verdict.</param>
    public sealed record Law(string Id, string Why, Verdict Verdict);

    /// <summary>One finding.</summary>
    /// <param name="Jurisdiction">Whose law; null for what concerns all.</param>
    /// <param name="Severity">The verdict that it supports.</param>
    /// <param name="Confidence">How sure it is.</param>
    /// <param name="Summary">The finding in one sentence.</param>
    /// <param name="LegalBasis">Act, article and annex.</param>
    /// <param name="Source">Address of the source.</param>
    public sealed record Reason(string? Jurisdiction, Verdict Severity, string Confidence, string Summary, string? LegalBasis, string? Source);

    /// <summary>What it has in common with rows that say the same.</summary>
    internal string Key => string.Join('\n', Exporter, Importer, Goods, Origin, Destination);

    /// <summary>Below zero where one is worse than the other.</summary>
    internal static int Compare((Verdict Verdict, int Score, long Row) one, (Verdict Verdict, int Score, long Row) other) =>
        one.Verdict != other.Verdict ? other.Verdict.CompareTo(one.Verdict)
        : one.Score != other.Score ? other.Score.CompareTo(one.Score) : one.Row.CompareTo(other.Row);

    internal static WorstPairing Of(long row, TradePairing pairing, TradeFacts facts, TradeAssessment assessment)
    {
        var applying = assessment.Jurisdictions.Where(j => j.Applies).ToList();
        bool Counts(Finding f) => f.Jurisdiction is null || f.Kind == FindingKinds.SecondarySanctions || applying.Exists(j => j.Jurisdiction == f.Jurisdiction);
        return new(row, pairing.Id is null ? null : RowFault.Shorten(pairing.Id), assessment.Id, assessment.Verdict, assessment.Score,
            pairing.Date is null ? null : RowFault.Shorten(pairing.Date),
            Party(pairing.Exporter), Party(pairing.Importer), Lines(pairing), facts.Origin, facts.Destination,
            [.. applying.Select(j => new Law(j.Jurisdiction, j.Why, j.Verdict))],
            [.. assessment.Findings.Where(f => f.Severity > Verdict.Clear && Counts(f)).Select(f => new Reason(f.Jurisdiction, f.Severity, f.Confidence, f.Summary, f.LegalBasis, f.Source))]);
    }

    private static string Party(TradeParty? party) => party is null ? "(not named)"
        : RowFault.Shorten((party.Name ?? "(not named)") + (string.IsNullOrWhiteSpace(party.Country) ? "" : $" ({party.Country.Trim()})"));

    private static string Lines(TradePairing pairing) => pairing.Goods.IsEmpty ? "(not named)"
        : RowFault.Shorten(string.Join("; ", pairing.Goods.Select(g => string.Join(' ', new[] { g.HsCode, g.Description }.Where(t => !string.IsNullOrWhiteSpace(t))))));
}
