using System.Collections.Immutable;
using SanctionsCheck.Exposure.Assessment.Parties;

namespace SanctionsCheck.Exposure.Ownership;

/// <summary>An owner in the chain above a party of the trade, screened.</summary>
/// <param name="Label">How a reader knows it.</param>
/// <param name="Percent">Its share of what it owns, in percent; null if not stated.</param>
/// <param name="Controls">True where it is said to control, not to own.</param>
/// <param name="Source">The list entry that says so; null where the request does.</param>
/// <param name="Designations">Its own designations at the trade's date.</param>
/// <param name="Owners">Its owners.</param>
internal sealed record OwnerNode(
    string Label, decimal? Percent, bool Controls, string? Source, ImmutableArray<Designation> Designations, ImmutableArray<OwnerNode> Owners)
{
    /// <summary>The regimes that designate it or somebody above it.</summary>
    public IEnumerable<string> Regimes => Designations.Select(d => d.Regime).Concat(Owners.SelectMany(o => o.Regimes));

    /// <summary>One step of the chain, in words.</summary>
    public string Step(string held, bool sure)
    {
        var share = Percent is { } percent ? FormattableString.Invariant($"{percent:0.##} %") : "an unstated share";
        var how = Controls ? Percent is null ? "controls" : $"controls, with {share}," : $"holds {share} of";
        return $"{Label} {how} {held}{(Source is null ? "" : $" ({Source})")}{(sure ? "" : " (possible)")}";
    }
}
