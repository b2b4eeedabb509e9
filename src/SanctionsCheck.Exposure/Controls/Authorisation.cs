using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>One licence, exemption, derogation, delisting or revocation: a row of <c>authorisations.csv</c>.</summary>
public sealed record Authorisation
{
    /// <summary>Id, unique in the table.</summary>
    public required string Id { get; init; }
    /// <summary>Whose law.</summary>
    public required string Regime { get; init; }
    /// <summary>What it does.</summary>
    public required AuthorisationKind Kind { get; init; }
    /// <summary>Act, article or licence number.</summary>
    public required string LegalBasis { get; init; }
    /// <summary>To whom or what it applies, in words.</summary>
    public required string AppliesTo { get; init; }
    /// <summary>What it allows, in words.</summary>
    public required string Scope { get; init; }
    /// <summary>Conditions to verify, in words; empty if none is known.</summary>
    public required string Conditions { get; init; }
    /// <summary>Ids of the measures that it lifts, adds to or ends.</summary>
    public required ImmutableArray<string> Measures { get; init; }
    /// <summary>Programmes whose party prohibitions (freezes, blocking, transaction bans) it lifts, as keys of the programme table.</summary>
    public required ImmutableArray<string> Programmes { get; init; }
    /// <summary>The parties it names; empty where it is not confined to parties.</summary>
    public required ImmutableArray<LicensedParty> Parties { get; init; }
    /// <summary>True where it names parties that the rule book does not hold: whether it covers one is open.</summary>
    public bool PartiesOpen { get; init; }
    /// <summary>Whether it reaches what the named parties own 50 % or more of.</summary>
    public required bool Subsidiaries { get; init; }
    /// <summary>Countries and regions to which it is confined: the trade must come from, go to or pass through one. Empty for any.</summary>
    public required ImmutableArray<string> Targets { get; init; }
    /// <summary>Countries of destination to which it is confined; empty for any.</summary>
    public required ImmutableArray<string> Destinations { get; init; }
    /// <summary>True where the goods must go to a country outside the regime's own territory.</summary>
    public bool ThirdCountriesOnly { get; init; }
    /// <summary>Code prefixes of the goods it covers; empty for all goods, unless <see cref="UnsureGoods"/> has some.</summary>
    public required ImmutableArray<string> Goods { get; init; }
    /// <summary>Code prefixes of goods that it covers only in part: review.</summary>
    public required ImmutableArray<string> UnsureGoods { get; init; }
    /// <summary>Folded words, one of which the purpose or description must have; empty for any purpose.</summary>
    public required ImmutableArray<string> Purposes { get; init; }
    /// <summary>For wind-downs: the contract must be earlier than this day. Null where the source does not say; then the measure's own first day counts.</summary>
    public DateOnly? ContractBefore { get; init; }
    /// <summary>First day; null where not known.</summary>
    public DateOnly? From { get; init; }
    /// <summary>End as its source names it; null while it stands.</summary>
    public DateOnly? To { get; init; }
    /// <summary>Whether <see cref="To"/> is the last day (true; EU usage) or the first day without (US licences end at 12:01 a.m. of that day).</summary>
    public bool ToInclusive { get; init; }
    /// <summary>Where the row was read.</summary>
    public required string Source { get; init; }
    /// <summary>How sure the row is.</summary>
    public required RuleConfidence Confidence { get; init; }

    /// <summary>True for rows that were read in a source; others give a review at most.</summary>
    public bool IsVerified => Confidence is RuleConfidence.High or RuleConfidence.Medium;

    /// <summary>How it stands at a date.</summary>
    public DateState StateOn(DateOnly date) => RuleDates.StateOn(date, From, null, To, ToInclusive);
}
