using System.Collections.Immutable;
using SanctionsCheck.Exposure.Assessment.Parties;
using SanctionsCheck.Exposure.Assessment.Trades;
using SanctionsCheck.Exposure.Goods;

namespace SanctionsCheck.Exposure.Ownership;

/// <summary>Puts together who stands above a party: the owners that the request names, and those that lists and ownership files state, through chains.</summary>
internal sealed class OwnerTree(PartyFindings parties)
{
    /// <summary>Stated owners are followed so many steps up.</summary>
    private const int Depth = 6;

    /// <summary>The owners of a party of the trade. What the request says comes first; a stated owner that it names is not counted again.</summary>
    public ImmutableArray<OwnerNode> Above(TradeActor actor, Screened screened, Trade trade) =>
        actor.Owners.IsEmpty && screened.Owners.IsEmpty ? [] : Nodes(actor.Owners, screened.Owners, trade, [TextFold.Fold(actor.Label)]);

    private ImmutableArray<OwnerNode> Nodes(ImmutableArray<TradeActor> named, ImmutableArray<StatedOwner> stated, Trade trade, ImmutableArray<string> below)
    {
        var nodes = ImmutableArray.CreateBuilder<OwnerNode>(named.Length + stated.Length);
        foreach (var owner in named)
        {
            var screened = owner.Query is null ? Screened.Nothing : parties.Look(owner.Query, trade.Date);
            var designations = parties.At(screened, trade.Date);
            nodes.Add(new OwnerNode(TradeReader.Cut(owner.Label), owner.Percent, false, null, designations, Nodes(owner.Owners, screened.Owners, trade, below.Add(TextFold.Fold(owner.Label)))));
        }
        if (below.Length > Depth)
            return nodes.ToImmutable();
        foreach (var owner in stated)
        {
            var folded = TextFold.Fold(owner.Owner.Name);
            if (below.Contains(folded))
                continue;
            var screened = parties.Look(owner.Owner, trade.Date);
            // The list means a party of its own: those that merely resemble it are left aside.
            var designations = parties.At(screened, trade.Date).Where(d => d.Listing.IsStrong).ToImmutableArray();
            if (nodes.Any(n => TextFold.Fold(n.Label) == folded || (n.Controls == owner.Controls && n.Designations.Any(d => designations.Any(o => o.Listing.Is(d.Listing))))))
                continue;
            nodes.Add(new OwnerNode(owner.Owner.Name, owner.Percent, owner.Controls, owner.Source, designations, Nodes([], screened.Owners, trade, below.Add(folded))));
        }
        return nodes.ToImmutable();
    }
}
