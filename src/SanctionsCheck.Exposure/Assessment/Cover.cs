using SanctionsCheck.Exposure.Controls;

namespace SanctionsCheck.Exposure.Assessment;

/// <summary>How far one authorisation lowers one finding.</summary>
/// <param name="Match">The authorisation and how it fits.</param>
/// <param name="Result">The verdict that remains.</param>
/// <param name="Reason">Why it does not help, or not surely.</param>
internal readonly record struct Cover(AuthorisationMatch Match, Verdict Result, CoverReason Reason)
{
    /// <summary>What helps, might help once something is known, or is about these very parties or this very measure's old contracts stands by itself in a report.</summary>
    public bool BearsOn =>
        Reason == CoverReason.None || !Match.Authorisation.Parties.IsEmpty || Match.Authorisation.Kind is AuthorisationKind.None or AuthorisationKind.Requirement
        || (Match.Purpose == ScopeFit.Yes && Match.Goods != ScopeFit.No && (Match.State != DateState.Ended || Match.Authorisation.Kind == AuthorisationKind.WindDown));

    /// <summary>The cover that a match gives to a finding of this severity.</summary>
    public static Cover Of(AuthorisationMatch match, Verdict found)
    {
        var authorisation = match.Authorisation;
        if (authorisation.Kind == AuthorisationKind.None)
            return new(match, found, CoverReason.NoDerogation);
        if (authorisation.Kind == AuthorisationKind.Requirement)
            return new(match, found, CoverReason.Duty);
        if (match.State == DateState.Ended)
            return new(match, found, CoverReason.Ended);
        if (match.Goods == ScopeFit.No)
            return new(match, found, CoverReason.OtherGoods);
        if (match.Contract == ScopeFit.No)
            return new(match, found, CoverReason.YoungContract);
        if (match.Purpose == ScopeFit.No)
            return new(match, found, CoverReason.OtherPurpose);
        // Nobody is told that a trade is licensed for a purpose that nobody stated.
        if (match.Purpose == ScopeFit.Open)
            return new(match, found, CoverReason.PurposeNotStated);
        if (match.Overall == ScopeFit.Open || authorisation.PartiesOpen)
            return new(match, Min(found, Verdict.Review), Open(match));
        return new(match, Min(found, authorisation.Kind == AuthorisationKind.Permit ? Verdict.LicenceRequired : Verdict.Authorised), CoverReason.None);
    }

    private static CoverReason Open(AuthorisationMatch match) =>
        match.Contract == ScopeFit.Open ? CoverReason.ContractOpen
        : match.Goods == ScopeFit.Open ? CoverReason.GoodsOpen
        : match.Authorisation.PartiesOpen ? CoverReason.PartiesOpen
        : match.State == DateState.StartUnknown ? CoverReason.StartOpen
        : CoverReason.Unverified;

    private static Verdict Min(Verdict a, Verdict b) => a < b ? a : b;
}
