using System.Collections.Frozen;
using System.Collections.Immutable;
using SanctionsCheck.Exposure.Goods;

namespace SanctionsCheck.Exposure.Countries;

/// <summary>Recognises countries, regions and places as people write them. Pure; safe for any number of threads.</summary>
public sealed class CountryResolver
{
    private const int LongestValue = 200;
    private static readonly CountryMatch Absent = new(CountryMatchKind.Absent, null, null, null, null, null, null);

    private readonly FrozenDictionary<string, CountryMatch> byCode;
    private readonly FrozenDictionary<string, CountryMatch> byName;
    private readonly FrozenDictionary<string, Country> countries;

    internal CountryResolver(ImmutableArray<Country> countries, ImmutableArray<Place> places)
    {
        this.countries = countries.ToFrozenDictionary(c => c.Code, StringComparer.Ordinal);
        Places = places;
        Countries = countries;
        var codes = new Dictionary<string, CountryMatch>(StringComparer.OrdinalIgnoreCase);
        var names = new Dictionary<string, CountryMatch>(StringComparer.Ordinal);
        foreach (var country in countries)
        {
            codes[country.Code] = Match(country, country.Parent is null ? "alpha-2" : "subdivision");
            if (country.Alpha3 is { } alpha3)
                codes[alpha3] = Match(country, "alpha-3");
            if (country.Numeric is { } numeric)
                codes[numeric] = codes[numeric.TrimStart('0')] = Match(country, "numeric");
            foreach (var name in country.Names.Append(country.Name))
                names[TextFold.Fold(name)] = Match(country, "name");
        }
        foreach (var place in places)
        {
            codes.TryAdd(place.Id, Match(place));
            foreach (var name in place.Names.Append(place.Name))
                names.TryAdd(TextFold.Fold(name), Match(place));
        }
        byCode = codes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
        byName = names.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>All countries and regions.</summary>
    public ImmutableArray<Country> Countries { get; }

    /// <summary>All places.</summary>
    public ImmutableArray<Place> Places { get; }

    /// <summary>Recognises a value: an ISO code, a name in one of several languages, a region or a place. Unknown values may carry a suggestion.</summary>
    public CountryMatch Resolve(string? value)
    {
        var text = value?.Trim();
        if (string.IsNullOrEmpty(text))
            return Absent;
        if (text.Length > LongestValue)
            return Unknown(null);
        if (byCode.TryGetValue(text, out var match))
            return match;
        var folded = TextFold.Fold(text);
        if (byName.TryGetValue(folded, out match) || TryWithoutLabel(folded, out match) || TryInParts(text, out match))
            return match;
        return Unknown(Suggest(folded));
    }

    /// <summary>The country or region with this code, or null.</summary>
    public Country? Find(string? code) => code is null ? null : countries.GetValueOrDefault(code);

    /// <summary>The jurisdiction whose territory a country or region is at a date; null where it is none of those shown.</summary>
    public string? JurisdictionOf(string? code, DateOnly date) =>
        Find(code) is { Jurisdiction: { } jurisdiction } country && !(date < country.JurisdictionFrom) ? jurisdiction : null;

    private static CountryMatch Unknown(string? suggestion) => new(CountryMatchKind.Unknown, null, null, null, null, null, suggestion);

    private static CountryMatch Match(Country country, string by) =>
        new(country.Parent is null ? CountryMatchKind.Country : CountryMatchKind.Region, country.Code, country.Parent ?? country.Code, country.Name, null, by, null);

    private CountryMatch Match(Place place) =>
        new(CountryMatchKind.Place, place.Country, countries[place.Country].Parent ?? place.Country, place.Name, place, "place", null);

    // "Republic of X", "port of X", "г. X" and the like.
    private bool TryWithoutLabel(string folded, out CountryMatch match)
    {
        foreach (var label in Labels)
        {
            if (folded.StartsWith(label, StringComparison.Ordinal) && byName.TryGetValue(folded[label.Length..], out match!))
                return true;
            if (folded.EndsWith(label.TrimEnd(), StringComparison.Ordinal) && folded.Length > label.Length
                && byName.TryGetValue(folded[..^label.Length].TrimEnd(), out match!))
                return true;
        }
        match = Absent;
        return false;
    }

    // "Minsk, Belarus", "Astrakhan (Russia)", "Klaipeda / Lithuania": the parts must agree on the country; the finest one counts.
    private bool TryInParts(string text, out CountryMatch match)
    {
        match = Absent;
        var parts = text.Split([',', '/', '(', ')', '–', '—', ';', '|'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is < 2 or > 4)
            return false;
        var known = parts.Select(Simple).Where(m => m is not null).Select(m => m!).ToList();
        // "Simferopol, Russia": papers name the occupier; the region's measures hang on the place.
        if (known.Select(m => m.CountryCode).Distinct().Order(StringComparer.Ordinal).SequenceEqual(["RU", "UA"])
            && known.Where(m => m.CountryCode == "UA").ToList() is [{ Kind: CountryMatchKind.Region } region])
        {
            match = region;
            return true;
        }
        if (known.Count == 0 || known.Select(m => m.CountryCode).Distinct().Count() != 1)
            return false;
        match = known.MaxBy(m => m.Kind)!;
        return true;
    }

    private CountryMatch? Simple(string part)
    {
        if (byCode.TryGetValue(part, out var match) && part.Length > 1 && !char.IsDigit(part[0]))
            return match;
        var folded = TextFold.Fold(part);
        return byName.TryGetValue(folded, out match) || TryWithoutLabel(folded, out match) ? match : null;
    }

    private string? Suggest(string folded)
    {
        if (folded.Length < 4)
            return null;
        var near = byName.Where(n => OneSlip.Apart(n.Key, folded)).Select(n => n.Value.Name).Distinct().Take(2).ToList();
        return near.Count == 1 ? near[0] : null;
    }

    private static readonly string[] Labels =
    [
        "the ", "republic of ", "the republic of ", "republik ", "republique de ", "republica de ", "republika ", "республика ", "рэспублика ", "port of ",
        "port ", "порт ", "hafen ", "puerto de ", "city of ", "г ", "town of ", "via ", "region ", "oblast ", "область ",
    ];
}
