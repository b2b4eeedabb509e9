using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Matching.Features;

/// <summary>A person is no ship. Persons and companies are mistaken for one another more easily (sole traders, family firms).</summary>
internal sealed class TypeFeature : IFeature
{
    public double? Score(PartyFacts query, PartyFacts candidate)
    {
        if (query.Type == PartyType.Unknown || candidate.Type == PartyType.Unknown) return null;
        if (query.Type == candidate.Type) return 1;
        return query.Type is PartyType.Person or PartyType.Organisation && candidate.Type is PartyType.Person or PartyType.Organisation ? .2 : 0;
    }

    public string Detail(PartyFacts query, PartyFacts candidate, double? score) => score switch
    {
        null => query.Type == PartyType.Unknown ? "no type was given" : "the list gives no type",
        1 => "same type",
        _ => $"{Show(query)} asked about, {Show(candidate)} listed",
    };

    public string? Show(PartyFacts facts) => facts.Type == PartyType.Unknown ? null : facts.Type.ToString().ToLowerInvariant();
}
