using System.Collections.Immutable;
using SanctionsCheck.Exposure.Assessment.Trades;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Lists;

namespace SanctionsCheck.Exposure.Assessment;

/// <summary>What the basis can't say: dates before the rule book, laws whose party lists are not loaded, lists that are old.</summary>
internal sealed class BasisFindings(RuleBook rules, ListLibrary lists, AssessmentBasis basis)
{
    /// <summary>A list older than this at the trade's date is named, days.</summary>
    public const int OldAfterDays = 30;

    private static readonly ImmutableArray<(string Jurisdiction, string List)> Official =
        [("US", ListIds.OfacSdn), ("EU", ListIds.EuFsf), ("UN", ListIds.UnSc), ("UK", ListIds.Uk), ("CH", ListIds.ChSeco), ("CA", ListIds.CaSema), ("AU", ListIds.AuDfat)];

    // Lists that bear on a law beside its own.
    private static readonly ImmutableArray<(string Jurisdiction, string List)> Further = [("US", ListIds.OfacConsolidated), ("US", ListIds.UsCsl)];

    private readonly ImmutableDictionary<string, DateOnly> firstRows = rules.Measures.Where(m => (m.NotBefore ?? m.From) is not null)
        .GroupBy(m => m.Regime).ToImmutableDictionary(g => g.Key, g => g.Min(m => (m.NotBefore ?? m.From)!.Value), StringComparer.Ordinal);

    // The lists that are loaded of each law's own.
    private readonly ImmutableDictionary<string, ImmutableArray<ListVersion>> loaded = JurisdictionIds.All.ToImmutableDictionary(
        j => j, j => lists.Current.Indexes.Select(i => i.Version).Where(v => Official.Contains((j, v.List))).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>The findings of one jurisdiction.</summary>
    public IEnumerable<Draft> Findings(string jurisdiction, bool applies, Trade trade)
    {
        foreach (var country in trade.Countries)
        {
            if (rules.ReachesBackTo(jurisdiction, country) is not { } first || trade.Date >= first)
                continue;
            var whole = trade.Date < firstRows[jurisdiction];
            yield return new Draft
            {
                Kind = FindingKinds.Basis,
                Jurisdiction = jurisdiction,
                Subject = "date",
                Severity = whole ? Verdict.Review : Verdict.Clear,
                Summary = whole
                    ? $"The rule book has {jurisdiction} measures from {TradeReader.Text(firstRows[jurisdiction])} only; it does not reach back to {TradeReader.Text(trade.Date)}."
                    : $"The rule book's first {jurisdiction} measure on {country} is of {TradeReader.Text(first)}; what was in force before is not in it.",
                Evidence = [new("ask", $"the {jurisdiction} law on {country} at {TradeReader.Text(trade.Date)}")],
            };
        }
        if (!applies)
            yield break;
        if (loaded[jurisdiction].IsEmpty)
        {
            yield return new Draft
            {
                Kind = FindingKinds.Basis,
                Jurisdiction = jurisdiction,
                Subject = "lists",
                Severity = Verdict.Clear,
                Summary = $"No list of the parties that {jurisdiction} designates is loaded: parties were not screened under its law.",
            };
        }
        foreach (var finding in Stale(jurisdiction, trade))
            yield return finding;
        foreach (var version in loaded[jurisdiction])
        {
            if (version.Starter || trade.Date.DayNumber - version.Published.DayNumber <= OldAfterDays)
                continue;
            yield return new Draft
            {
                Kind = FindingKinds.Basis,
                Jurisdiction = jurisdiction,
                Subject = "lists",
                Severity = Verdict.Clear,
                Summary = $"The version of {version.List} in use is of {TradeReader.Text(version.Published)}; later designations are not in it.",
            };
        }
    }

    /// <summary>
    /// A list past its limit of age may lack who was designated since. What it lacks bears on trades after the day on which it was last known to be current,
    /// by more than the limit; a trade of an earlier day was held against the list of its day.
    /// </summary>
    private IEnumerable<Draft> Stale(string jurisdiction, Trade trade)
    {
        var day = trade.Date < basis.AsOf ? trade.Date : basis.AsOf;
        foreach (var stale in basis.Stale.Where(s => day.DayNumber - s.Current.DayNumber > s.LimitDays && Concerns(s.List, jurisdiction)))
        {
            yield return new Draft
            {
                Kind = FindingKinds.Basis,
                Jurisdiction = jurisdiction,
                Subject = "lists",
                Severity = Verdict.Review,
                Summary = $"The version of {stale.List} in use was last known to be current on {TradeReader.Text(stale.Current)}, more than its limit of {stale.LimitDays} days before {TradeReader.Text(day)}; later designations may be missing.",
            };
        }
    }

    // A firm's own list bears on every law under which the trade stands.
    private static bool Concerns(string list, string jurisdiction) => list.StartsWith(ListIds.CustomPrefix, StringComparison.Ordinal)
        || Official.Contains((jurisdiction, list)) || Further.Contains((jurisdiction, list));
}
