using System.Collections.Immutable;
using System.Globalization;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Tests.Controls;
using Xunit.Abstractions;

namespace SanctionsCheck.Exposure.Tests.Facts;

/// <summary>Every measure of the notes is in the rule book with the same meaning.</summary>
public sealed class MeasureFactsTests(ITestOutputHelper output)
{
    private static readonly DateOnly Late = new(2026, 11, 23);

    // Where the rule book says something else than the row, with the reason.
    private static readonly Dictionary<(string Id, string Column), string> Reasons = new()
    {
        [("EU-BY-CHPL", "codes")] = "Annex XXX was not seen: the 50 common high-priority codes stand in for it, as background",
        [("EU-BY-CHPL", "codes_basis")] = "background, see the codes",
        [("EU-BY-TARIFF-AGRI", "codes")] = "farm goods are chapters 01-24, as background",
        [("EU-BY-TARIFF-AGRI", "codes_basis")] = "background, see the codes",
        [("EU-RU-TARIFF-AGRI", "codes")] = "farm goods are chapters 01-24, as background",
        [("EU-RU-TARIFF-AGRI", "codes_basis")] = "background, see the codes",
        [("EU-RU-MINERALS", "effective_from")] = "the check of its codes found them absent on 4 December 2022: the start is open from 9 April 2022 to then",
        [("EU-RU-ANNEX21", "effective_from")] = "the lines that the check did not find on 4 December 2022 came later: the start is open until then; those found stand in -A and -B",
        [("EU-SY-ECON", "to_inclusive")] = "lifted on that day",
        [("US-BIS-AFFILIATES", "to_inclusive")] = "suspended from the day after",
        [("CH-BY-2024", "source_url")] = "the number of the article is no part of an address",
    };

    [FactsFact]
    public void Each_measure_stands_in_the_rule_book_with_its_meaning()
    {
        var result = new Reconciliation();
        var rows = Facts.Rows("trade-controls.csv");
        foreach (var row in rows)
        {
            var id = row["measure_id"];
            if (Rules.Book.FindMeasure(id) is not { } measure)
            {
                result.Fault(id, "no such measure");
                continue;
            }
            Same(result, id, "regime", row["regime"], measure.Regime);
            Same(result, id, "target", row["target"], measure.Target ?? "");
            Same(result, id, "direction", row["direction"], Kebab(measure.Direction));
            Same(result, id, "effect", row["effect"], Kebab(measure.Effect));
            Same(result, id, "condition", row["condition"], measure.Condition == MeasureCondition.None ? "" : Kebab(measure.Condition));
            Same(result, id, "effective_from", row["effective_from"], Text(measure.From));
            Same(result, id, "effective_to", row["effective_to"], Text(measure.To));
            Same(result, id, "confidence", row["confidence"], Kebab(measure.Confidence));
            Same(result, id, "codes_basis", row["codes_basis"] == "n/a" ? "not-applicable" : row["codes_basis"], Kebab(measure.CodesBasis));
            Same(result, id, "legal_basis", row["legal_basis"], measure.LegalBasis);
            Same(result, id, "source_url", row["source_url"], measure.Source);
            if (measure.To is not null && measure.ToInclusive != (measure.Regime != "US"))
                Same(result, id, "to_inclusive", measure.Regime == "US" ? "no" : "yes", measure.ToInclusive ? "yes" : "no");
            if (!measure.IsVerified && Hits(measure, "", row["target"]).Any(h => h.Measure.Id == id && h.Certain))
                result.Fault(id, "is not verified and yet certain");
            Codes(result, row, measure);
        }
        result.Conclude(output, rows.Count);
    }

    private static void Codes(Reconciliation result, IReadOnlyDictionary<string, string> row, Measure measure)
    {
        var id = measure.Id;
        var written = row["codes"].Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (written.Length == 0 || written is ["ALL"])
        {
            var all = measure.AllGoods || measure.Condition == MeasureCondition.ByDescription;
            if (!all && !Reasons.ContainsKey((id, "codes")))
                result.Fault(id, "the row names no codes, the measure does");
            else
                result.Found(id, measure.AllGoods ? "all goods" : Reasons.GetValueOrDefault((id, "codes"), "by description"));
            return;
        }
        foreach (var text in written)
        {
            var isPart = text.StartsWith("ex:", StringComparison.Ordinal);
            foreach (var code in Spread(isPart ? text[3..] : text))
            {
                var hits = Hits(measure, code, row["target"]).Where(h => MeasureGroup.Holds(id, h.Measure.Id)).ToList();
                if (hits.Count == 0)
                    result.Fault(id, $"code {text} does not lead to it");
                else
                    result.Found($"{id} {text}", string.Join(", ", hits.Select(h => $"{h.Measure.Id} {h.Measure.From:yyyy-MM-dd} {(h.Certain ? "certain" : h.Reason)}")));
                if (isPart && hits.Any(h => h.Certain && h.ListedCode == code && h.Measure.Codes.Any(c => c.Code == code && c.Kind == CodeRuleKind.Part)))
                    result.Fault(id, $"{text} is certain without a description");
            }
        }
    }

    // A day on which the law as it is noted stands: its last, or the day of the notes.
    private static ImmutableArray<MeasureHit> Hits(Measure measure, string code, string target) =>
        Rules.Book.MeasuresFor(MeasureGroup.Request(measure, target, code, measure.To?.AddDays(-1) ?? Late));

    private static IEnumerable<string> Spread(string text)
    {
        if (text == "CHPL")
            return Rules.Book.HighPriority.Select(h => h.Code);
        if (!text.Contains('-', StringComparison.Ordinal))
            return [text];
        var ends = text.Split('-');
        var (first, last) = (int.Parse(ends[0], CultureInfo.InvariantCulture), int.Parse(ends[1], CultureInfo.InvariantCulture));
        return Enumerable.Range(first, last - first + 1).Select(n => n.ToString("D" + ends[0].Length, CultureInfo.InvariantCulture)).Where(c => CodeLists.IsChapter(c));
    }

    private static void Same(Reconciliation result, string id, string column, string noted, string held)
    {
        if (noted == held)
            result.Found($"{id} {column}", held);
        else if (Reasons.TryGetValue((id, column), out var reason))
            result.Differs($"{id} {column}", reason);
        else
            result.Fault($"{id} {column}", $"'{noted}' is held as '{held}'");
    }

    private static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    internal static string Kebab<T>(T value) where T : struct, Enum => string.Concat(value.ToString().Select((c, i) =>
        char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : char.IsDigit(c) && i > 0 && !char.IsDigit(value.ToString()[i - 1]) ? "-" + c : c.ToString()));
}
