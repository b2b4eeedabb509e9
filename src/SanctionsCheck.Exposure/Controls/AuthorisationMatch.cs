using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>An authorisation that bears on what was found. Whether the trade's parties are the ones it names is for the assessment to check.</summary>
/// <param name="Authorisation">The authorisation.</param>
/// <param name="State">How it stands at the date: in force, start unknown, or ended (shown, without effect).</param>
/// <param name="Measures">Those of the measures asked about that it covers.</param>
/// <param name="Programmes">Those of the programmes asked about that it covers.</param>
/// <param name="Goods">Whether it covers the goods.</param>
/// <param name="Purpose">Whether the purpose fits.</param>
/// <param name="Contract">For wind-downs: whether the contract is old enough.</param>
public sealed record AuthorisationMatch(
    Authorisation Authorisation, DateState State, ImmutableArray<string> Measures, ImmutableArray<string> Programmes,
    ScopeFit Goods, ScopeFit Purpose, ScopeFit Contract)
{
    /// <summary>The weakest of the fits, <see cref="ScopeFit.Open"/> too where the start or the row itself is not sure, <see cref="ScopeFit.No"/> where it is not in force.</summary>
    public ScopeFit Overall =>
        State is DateState.Ended or DateState.NotYet || Goods == ScopeFit.No || Purpose == ScopeFit.No || Contract == ScopeFit.No ? ScopeFit.No
        : State == DateState.StartUnknown || !Authorisation.IsVerified || Goods == ScopeFit.Open || Purpose == ScopeFit.Open || Contract == ScopeFit.Open ? ScopeFit.Open
        : ScopeFit.Yes;
}
