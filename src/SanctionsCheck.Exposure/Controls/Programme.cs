using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>A designation programme and its legal effects: a row of <c>programmes.csv</c>.</summary>
/// <param name="Key">Key, unique in the table.</param>
/// <param name="List">The list on whose entries it stands.</param>
/// <param name="Names">How lists write it; "*" is the list's fallback for programmes that the table does not have.</param>
/// <param name="Regime">Whose law it is.</param>
/// <param name="Effects">Its legal effects.</param>
/// <param name="TradeEffect">What it does to a trade in which such a party takes part.</param>
/// <param name="SecondarySanctions">Whether significant dealings expose foreign persons to secondary sanctions.</param>
/// <param name="FiftyPercentRule">Whether it reaches what such parties own 50 % or more of (the UK: more than 50 %).</param>
/// <param name="Measures">Measures of the rule book that bite through it.</param>
/// <param name="Description">What it is.</param>
/// <param name="From">First day of its effect, where known.</param>
/// <param name="Source">Where the row was read.</param>
/// <param name="Confidence">How sure the row is.</param>
public sealed record Programme(
    string Key, string List, ImmutableArray<string> Names, string Regime, ImmutableArray<ProgrammeEffect> Effects, MeasureEffect TradeEffect,
    bool SecondarySanctions, bool FiftyPercentRule, ImmutableArray<string> Measures, string Description, DateOnly? From, string Source,
    RuleConfidence Confidence);
