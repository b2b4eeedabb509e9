namespace SanctionsCheck.Screening.Matching.Features;

/// <summary>Countries of residence, registration, nationality or address: one in common is agreement.</summary>
internal sealed class CountryFeature : IFeature
{
    public double? Score(PartyFacts query, PartyFacts candidate)
    {
        if (query.Countries.IsEmpty || candidate.Countries.IsEmpty) return null;
        foreach (var country in query.Countries)
        {
            foreach (var other in candidate.Countries)
            {
                if (string.Equals(country, other, StringComparison.OrdinalIgnoreCase)) return 1;
            }
        }
        return 0;
    }

    public string Detail(PartyFacts query, PartyFacts candidate, double? score) => score switch
    {
        null => query.Countries.IsEmpty ? "no country was given" : "the list gives no country",
        1 => "a country in common",
        _ => "no country in common",
    };

    public string? Show(PartyFacts facts) => facts.Countries.IsEmpty ? null : string.Join(", ", facts.Countries);
}
