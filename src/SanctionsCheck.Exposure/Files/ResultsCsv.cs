using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using SanctionsCheck.Exposure.Assessment;

namespace SanctionsCheck.Exposure.Files;

/// <summary>
/// The results file of a batch: one line for each scored row, in the file's order. A verdict in brackets is what the law of a jurisdiction says
/// where nothing shows that it applies. The file's own columns that are not read stand at the end.
/// </summary>
public static class ResultsCsv
{
    /// <summary>How many reasons a line names; the whole assessment stands in the JSON Lines file.</summary>
    public const int MaxReasons = 3;

    private static readonly ImmutableArray<string> Columns =
    [
        "row", "id", "verdict", "score", .. JurisdictionIds.All.Select(j => j.ToLowerInvariant()),
        "reasons", "matched_parties", "lists", "rule_book", "model", "as_of", "notices",
    ];

    /// <summary>The header line.</summary>
    /// <param name="extra">Headers that pass through; one that is also a column of the results gets "input_" in front.</param>
    public static string Header(IEnumerable<string> extra)
    {
        var text = new StringBuilder();
        CsvText.AppendLine(text, Columns.Concat(extra.Select(e => Columns.Contains(e) ? "input_" + e : e)));
        return text.ToString();
    }

    /// <summary>The part of a line that tells its basis; the same for all lines of a batch.</summary>
    public static ImmutableArray<string> BasisCells(AssessmentBasis basis) =>
    [
        string.Join("; ", basis.Lists.Select(l => string.Create(CultureInfo.InvariantCulture,
            $"{l.List} {l.Published:yyyy-MM-dd} {l.Version[..Math.Min(12, l.Version.Length)]}{(l.Starter ? " starter" : "")}"))),
        basis.RuleBook, basis.Model, basis.AsOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), string.Join("; ", basis.Notices),
    ];

    /// <summary>Appends a row's line.</summary>
    /// <param name="text">Where to.</param>
    /// <param name="row">The row's number, from 1.</param>
    /// <param name="assessment">Its assessment.</param>
    /// <param name="basisCells">What <see cref="BasisCells"/> gave.</param>
    /// <param name="extra">Cells that pass through.</param>
    public static void Append(StringBuilder text, long row, TradeAssessment assessment, ImmutableArray<string> basisCells, ImmutableArray<string> extra) =>
        CsvText.AppendLine(text,
        [
            row.ToString(CultureInfo.InvariantCulture), assessment.PairingId, assessment.Verdict.ToText(), assessment.Score.ToString(CultureInfo.InvariantCulture),
            .. JurisdictionIds.All.Select(j => Cell(assessment.Jurisdictions.First(r => r.Jurisdiction == j))),
            string.Join(" | ", Reasons(assessment)), string.Join("; ", MatchedParties(assessment)),
            .. basisCells, .. extra,
        ]);

    /// <summary>The gravest reasons in a reader's words, of the laws that apply.</summary>
    public static IEnumerable<string> Reasons(TradeAssessment assessment)
    {
        var applying = assessment.Jurisdictions.Where(j => j.Applies).Select(j => j.Jurisdiction).ToHashSet(StringComparer.Ordinal);
        return assessment.Findings
            .Where(f => f.Jurisdiction is not { } law || applying.Contains(law) || f.Kind == FindingKinds.SecondarySanctions)
            .Select(f => f.Summary).Distinct(StringComparer.Ordinal).Take(MaxReasons);
    }

    /// <summary>The listed parties that were matched: list, publisher's id and name.</summary>
    public static IEnumerable<string> MatchedParties(TradeAssessment assessment) => assessment.Findings
        .Where(f => f.Kind is FindingKinds.PartyMatch or FindingKinds.Ownership)
        .Select(f => string.Join(' ', MatchEvidence.Select(name => f.Evidence.FirstOrDefault(e => e.Name == name)?.Value).Where(v => v is not null)))
        .Where(t => t.Length > 0).Distinct(StringComparer.Ordinal);

    private static readonly ImmutableArray<string> MatchEvidence = ["list", "party", "matchedName"];

    private static string Cell(JurisdictionResult result) => result.Applies ? result.Verdict.ToText() : $"({result.Verdict.ToText()})";
}
