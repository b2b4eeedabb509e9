namespace SanctionsCheck.Exposure.Controls;

/// <summary>Checks that concern several tables at once.</summary>
internal static class RuleBookChecks
{
    public static void Run(RuleBookTables tables, RuleBook rules, IEnumerable<(string Measure, string Code)> parts)
    {
        foreach (var place in rules.Countries.Places.Where(p => p.ListedUnder is { } id && rules.Measures.All(m => m.Id != id)))
            throw new RuleBookException("places.csv", RowOf(tables["places.csv"], place.Id), "listed_under", $"'{place.ListedUnder}' is not in measures.csv");
        foreach (var (measure, code) in parts)
        {
            var used = rules.Measures.Any(m => (measure == "*" || m.Id == measure) && m.Codes.Any(c => c.Code == code && c.Kind == CodeRuleKind.Part));
            if (!used)
                throw new RuleBookException("ex-codes.csv", RowOf(tables["ex-codes.csv"], measure + "," + code), "code", $"no measure '{measure}' has ex:{code}");
        }
    }

    private static int RowOf(string table, string begins) =>
        1 + table.ReplaceLineEndings("\n").Split('\n').TakeWhile(line => !line.StartsWith(begins + ",", StringComparison.Ordinal)).Count();
}
