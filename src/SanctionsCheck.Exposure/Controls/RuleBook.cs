using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using SanctionsCheck.Exposure.Countries;
using SanctionsCheck.Exposure.Goods;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>The embedded rule book: measures, authorisations, programmes, countries and goods, validated on load. Immutable; safe for any number of threads.</summary>
public sealed class RuleBook
{
    private readonly FrozenDictionary<string, Measure> measures;
    private readonly FrozenDictionary<string, CountryTier> tiers;
    private readonly FrozenDictionary<string, string> currencies;
    private readonly FrozenDictionary<string, HighPriorityItem> highPriority;
    private readonly FrozenDictionary<(string Regime, string Target), DateOnly> firstRows;
    private readonly ProgrammeLookup programmes;
    private readonly ControlLookup controls;
    private readonly AuthorisationLookup authorisations;

    private RuleBook(RuleBookTables tables)
    {
        var countryRows = CountryTables.Countries(tables["countries.csv"]);
        var countryCodes = countryRows.Select(c => c.Code).ToFrozenSet(StringComparer.Ordinal);
        var places = CountryTables.Places(tables["places.csv"], countryCodes.Contains);
        var placeIds = places.Select(p => p.Id).ToFrozenSet(StringComparer.Ordinal);
        Countries = new CountryResolver(countryRows, places);
        Tiers = CountryTables.Tiers(tables["jurisdictions.csv"], c => countryCodes.Contains(c) || placeIds.Contains(c));
        tiers = Tiers.ToFrozenDictionary(t => t.Code, StringComparer.Ordinal);
        currencies = CountryTables.Currencies(tables["currencies.csv"]);

        HighPriority = SmallTables.HighPriority(tables["high-priority.csv"]);
        highPriority = HighPriority.ToFrozenDictionary(h => h.Code, StringComparer.Ordinal);
        ScarceOrigins = Routes.ScarceOrigin.Read(tables["scarce-origins.csv"], countryCodes.Contains);
        var parts = SmallTables.PartsOfCodes(tables["ex-codes.csv"]);
        Measures = MeasureTable.Read(tables[MeasureTable.File], countryCodes.Contains, parts, [.. HighPriority.Select(h => h.Code)]);
        measures = Measures.ToFrozenDictionary(m => m.Id, StringComparer.Ordinal);
        Programmes = ProgrammeTable.Read(tables[ProgrammeTable.File], measures);
        programmes = new ProgrammeLookup(Programmes);
        Authorisations = AuthorisationTable.Read(
            tables[AuthorisationTable.File], countryCodes.Contains, measures, Programmes.ToDictionary(p => p.Key, StringComparer.Ordinal),
            SmallTables.Parties(tables["licensed-parties.csv"]), SmallTables.GoodsClasses(tables["goods-classes.csv"]));
        var (subdivisions, formerSubdivisions) = SmallTables.Subdivisions(tables["subdivisions.csv"]);
        var nomenclature = SmallTables.Nomenclature(tables["nomenclature.csv"], subdivisions, formerSubdivisions);
        RuleBookChecks.Run(tables, this, parts.Keys, nomenclature);

        Goods = new GoodsResolver(SmallTables.Goods(tables["goods.csv"], nomenclature), nomenclature);
        controls = new ControlLookup(Measures, subdivisions, Countries, new ProcessedGoods(Countries, tiers));
        authorisations = new AuthorisationLookup(Authorisations, measures, Countries);
        firstRows = Measures.Where(m => m.Target is not null && (m.NotBefore ?? m.From) is not null).GroupBy(m => (m.Regime, m.Target!))
            .ToFrozenDictionary(g => g.Key, g => g.Min(m => (m.NotBefore ?? m.From)!.Value));
        var newest = Measures.Select(m => m.From).Concat(Authorisations.Select(a => a.From)).Max()!.Value;
        Version = string.Create(CultureInfo.InvariantCulture, $"{newest:yyyy-MM-dd}+{tables.Hash()}.{Assessment.ScoreTable.Version}");
    }

    /// <summary>"yyyy-MM-dd+" (the newest first day in its tables), the first 12 digits of the SHA-256 over them, and after a dot the version of <see cref="Assessment.ScoreTable"/>. Stands in every answer's basis.</summary>
    public string Version { get; }

    /// <summary>All measures.</summary>
    public ImmutableArray<Measure> Measures { get; }

    /// <summary>All licences, exemptions, derogations, delistings and revocations.</summary>
    public ImmutableArray<Authorisation> Authorisations { get; }

    /// <summary>All designation programmes.</summary>
    public ImmutableArray<Programme> Programmes { get; }

    /// <summary>Risk tiers of countries, regions and corridors.</summary>
    public ImmutableArray<CountryTier> Tiers { get; }

    /// <summary>The common high-priority items.</summary>
    public ImmutableArray<HighPriorityItem> HighPriority { get; }

    /// <summary>Goods whose claims of origin are worth a look.</summary>
    public ImmutableArray<Routes.ScarceOrigin> ScarceOrigins { get; }

    /// <summary>Recognises countries, regions and places.</summary>
    public CountryResolver Countries { get; }

    /// <summary>Resolves descriptions and codes of goods.</summary>
    public GoodsResolver Goods { get; }

    /// <summary>Reads and validates the embedded tables.</summary>
    /// <exception cref="RuleBookException">A row breaks a rule; names file, row and column.</exception>
    public static RuleBook Load() => Load(RuleBookTables.Embedded());

    internal static RuleBook Load(RuleBookTables tables) => new(tables);

    /// <summary>The measure with this id, or null.</summary>
    public Measure? FindMeasure(string id) => measures.GetValueOrDefault(id);

    /// <summary>The measures that bear on a line of goods on a route at a date, in force or with unknown start, by regime and id. Those by description only where the words fit. Conditions (listed parties, ports, vessels, hauliers) are the caller's to check.</summary>
    public ImmutableArray<MeasureHit> MeasuresFor(ControlRequest request) => controls.Find(request, withUnfitDescriptions: false);

    /// <summary>The authorisations that bear on what was hit, by id. Whether the trade's parties are those they name is the caller's to check.</summary>
    public ImmutableArray<AuthorisationMatch> AuthorisationsFor(AuthorisationRequest request) => authorisations.Find(request);

    /// <summary>The programme that an entry of a list names, else that list's fallback ("everything on ofac-sdn is blocking"), else null.</summary>
    public Programme? ProgrammeFor(string list, string programme) => programmes.Find(list, programme);

    /// <summary>
    /// The programmes that decide what a listed party's entry does. A list may say what it imposes; where the rule book knows all of that to be less than its
    /// usual effect (a travel ban, limits on securities), those rows count alone, else the programmes' own.
    /// </summary>
    /// <param name="party">The listed party.</param>
    public ImmutableArray<Programme> ProgrammesFor(Screening.Parties.Party party)
    {
        if (!party.Measures.IsDefaultOrEmpty)
        {
            var measures = party.Measures.Select(m => programmes.FindMeasure(party.List, m)).ToArray();
            if (measures.All(m => m is not null))
                return [.. measures.OfType<Programme>().DistinctBy(p => p.Key)];
        }
        var names = party.Programmes.IsEmpty ? [""] : party.Programmes;
        return [.. names.Select(n => ProgrammeFor(party.List, n)).OfType<Programme>().DistinctBy(p => p.Key)];
    }

    /// <summary>The risk tier of a country, region or place id, or null where none is recorded.</summary>
    public CountryTier? TierOf(string? code) => code is null ? null : tiers.GetValueOrDefault(code);

    /// <summary>The high-priority item that a code of 6 digits or more falls under, or null.</summary>
    public HighPriorityItem? HighPriorityOf(string? code) => code is { Length: >= 6 } && highPriority.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(code.AsSpan(0, 6), out var item) ? item : null;

    /// <summary>True where a code, though shorter than 6 digits, holds high-priority items.</summary>
    public bool MayBeHighPriority(string? code) =>
        code is { Length: >= 2 and < 6 } && HighPriority.Any(h => h.Code.StartsWith(code, StringComparison.Ordinal));

    /// <summary>True for a currency of ISO 4217.</summary>
    public bool IsCurrency(string? code) => code is not null && currencies.ContainsKey(code.Trim());

    /// <summary>The jurisdiction whose banks clear a currency (USD: US), or null.</summary>
    public string? JurisdictionOfCurrency(string? code) =>
        code is not null && currencies.TryGetValue(code.Trim(), out var jurisdiction) && jurisdiction.Length > 0 ? jurisdiction : null;

    /// <summary>The first day for which the rule book has rows of a regime on a target; null where it has none at all. Before it: review.</summary>
    public DateOnly? ReachesBackTo(string regime, string target) => firstRows.TryGetValue((regime, target), out var first) ? first : null;

    /// <summary>What bears on goods between two countries at a date.</summary>
    public ControlAnswer Query(ControlRequest request)
    {
        var hits = controls.Find(request, withUnfitDescriptions: true);
        return ControlQuery.Answer(this, request, hits);
    }
}
