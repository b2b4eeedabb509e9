using System.Collections.Immutable;

namespace SanctionsCheck.Exposure.Controls;

/// <summary>What bears on goods between two countries at a date.</summary>
/// <param name="Measures">Measures in force or with unknown start, by regime and id.</param>
/// <param name="Authorisations">Authorisations that bear on those measures or countries, by regime and id.</param>
/// <param name="Notices">Limits: regimes whose rows do not reach back to the date, gaps in the code lists.</param>
public sealed record ControlAnswer(
    ImmutableArray<MeasureHit> Measures, ImmutableArray<AuthorisationMatch> Authorisations, ImmutableArray<string> Notices);
