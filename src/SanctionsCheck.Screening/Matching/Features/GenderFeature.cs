namespace SanctionsCheck.Screening.Matching.Features;

/// <summary>Gender, where both sides state it.</summary>
internal sealed class GenderFeature : IFeature
{
    public double? Score(PartyFacts query, PartyFacts candidate) =>
        query.Gender is null || candidate.Gender is null ? null
        : string.Equals(query.Gender, candidate.Gender, StringComparison.OrdinalIgnoreCase) ? 1 : 0;

    public string Detail(PartyFacts query, PartyFacts candidate, double? score) => score switch
    {
        null => query.Gender is null ? "no gender was given" : "the list gives no gender",
        1 => "same gender",
        _ => "another gender",
    };

    public string? Show(PartyFacts facts) => facts.Gender;
}
