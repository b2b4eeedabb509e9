namespace SanctionsCheck.Exposure.Controls;

/// <summary>Checks that an authorisation can help somebody: that it lifts something which stands at its time, and stands there once.</summary>
internal static class AuthorisationChecks
{
    public static void Run(RuleBookTables tables, RuleBook rules)
    {
        var seen = new Dictionary<(string, AuthorisationKind, string, string), List<Authorisation>>();
        foreach (var authorisation in rules.Authorisations)
        {
            RuleBookException Fault(string column, string message) =>
                new(AuthorisationTable.File, RuleBookChecks.RowOf(tables[AuthorisationTable.File], authorisation.Id), column, message);

            if (authorisation.ContractBefore > authorisation.To)
                throw Fault("contract_before", $"{authorisation.ContractBefore:yyyy-MM-dd} is after the end: no contract could be performed; mend one of the two");
            var measures = authorisation.Measures.Select(m => rules.FindMeasure(m)!).ToList();
            if (measures.Count > 0 && authorisation.Programmes.IsEmpty && measures.TrueForAll(m => !Meets(authorisation, m)))
                throw Fault("measures", $"none of {string.Join(", ", authorisation.Measures)} is in force at its time: it lifts nothing; mend the dates or the ids");
            var key = (authorisation.Regime, authorisation.Kind, authorisation.LegalBasis, Scope(authorisation));
            if (!seen.TryGetValue(key, out var same))
                seen[key] = same = [];
            if (same.Find(s => Begin(s) < End(authorisation) && Begin(authorisation) < End(s)) is { } other)
                throw Fault("effective_from", $"is the same as '{other.Id}' at the same time; mend the dates or take one of the two out");
            same.Add(authorisation);
        }
    }

    // What ends a measure begins where that ends; the others must stand beside it for a day.
    private static bool Meets(Authorisation authorisation, Measure measure) =>
        authorisation.Kind is AuthorisationKind.Delisting or AuthorisationKind.Revocation
            ? RuleBookChecks.Begin(measure) <= Begin(authorisation)
            : RuleBookChecks.Begin(measure) < End(authorisation) && Begin(authorisation) < RuleBookChecks.End(measure);

    private static string Scope(Authorisation authorisation) => string.Join('|',
        string.Join(';', authorisation.Measures), string.Join(';', authorisation.Programmes), string.Join(';', authorisation.Parties.Select(p => p.Key)),
        string.Join(';', authorisation.Targets), string.Join(';', authorisation.Destinations), string.Join(';', authorisation.Goods), string.Join(';', authorisation.Purposes));

    private static DateOnly Begin(Authorisation authorisation) => authorisation.From ?? DateOnly.MinValue;

    private static DateOnly End(Authorisation authorisation) => RuleDates.End(authorisation.To, authorisation.ToInclusive);
}
