using System.Collections.Immutable;
using SanctionsCheck.Exposure.Controls;

namespace SanctionsCheck.Exposure.Routes;

/// <summary>Goods of which a claim of origin is worth a look, because the country named hardly makes them: a row of <c>scarce-origins.csv</c>.</summary>
/// <param name="Codes">Code prefixes of the goods.</param>
/// <param name="Countries">The countries.</param>
/// <param name="MadeOnlyThere">True where the goods are made in these countries only; false where these countries hardly make them.</param>
/// <param name="From">First day from which on the claim is worth a look: a neighbour's goods were banned then.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="Source">Where the row was read.</param>
/// <param name="Confidence">How sure the row is.</param>
public sealed record ScarceOrigin(
    ImmutableArray<string> Codes, ImmutableArray<string> Countries, bool MadeOnlyThere, DateOnly From, string Reason, string Source, RuleConfidence Confidence)
{
    /// <summary>Whether a claim that goods of a code originate in a country is worth a look at a date.</summary>
    public bool Doubts(string? code, string? country, DateOnly date) =>
        code is not null && country is not null && date >= From && Countries.Contains(country) != MadeOnlyThere && Codes.Any(c => code.StartsWith(c, StringComparison.Ordinal));

    /// <summary>Reads the table.</summary>
    internal static ImmutableArray<ScarceOrigin> Read(string text, Func<string, bool> isCountry)
    {
        var rows = ImmutableArray.CreateBuilder<ScarceOrigin>();
        foreach (var row in TableReader.Read("scarce-origins.csv", text, "codes", "countries", "made_only_there", "from", "reason", "source_url", "confidence"))
        {
            foreach (var unknown in row.List("countries").Where(c => !isCountry(c)))
                throw row.Error("countries", $"'{unknown}' is no country of countries.csv");
            rows.Add(new ScarceOrigin(
                CodeLists.Prefixes(row, "codes"), row.List("countries"), row.YesNo("made_only_there"), row.Date("from") ?? throw row.Error("from", "is empty; give the first day"),
                row.Text("reason"), row.Source(), row.Choice<RuleConfidence>("confidence")));
        }
        return rows.ToImmutable();
    }
}
