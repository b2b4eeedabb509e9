using System.Globalization;
using SanctionsCheck.Screening.Lists;

namespace SanctionsCheck.Storage.Lists;

/// <summary>Refuses what looks like a damaged or outdated list: older than the active one, or shrunk by more than a tenth. A starter list is no measure.</summary>
internal static class ActivationGuard
{
    /// <summary>Largest share of parties or names that may go from one version to the next. Real publications stay far below it; a file cut off or filtered does not.</summary>
    public const double MaxShrink = 0.10;

    /// <summary>Why it is refused; null where it may be activated.</summary>
    public static string? Refusal(ListVersion? active, ListVersion candidate)
    {
        if (candidate.Parties == 0) return "it holds no parties.";
        if (active is null || active.Starter) return null;
        if (candidate.Published < active.Published)
            return string.Create(CultureInfo.InvariantCulture, $"it was published on {candidate.Published:yyyy-MM-dd}, before the active version ({active.Published:yyyy-MM-dd}).");
        return Shrunk("parties", active.Parties, candidate.Parties) ?? Shrunk("names", active.Names, candidate.Names);
    }

    private static string? Shrunk(string what, int before, int after) => after >= before * (1 - MaxShrink)
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"it holds {after:N0} {what} where the active version holds {before:N0}: {1 - ((double)after / before):P0} fewer, more than the {MaxShrink:P0} allowed.");
}
