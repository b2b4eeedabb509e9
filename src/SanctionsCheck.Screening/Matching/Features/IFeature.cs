namespace SanctionsCheck.Screening.Matching.Features;

/// <summary>Compares one kind of fact. Pure; says so when either side has no data.</summary>
internal interface IFeature
{
    /// <summary>1 agrees, 0 contradicts, between: less sure; null where either side has no data.</summary>
    double? Score(PartyFacts query, PartyFacts candidate);

    /// <summary>The same in words.</summary>
    string Detail(PartyFacts query, PartyFacts candidate, double? score);

    /// <summary>The value as shown to a reader; null if missing.</summary>
    string? Show(PartyFacts facts);
}
