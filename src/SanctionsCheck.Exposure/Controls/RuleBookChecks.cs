using SanctionsCheck.Exposure.Goods;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>Checks that concern several tables at once.</summary>
internal static class RuleBookChecks
{
    public static void Run(RuleBookTables tables, RuleBook rules, IEnumerable<(string Measure, string Code)> parts, Nomenclature nomenclature)
    {
        Prefixes(tables, "high-priority.csv", "hs_code", nomenclature);
        Codes(tables, rules, nomenclature);
        Overlaps(tables, rules);
        AuthorisationChecks.Run(tables, rules);
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
    private static void Codes(RuleBookTables tables, RuleBook rules, Nomenclature nomenclature)
    {
        foreach (var measure in rules.Measures)
        {
            foreach (var code in measure.Codes.Select(c => c.Code).Concat(measure.IndicativeCodes))
            {
                if (!nomenclature.Has(code) && !nomenclature.WasHeading(code))
                    throw Fault(tables, measure, "codes", $"{code} lies under no heading of nomenclature.csv");
                if (nomenclature.WithoutSuchSubdivision(code) is { } parent)
                    throw Fault(tables, measure, "codes", $"{code} is none of the subdivisions of {parent} in subdivisions.csv");
            }
        }
        Prefixes(tables, "goods-classes.csv", "codes", nomenclature);
        Prefixes(tables, "scarce-origins.csv", "codes", nomenclature);
        Prefixes(tables, AuthorisationTable.File, "goods", nomenclature);
        Prefixes(tables, AuthorisationTable.File, "unsure_goods", nomenclature);
    }

    private static void Prefixes(RuleBookTables tables, string file, string column, Nomenclature nomenclature)
    {
        var header = tables[file].ReplaceLineEndings("\n").Split('\n')[0].Split(',');
        foreach (var row in TableReader.Read(file, tables[file], header))
        {
            // Ranges leave out what does not exist; a class is a name.
            foreach (var code in row.List(column).Where(c => char.IsAsciiDigit(c[0]) && !c.Contains('-', StringComparison.Ordinal)))
            {
                if (!nomenclature.Has(code) && !nomenclature.WasHeading(code))
                    throw row.Error(column, $"{code} lies under no heading of nomenclature.csv");
                if (nomenclature.WithoutSuchSubdivision(code) is { } parent)
                    throw row.Error(column, $"{code} is none of the subdivisions of {parent} in subdivisions.csv");
            }
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

    /// <summary>The first day on which a measure can be in force.</summary>
    public static DateOnly Begin(Measure measure) => measure.NotBefore ?? measure.From ?? DateOnly.MinValue;

    /// <summary>The first day on which it no longer is.</summary>
    public static DateOnly End(Measure measure) => RuleDates.End(measure.To, measure.ToInclusive);

    private static RuleBookException Fault(RuleBookTables tables, Measure measure, string column, string message) =>
        new(MeasureTable.File, RowOf(tables[MeasureTable.File], measure.Id), column, message);

    /// <summary>Where a row stands whose first cells, quoted or not, are these.</summary>
    public static int RowOf(string table, string begins) =>
        1 + table.ReplaceLineEndings("\n").Split('\n').TakeWhile(line => !line.Replace("\"", "", StringComparison.Ordinal).StartsWith(begins + ",", StringComparison.Ordinal)).Count();
}
