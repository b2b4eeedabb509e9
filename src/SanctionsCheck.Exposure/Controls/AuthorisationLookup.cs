using System.Collections.Frozen;
using System.Collections.Immutable;
using SanctionsCheck.Exposure.Countries;
using SanctionsCheck.Exposure.Goods;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>Finds the authorisations that bear on measures and programmes that were hit.</summary>
internal sealed class AuthorisationLookup
{
    // By regime and by what they lift, measure or programme; each row by id.
    private readonly FrozenDictionary<string, FrozenDictionary<string, ImmutableArray<int>>> byRegime;
    private readonly ImmutableArray<Authorisation> rows;
    private readonly FrozenDictionary<string, Measure> measures;
    private readonly CountryResolver countries;

    public AuthorisationLookup(ImmutableArray<Authorisation> rows, FrozenDictionary<string, Measure> measures, CountryResolver countries)
    {
        this.countries = countries;
        this.rows = [.. rows.OrderBy(r => r.Id, StringComparer.Ordinal)];
        byRegime = this.rows.Select((row, place) => (row, place)).GroupBy(r => r.row.Regime).ToFrozenDictionary(g => g.Key, g => Index(g), StringComparer.Ordinal);
        this.measures = measures;
    }

    /// <summary>Those that cover one of the measures or programmes, begun by the date, by id. Ended ones are among them, marked so.</summary>
    public ImmutableArray<AuthorisationMatch> Find(AuthorisationRequest request)
    {
        if (!byRegime.TryGetValue(request.Regime, out var lifting))
            return [];
        // One measure or programme, as mostly: its rows stand in order.
        ReadOnlySpan<int> places = request.Measures.Length + request.Programmes.Length == 1
            ? lifting.GetValueOrDefault(request.Measures.Length == 1 ? request.Measures[0] : request.Programmes[0], []).AsSpan()
            : Places(lifting, request);
        string? text = null;
        var last = -1;
        ImmutableArray<AuthorisationMatch>.Builder? matches = null;
        foreach (var place in places)
        {
            if (place == last)
                continue;
            last = place;
            var row = rows[place];
            var state = row.StateOn(request.Date);
            if (state == DateState.NotYet || !Touches(row.Targets, request.Countries) || !Reaches(row, request))
                continue;
            var covered = Common(row.Measures, request.Measures);
            var lifted = Common(row.Programmes, request.Programmes);
            if (covered.IsEmpty && lifted.IsEmpty)
                continue;
            text ??= request.Folded ?? TextFold.Fold(request.Purpose + " " + request.Description);
            (matches ??= ImmutableArray.CreateBuilder<AuthorisationMatch>()).Add(new AuthorisationMatch(row, state, covered, lifted, GoodsFit(row, request.HsCode), PurposeFit(row, text), ContractFit(row, covered, request)));
        }
        return matches?.ToImmutable() ?? [];
    }

    private static int[] Places(FrozenDictionary<string, ImmutableArray<int>> lifting, AuthorisationRequest request)
    {
        var places = new List<int>();
        foreach (var lifted in request.Measures.AddRange(request.Programmes))
        {
            if (lifting.TryGetValue(lifted, out var found))
                places.AddRange(found.AsSpan());
        }
        places.Sort();
        return [.. places];
    }

    private static FrozenDictionary<string, ImmutableArray<int>> Index(IEnumerable<(Authorisation Row, int Place)> rows) =>
        rows.SelectMany(r => r.Row.Measures.Concat(r.Row.Programmes).Distinct(StringComparer.Ordinal), (r, lifted) => (lifted, r.Place))
            .GroupBy(r => r.lifted, r => r.Place).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray(), StringComparer.Ordinal);

    private bool Reaches(Authorisation row, AuthorisationRequest request) =>
        (row.Destinations.IsEmpty && !row.ThirdCountriesOnly)
        || (request.Destination is { } destination && (row.ThirdCountriesOnly
            ? countries.JurisdictionOf(destination, request.Date) != row.Regime
            : row.Destinations.Contains(destination)));

    private static bool Touches(ImmutableArray<string> confinedTo, ImmutableArray<string> countries)
    {
        if (confinedTo.IsEmpty)
            return true;
        foreach (var country in countries)
        {
            if (confinedTo.Contains(country))
                return true;
        }
        return false;
    }

    private static ImmutableArray<string> Common(ImmutableArray<string> have, ImmutableArray<string> asked)
    {
        var count = 0;
        foreach (var name in have)
        {
            if (asked.Contains(name))
                count++;
        }
        return count == 0 ? [] : count == have.Length ? have : count == 1 && asked.Length == 1 ? asked : [.. have.Where(h => asked.Contains(h))];
    }

    private static ScopeFit GoodsFit(Authorisation row, string? code)
    {
        if (row.Goods.IsEmpty && row.UnsureGoods.IsEmpty)
            return ScopeFit.Yes;
        if (code is null)
            return ScopeFit.Open;
        if (LiesUnder(code, row.UnsureGoods))
            return ScopeFit.Open;
        if (LiesUnder(code, row.Goods))
            return ScopeFit.Yes;
        foreach (var covered in row.Goods)
        {
            if (covered.StartsWith(code, StringComparison.Ordinal))
                return ScopeFit.Open;
        }
        return ScopeFit.No;
    }

    private static bool LiesUnder(string code, ImmutableArray<string> prefixes)
    {
        foreach (var prefix in prefixes)
        {
            if (code.StartsWith(prefix, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    // A purpose that is not stated leaves it open: nobody is told that a trade is licensed for a purpose it may not have.
    private static ScopeFit PurposeFit(Authorisation row, string text)
    {
        foreach (var purpose in row.Purposes)
        {
            if (TextFold.HasPhrase(text, purpose))
                return ScopeFit.Yes;
        }
        return row.Purposes.IsEmpty ? ScopeFit.Yes : ScopeFit.Open;
    }

    private ScopeFit ContractFit(Authorisation row, ImmutableArray<string> covered, AuthorisationRequest request)
    {
        if (row.Kind != AuthorisationKind.WindDown)
            return ScopeFit.Yes;
        // A measure that bites through a designation is as old as that.
        var before = row.ContractBefore ?? row.From ?? covered.Select(m => measures[m]).Where(m => m.Condition == MeasureCondition.None).Min(m => m.From);
        if (request.ContractDate is { } date && before is not null)
            return date < before ? ScopeFit.Yes : ScopeFit.No;
        // A period for old contracts that is still running leaves it open. A clause without end has to be claimed with a date: years on, few contracts are that old.
        return row is { To: null, From: not null, ContractBefore: not null, IsVerified: true } ? ScopeFit.No : ScopeFit.Open;
    }
}
