using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>One measure of the rule book: a row of <c>measures.csv</c>.</summary>
public sealed record Measure
{
    /// <summary>Id, unique in the table.</summary>
    public required string Id { get; init; }
    /// <summary>Whose law: EU, US, UK, UN, CH, CA, JP or AU.</summary>
    public required string Regime { get; init; }
    /// <summary>ISO 3166-1 alpha-2 or ISO 3166-2 of the target; null where it is aimed at parties anywhere.</summary>
    public required string? Target { get; init; }
    /// <summary>What it restricts.</summary>
    public required MeasureDirection Direction { get; init; }
    /// <summary>Whom it binds.</summary>
    public required MeasureReach Reach { get; init; }
    /// <summary>For imports: what ties goods to the target.</summary>
    public required ImportBasis ImportBasis { get; init; }
    /// <summary>The goods or services in words.</summary>
    public required string Goods { get; init; }
    /// <summary>True where all goods are meant.</summary>
    public required bool AllGoods { get; init; }
    /// <summary>Listed codes; empty where all goods are meant or the law has no codes.</summary>
    public required ImmutableArray<CodeRule> Codes { get; init; }
    /// <summary>Chapters among the codes that are known to be meant whole, whatever the basis of the list.</summary>
    public ImmutableArray<string> WholeChapters { get; init; } = [];
    /// <summary>What it does.</summary>
    public required MeasureEffect Effect { get; init; }
    /// <summary>What else must be given for it to bite.</summary>
    public required MeasureCondition Condition { get; init; }
    /// <summary>For <see cref="MeasureCondition.ByDescription"/>: folded words and phrases that make a description fit.</summary>
    public ImmutableArray<string> Words { get; init; } = [];
    /// <summary>For <see cref="MeasureCondition.ByDescription"/>: codes that make goods likely to be meant, though the law names none here.</summary>
    public ImmutableArray<string> IndicativeCodes { get; init; } = [];
    /// <summary>Countries of which the route must touch one for the measure to bite; empty for none.</summary>
    public ImmutableArray<string> Via { get; init; } = [];
    /// <summary>For <see cref="MeasureCondition.RoadHaulier"/>: hauliers elsewhere of which the target's persons hold this share or more are meant too, percent; null where only the target's own are.</summary>
    public decimal? HaulierShare { get; init; }
    /// <summary>First day on which <see cref="HaulierShare"/> counts; null where it counts as long as the measure.</summary>
    public DateOnly? HaulierShareFrom { get; init; }
    /// <summary>Act, article and annex.</summary>
    public required string LegalBasis { get; init; }
    /// <summary>First day in force; null where not known.</summary>
    public required DateOnly? From { get; init; }
    /// <summary>Earliest day on which it can have begun, where that is known and the first day is not sure; before it the measure is certainly not in force.</summary>
    public DateOnly? NotBefore { get; init; }
    /// <summary>End as its source names it; null while in force.</summary>
    public DateOnly? To { get; init; }
    /// <summary>Whether <see cref="To"/> is the last day in force (true) or the first day out of force.</summary>
    public bool ToInclusive { get; init; }
    /// <summary>A yearly quota within which the goods are free: then the answer is a review that asks for the quota licence. Null where there is none.</summary>
    public string? Quota { get; init; }
    /// <summary>From this day goods processed in a third country from the target's inputs are caught too; null where they are not.</summary>
    public DateOnly? ProcessedAbroadFrom { get; init; }
    /// <summary>Earliest day on which that can have begun, where <see cref="ProcessedAbroadFrom"/> is not known: from then on a review.</summary>
    public DateOnly? ProcessedAbroadNotBefore { get; init; }
    /// <summary>Folded words, any of which in a description shows that such goods were made of the target's inputs.</summary>
    public ImmutableArray<string> InputWords { get; init; } = [];
    /// <summary>Where from goods made elsewhere need proof of their inputs.</summary>
    public InputProof InputProof { get; init; }
    /// <summary>Exceptions and notes for a reader.</summary>
    public required string Notes { get; init; }
    /// <summary>Where the row was read.</summary>
    public required string Source { get; init; }
    /// <summary>How sure the row is.</summary>
    public required RuleConfidence Confidence { get; init; }
    /// <summary>Where the code list comes from.</summary>
    public required CodesBasis CodesBasis { get; init; }

    /// <summary>True for rows that were read in a source; others give a review at most.</summary>
    public bool IsVerified => Confidence is RuleConfidence.High or RuleConfidence.Medium;

    /// <summary>Whether it catches goods that third countries make of the target's inputs, at whatever date.</summary>
    public bool CatchesProcessed => (ProcessedAbroadFrom ?? ProcessedAbroadNotBefore) is not null;

    /// <summary>How the rule on goods made in third countries stands at a date.</summary>
    public DateState ProcessedAbroadOn(DateOnly date) => !CatchesProcessed ? DateState.NotYet : RuleDates.StateOn(date, ProcessedAbroadFrom, ProcessedAbroadNotBefore, To, ToInclusive);

    /// <summary>How the measure stands at a date.</summary>
    public DateState StateOn(DateOnly date) => RuleDates.StateOn(date, From, NotBefore, To, ToInclusive);
}
