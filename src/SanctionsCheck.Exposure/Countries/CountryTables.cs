using System.Collections.Frozen;
using System.Collections.Immutable;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Controls;

namespace SanctionsCheck.Exposure.Countries;

/// <summary>Reads the tables of countries, places, risk tiers and currencies.</summary>
internal static class CountryTables
{
    /// <summary><c>countries.csv</c>.</summary>
    public static ImmutableArray<Country> Countries(string text)
    {
        var countries = ImmutableArray.CreateBuilder<Country>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in TableReader.Read(
            "countries.csv", text, "code", "alpha3", "numeric", "name", "names", "parent", "jurisdiction", "jurisdiction_from", "source_url"))
        {
            var code = row.Text("code");
            var parent = row.Optional("parent");
            if (!codes.Add(code))
                throw row.Error("code", $"'{code}' stands twice");
            if (parent is null ? code.Length != 2 : !code.StartsWith(parent + "-", StringComparison.Ordinal) || !codes.Contains(parent))
                throw row.Error("code", $"'{code}' is no alpha-2 code, or no subdivision of a country that stands above it");
            if (row.Optional("jurisdiction") is { } jurisdiction && !JurisdictionIds.All.Contains(jurisdiction))
                throw row.Error("jurisdiction", $"'{jurisdiction}' is no jurisdiction");
            if (parent is null && (row.Text("alpha3").Length != 3 || row.Text("numeric").Length != 3))
                throw row.Error("alpha3", "a country has an alpha-3 and a three-digit numeric code");
            countries.Add(new Country(
                code, row.Optional("alpha3"), row.Optional("numeric"), row.Text("name"), row.List("names"), parent, row.Optional("jurisdiction"),
                row.Date("jurisdiction_from"), row.Source()));
        }
        return countries.ToImmutable();
    }

    /// <summary><c>places.csv</c>.</summary>
    public static ImmutableArray<Place> Places(string text, Func<string, bool> isCountry)
    {
        var places = ImmutableArray.CreateBuilder<Place>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in TableReader.Read(
            "places.csv", text, "id", "name", "names", "country", "kind", "listed_under", "listed_from", "diversion_risk", "notes", "source_url"))
        {
            if (!ids.Add(row.Text("id")))
                throw row.Error("id", $"'{row.Text("id")}' stands twice");
            if (!isCountry(row.Text("country")))
                throw row.Error("country", $"'{row.Text("country")}' is no country or region of countries.csv");
            if (row.Text("kind") is not ("port" or "airport" or "corridor" or "city" or "free-zone" or "crossing"))
                throw row.Error("kind", $"'{row.Text("kind")}' is no kind; use port, airport, corridor, city, free-zone or crossing");
            if (row.Optional("listed_under") is null != row.Date("listed_from") is null)
                throw row.Error("listed_from", "a listed place has both the measure and the first day, others have neither");
            places.Add(new Place(
                row.Text("id"), row.Text("name"), row.List("names"), row.Text("country"), row.Text("kind"), row.Optional("listed_under"),
                row.Date("listed_from"), row.YesNo("diversion_risk"), row.Optional("notes") ?? "", row.Source()));
        }
        return places.ToImmutable();
    }

    /// <summary><c>jurisdictions.csv</c>.</summary>
    public static ImmutableArray<CountryTier> Tiers(string text, Func<string, bool> isKnown)
    {
        var tiers = ImmutableArray.CreateBuilder<CountryTier>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in TableReader.Read(
            "jurisdictions.csv", text, "code", "name", "risk_tier", "partner", "programmes", "since", "since_date", "source_url", "confidence"))
        {
            if (!isKnown(row.Text("code")))
                throw row.Error("code", $"'{row.Text("code")}' is no country, region or corridor");
            if (!codes.Add(row.Text("code")))
                throw row.Error("code", $"'{row.Text("code")}' stands twice");
            tiers.Add(new CountryTier(
                row.Text("code"), row.Text("name"), row.Choice<RiskTier>("risk_tier"), row.YesNo("partner"), row.Text("programmes"),
                row.Optional("since") ?? "", row.Date("since_date"), row.Source(), row.Choice<RuleConfidence>("confidence")));
        }
        return tiers.ToImmutable();
    }

    /// <summary><c>currencies.csv</c>: ISO 4217 codes, and the jurisdiction whose banks clear each; empty for others.</summary>
    public static FrozenDictionary<string, string> Currencies(string text)
    {
        var currencies = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in TableReader.Read("currencies.csv", text, "code", "name", "jurisdiction", "source_url"))
        {
            row.Source();
            if (row.Optional("jurisdiction") is { } jurisdiction && !JurisdictionIds.All.Contains(jurisdiction))
                throw row.Error("jurisdiction", $"'{jurisdiction}' is no jurisdiction");
            if (row.Text("code").Length != 3 || !currencies.TryAdd(row.Text("code"), row.Optional("jurisdiction") ?? ""))
                throw row.Error("code", $"'{row.Text("code")}' is not three letters, or stands twice");
        }
        return currencies.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
