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

    // What is said of each law's lists, made once.
    private readonly ImmutableDictionary<string, Draft> notLoaded = JurisdictionIds.All.ToImmutableDictionary(
        j => j, j => OfLists(j, $"No list of the parties that {j} designates is loaded: parties were not screened under its law."), StringComparer.Ordinal);

    private readonly ImmutableDictionary<string, ImmutableArray<(ListVersion Version, Draft Old)>> old = JurisdictionIds.All.ToImmutableDictionary(
        j => j,
        j => lists.Current.Indexes.Select(i => i.Version).Where(v => Official.Contains((j, v.List)) && !v.Starter)
            .Select(v => (v, OfLists(j, $"The version of {v.List} in use is of {TradeReader.Text(v.Published)}; later designations are not in it."))).ToImmutableArray(), StringComparer.Ordinal);

    /// <summary>Adds the findings of one jurisdiction.</summary>
    public void Add(string jurisdiction, bool applies, Trade trade, List<Draft> found)
    {
        foreach (var country in trade.Countries)
        {
            if (rules.ReachesBackTo(jurisdiction, country) is not { } first || trade.Date >= first)
                continue;
            var whole = trade.Date < firstRows[jurisdiction];
            found.Add(new Draft
            {
                Kind = FindingKinds.Basis,
                Jurisdiction = jurisdiction,
                Subject = "date",
                Severity = whole ? Verdict.Review : Verdict.Clear,
                Summary = whole
                    ? $"The rule book has {jurisdiction} measures from {TradeReader.Text(firstRows[jurisdiction])} only; it does not reach back to {TradeReader.Text(trade.Date)}."
                    : $"The rule book's first {jurisdiction} measure on {country} is of {TradeReader.Text(first)}; what was in force before is not in it.",
                Evidence = [new("ask", $"the {jurisdiction} law on {country} at {TradeReader.Text(trade.Date)}")],
            });
        }
        if (!applies)
            return;
        if (loaded[jurisdiction].IsEmpty)
            found.Add(notLoaded[jurisdiction]);
        if (!basis.Stale.IsEmpty)
            AddStale(jurisdiction, trade, found);
        foreach (var (version, draft) in old[jurisdiction])
        {
            if (trade.Date.DayNumber - version.Published.DayNumber > OldAfterDays)
                found.Add(draft);
        }
    }

    private static Draft OfLists(string jurisdiction, string summary) => new()
    {
        Kind = FindingKinds.Basis,
        Jurisdiction = jurisdiction,
        Subject = "lists",
        Severity = Verdict.Clear,
        Summary = summary,
    };

    /// <summary>
    /// A list past its limit of age may lack who was designated since. What it lacks bears on trades after the day on which it was last known to be current,
    /// by more than the limit; a trade of an earlier day was held against the list of its day.
    /// </summary>
    private void AddStale(string jurisdiction, Trade trade, List<Draft> found)
    {
        var day = trade.Date < basis.AsOf ? trade.Date : basis.AsOf;
        foreach (var stale in basis.Stale.Where(s => day.DayNumber - s.Current.DayNumber > s.LimitDays && Concerns(s.List, jurisdiction)))
        {
            found.Add(new Draft
            {
                Kind = FindingKinds.Basis,
                Jurisdiction = jurisdiction,
                Subject = "lists",
                Severity = Verdict.Review,
                Summary = $"The version of {stale.List} in use was last known to be current on {TradeReader.Text(stale.Current)}, more than its limit of {stale.LimitDays} days before {TradeReader.Text(day)}; later designations may be missing.",
            });
        }
    }

    // A firm's own list bears on every law under which the trade stands.
    private static bool Concerns(string list, string jurisdiction) => list.StartsWith(ListIds.CustomPrefix, StringComparison.Ordinal)
        || Official.Contains((jurisdiction, list)) || Further.Contains((jurisdiction, list));
}
