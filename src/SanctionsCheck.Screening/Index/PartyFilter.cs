using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Index;

/// <summary>What the type asked about means for comparing names.</summary>
internal readonly record struct PartyFilter(PartyType Type)
{
    public bool IsPerson(bool listedPerson) => Type == PartyType.Person || Type == PartyType.Unknown && listedPerson;
}
