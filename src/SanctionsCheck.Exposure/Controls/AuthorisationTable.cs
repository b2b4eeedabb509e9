using System.Collections.Immutable;
using SanctionsCheck.Exposure.Goods;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>Reads <c>authorisations.csv</c> and checks that each row points at something.</summary>
internal static class AuthorisationTable
{
    public const string File = "authorisations.csv";

    /// <summary>In the column of destinations: any country outside the regime's own territory.</summary>
    private const string ThirdCountries = "third-countries";

    /// <summary>In the column of parties: it names some that no source told.</summary>
    private const string NotHeld = "not-held";

    private static readonly string[] Columns =
    [
        "id", "regime", "kind", "legal_basis", "applies_to", "scope", "conditions", "contract_before", "measures", "programmes", "parties", "subsidiaries",
        "targets", "destinations", "goods", "unsure_goods", "purposes", "effective_from", "effective_to", "to_inclusive", "source_url", "confidence",
    ];

    public static ImmutableArray<Authorisation> Read(
        string text, Func<string, bool> isCountry, IReadOnlyDictionary<string, Measure> measures, IReadOnlyDictionary<string, Programme> programmes,
        IReadOnlyDictionary<string, LicensedParty> parties, IReadOnlyDictionary<string, ImmutableArray<string>> goodsClasses)
    {
        var rows = ImmutableArray.CreateBuilder<Authorisation>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in TableReader.Read(File, text, Columns))
        {
            var authorisation = ReadRow(row, isCountry, measures, programmes, parties, goodsClasses);
            if (!ids.Add(authorisation.Id))
                throw row.Error("id", $"'{authorisation.Id}' stands twice; ids are unique");
            rows.Add(authorisation);
        }
        return rows.ToImmutable();
    }

    private static Authorisation ReadRow(
        TableRow row, Func<string, bool> isCountry, IReadOnlyDictionary<string, Measure> measures, IReadOnlyDictionary<string, Programme> programmes,
        IReadOnlyDictionary<string, LicensedParty> parties, IReadOnlyDictionary<string, ImmutableArray<string>> goodsClasses)
    {
        var regime = MeasureTable.Regime(row);
        var (from, to) = (row.Date("effective_from"), row.Date("effective_to"));
        if (to < from)
            throw row.Error("effective_to", $"{to:yyyy-MM-dd} is before the start; mend one of the two");
        if (to is not null && row.Optional("to_inclusive") is null)
            throw row.Error("to_inclusive", "is empty; say 'yes' if the end is the last day, 'no' if it is the first day without");
        foreach (var column in (string[])["targets", "destinations"])
        {
            foreach (var unknown in row.List(column).Where(c => !isCountry(c) && !(column == "destinations" && c == ThirdCountries)))
                throw row.Error(column, $"'{unknown}' is no country or region of countries.csv");
        }
        var covered = Known(row, "measures", measures, m => m.Regime);
        var lifted = Known(row, "programmes", programmes, p => p.Regime);
        var named = row.List("parties").Where(k => k != NotHeld).Select(k => parties.GetValueOrDefault(k) ?? throw row.Error("parties", $"'{k}' is not in licensed-parties.csv"));
        var authorisation = new Authorisation
        {
            Id = row.Text("id"),
            Regime = regime,
            Kind = row.Choice<AuthorisationKind>("kind"),
            LegalBasis = row.Text("legal_basis"),
            AppliesTo = row.Text("applies_to"),
            Scope = row.Text("scope"),
            Conditions = row.Optional("conditions") ?? "",
            Measures = covered,
            Programmes = lifted,
            Parties = [.. named],
            PartiesOpen = row.List("parties").Contains(NotHeld),
            Subsidiaries = row.YesNo("subsidiaries"),
            Targets = row.List("targets"),
            Destinations = [.. row.List("destinations").Where(d => d != ThirdCountries)],
            ThirdCountriesOnly = row.List("destinations").Contains(ThirdCountries),
            Goods = Goods(row, "goods", goodsClasses),
            UnsureGoods = Goods(row, "unsure_goods", goodsClasses),
            Purposes = [.. row.List("purposes").Select(TextFold.FoldPattern)],
            ContractBefore = row.Date("contract_before"),
            From = from,
            To = to,
            ToInclusive = to is not null && row.YesNo("to_inclusive"),
            Source = row.Source(),
            Confidence = row.Choice<RuleConfidence>("confidence"),
        };
        var pointsNowhere = covered.IsEmpty && lifted.IsEmpty && authorisation.Kind is not (AuthorisationKind.None or AuthorisationKind.Requirement);
        if (pointsNowhere)
            throw row.Error("measures", "names no measure and no programme: an authorisation must say what it lifts or ends");
        if (authorisation.Kind == AuthorisationKind.Delisting && authorisation.Parties.IsEmpty)
            throw row.Error("parties", "is empty; a delisting names its parties");
        return authorisation;

        ImmutableArray<string> Known<T>(TableRow source, string column, IReadOnlyDictionary<string, T> table, Func<T, string> regimeOf)
        {
            var keys = source.List(column);
            foreach (var key in keys)
            {
                if (!table.TryGetValue(key, out var entry))
                    throw source.Error(column, $"'{key}' is not in the table of {column}");
                if (regimeOf(entry) != regime)
                    throw source.Error(column, $"'{key}' belongs to {regimeOf(entry)}: an authorisation under one law changes nothing under another");
            }
            return keys;
        }
    }

    private static ImmutableArray<string> Goods(TableRow row, string column, IReadOnlyDictionary<string, ImmutableArray<string>> classes) =>
    [
        .. row.List(column).SelectMany(g =>
            char.IsAsciiDigit(g[0]) ? CodeLists.PrefixesOf(row, column, g)
            : classes.TryGetValue(g, out var codes) ? codes : throw row.Error(column, $"'{g}' is neither a code nor a class of goods-classes.csv")),
    ];
}
