using System.Collections.Immutable;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Screening.Lists;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Exposure.Assessment.Parties;

/// <summary>A listed party that a party of the trade may be, as its list has it; what does not depend on a date.</summary>
/// <param name="Match">The match.</param>
/// <param name="Version">The list version that it was found in.</param>
/// <param name="Programmes">The programmes under which it is designated, with their effects.</param>
/// <param name="Dismissal">The entry of an allow-list that says it is somebody else; null where there is none.</param>
internal sealed record Listing(PartyMatch Match, ListVersion Version, ImmutableArray<Programme> Programmes, Party? Dismissal = null)
{
    /// <summary>A score at or above this is taken for the party itself, where its name is not a weak alias; below, it is a possible match that a person must look at.</summary>
    public const double Strong = 0.85;

    /// <summary>The listed party.</summary>
    public Party Party => Match.Party;

    /// <summary>Where its own list's names did not fit: the entry of another list through which it was recognised, as "ofac-sdn 41318".</summary>
    public string? Through { get; init; }

    /// <summary>The rule book's delistings that name the party, of any law and day, in its order.</summary>
    public ImmutableArray<Authorisation> Delistings { get; init; } = [];

    /// <summary>True for the same entry of the same list.</summary>
    public bool Is(Listing other) => Party.List == other.Party.List && Party.Id == other.Party.Id;

    /// <summary>"strong", "possible" or "weak".</summary>
    public string Band => Match.Weak ? "weak" : Match.Score >= Strong ? "strong" : "possible";

    /// <summary>True where the match is good enough to act on.</summary>
    public bool IsStrong => Band == "strong";
}
