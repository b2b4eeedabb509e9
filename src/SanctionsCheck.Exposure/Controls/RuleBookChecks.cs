using SanctionsCheck.Exposure.Goods;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>Checks that concern several tables at once.</summary>
internal static class RuleBookChecks
{
    public static void Run(RuleBookTables tables, RuleBook rules, IEnumerable<(string Measure, string Code)> parts, Nomenclature nomenclature)
    {
        Headings(tables, rules, nomenclature);
        Overlaps(tables, rules);
        foreach (var place in rules.Countries.Places.Where(p => p.ListedUnder is { } id && rules.Measures.All(m => m.Id != id)))
            throw new RuleBookException("places.csv", RowOf(tables["places.csv"], place.Id), "listed_under", $"'{place.ListedUnder}' is not in measures.csv");
        foreach (var (measure, code) in parts)
        {
            var used = rules.Measures.Any(m => (measure == "*" || m.Id == measure) && m.Codes.Any(c => c.Code == code && c.Kind == CodeRuleKind.Part));
            if (!used)
                throw new RuleBookException("ex-codes.csv", RowOf(tables["ex-codes.csv"], measure + "," + code), "code", $"no measure '{measure}' has ex:{code}");
        }
    }

    // A measure may list a heading of an earlier edition, for trades of that time.
    private static void Headings(RuleBookTables tables, RuleBook rules, Nomenclature nomenclature)
    {
        foreach (var measure in rules.Measures)
        {
            foreach (var code in measure.Codes.Select(c => c.Code).Concat(measure.IndicativeCodes).Where(c => !nomenclature.Has(c) && !nomenclature.WasHeading(c)))
                throw Fault(tables, measure, "codes", $"{code} lies under no heading of nomenclature.csv");
        }
    }

    // The same law cannot list the same code twice at one time: one of the two has a wrong date, or is a copy.
    private static void Overlaps(RuleBookTables tables, RuleBook rules)
    {
        foreach (var law in rules.Measures.Where(m => m.Condition == MeasureCondition.None).GroupBy(m => (m.Regime, m.Target, m.Direction, m.Effect, m.LegalBasis)))
        {
            var seen = new Dictionary<(string, CodeRuleKind), List<Measure>>();
            foreach (var measure in law)
            {
                foreach (var code in measure.Codes)
                {
                    if (!seen.TryGetValue((code.Code, code.Kind), out var others))
                        seen[(code.Code, code.Kind)] = others = [];
                    if (others.FirstOrDefault(o => Begin(o) < End(measure) && Begin(measure) < End(o)) is { } other)
                        throw Fault(tables, measure, "effective_from", $"{code.Code} is listed by '{other.Id}' under the same law at the same time; mend the dates or take it out of one of the two");
                    others.Add(measure);
                }
            }
        }
    }

    private static DateOnly Begin(Measure measure) => measure.NotBefore ?? measure.From ?? DateOnly.MinValue;

    private static DateOnly End(Measure measure) => measure.To is not { } to ? DateOnly.MaxValue : measure.ToInclusive ? to.AddDays(1) : to;

    private static RuleBookException Fault(RuleBookTables tables, Measure measure, string column, string message) =>
        new(MeasureTable.File, RowOf(tables[MeasureTable.File], measure.Id), column, message);

    // The first cells may be quoted.
    private static int RowOf(string table, string begins) =>
        1 + table.ReplaceLineEndings("\n").Split('\n').TakeWhile(line => !line.Replace("\"", "", StringComparison.Ordinal).StartsWith(begins + ",", StringComparison.Ordinal)).Count();
}
