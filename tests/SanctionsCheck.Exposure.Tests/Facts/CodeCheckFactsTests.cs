using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Tests.Controls;
using Xunit.Abstractions;

namespace SanctionsCheck.Exposure.Tests.Facts;

/// <summary>What the check of each code list confirmed is listed from that day; what it refuted is not.</summary>
public sealed class CodeCheckFactsTests(ITestOutputHelper output)
{
    // The stored text that the check of Regulation 833/2014 read.
    private static readonly DateOnly Snapshot = new(2022, 12, 4);
    private static readonly DateOnly Late = new(2026, 11, 23);

    private static readonly Dictionary<string, string> Reasons = new()
    {
        ["EU-RU-OIL 2710"] = "products are banned from 5 February 2023, as the note of the check says: EU-RU-OIL-PRODUCTS",
    };

    // The measure's own row was read from a later annex than the check.
    private static readonly Dictionary<string, string> ReadSince = new()
    {
        ["EU-IR-METALS"] = "read in the annex as of September 2024",
    };

    [FactsFact]
    public void Confirmed_codes_are_listed_and_refuted_ones_are_not()
    {
        var result = new Reconciliation();
        var rows = Facts.Rows("code-checks.csv");
        foreach (var row in rows)
        {
            var id = row["measure_id"].Replace("NEW-", "", StringComparison.Ordinal);
            var measures = Rules.Book.Measures.Where(m => MeasureGroup.Holds(id, m.Id)).ToList();
            if (measures.Count == 0)
            {
                result.Fault(id, "no such measure");
                continue;
            }
            var codes = row["codes"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            foreach (var code in codes)
                Check(result, row, id, measures, code);
            if (codes.Length == 0)
                result.Differs($"{id} {row["finding"]}", row["note"]);
        }
        result.Conclude(output, rows.Count);
    }

    private static void Check(Reconciliation result, IReadOnlyDictionary<string, string> row, string id, List<Measure> measures, string text)
    {
        var isPart = text.StartsWith("ex:", StringComparison.Ordinal);
        var code = isPart ? text[3..] : text;
        var finding = row["finding"];
        var from = Facts.Day(row["effective_from"]);
        var day = from ?? (finding == "refuted" && id.StartsWith("EU-RU", StringComparison.Ordinal) ? Snapshot : measures[0].To?.AddDays(-1) ?? Late);
        var hits = measures.Select(m => MeasureGroup.Request(m, m.Target ?? "", code, day)).SelectMany(r => Rules.Book.MeasuresFor(r)).Where(h => MeasureGroup.Holds(id, h.Measure.Id))
            .DistinctBy(h => h.Measure.Id).ToList();
        var name = $"{id} {text} {finding} {day:yyyy-MM-dd}";
        switch (finding)
        {
            case "refuted" when hits.Any(h => h.Certain):
                result.Fault(name, $"is certain in {string.Join(", ", hits.Select(h => h.Measure.Id))}");
                break;
            case "refuted":
                result.Found(name, hits.Count == 0 ? "not listed" : hits[0].Reason!);
                break;
            case "not-found" when ReadSince.TryGetValue(id, out var reason):
                result.Differs(name, reason);
                break;
            case "not-found" when hits.Any(h => h.Certain && h.Measure.CodesBasis == CodesBasis.Sourced && h.Measure.Codes.Any(c => c.Code == code)):
                result.Fault(name, "is certain, and its list is held as sourced");
                break;
            case "not-found":
                result.Found(name, hits.Count == 0 ? "not held" : $"{hits[0].Measure.Id} {hits[0].Measure.CodesBasis}");
                break;
            default:
                if (Reasons.TryGetValue($"{id} {text}", out var why))
                    result.Differs(name, why);
                else if (hits.Count == 0)
                    result.Fault(name, "is not listed on that day");
                else
                    result.Found(name, string.Join(", ", hits.Select(h => $"{h.Measure.Id} {h.Fit}")));
                break;
        }
    }
}
