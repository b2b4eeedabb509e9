namespace SanctionsCheck.Exposure.Controls;

/// <summary>When a rule is in force.</summary>
internal static class RuleDates
{
    /// <summary>The first day out of force; the last day that there is where no end is known.</summary>
    public static DateOnly End(DateOnly? to, bool toInclusive) => to is not { } end ? DateOnly.MaxValue : toInclusive ? end.AddDays(1) : end;

    /// <summary>How a rule with these dates stands at a date. An end that is not inclusive is the first day out of force.</summary>
    public static DateState StateOn(DateOnly date, DateOnly? from, DateOnly? notBefore, DateOnly? to, bool toInclusive)
    {
        if (to is { } end && (toInclusive ? date > end : date >= end))
            return DateState.Ended;
        if (from is { } start)
            return date >= start ? DateState.InForce : notBefore is { } floor && date >= floor ? DateState.StartUnknown : DateState.NotYet;
        return notBefore is { } earliest && date < earliest ? DateState.NotYet : DateState.StartUnknown;
    }
}
