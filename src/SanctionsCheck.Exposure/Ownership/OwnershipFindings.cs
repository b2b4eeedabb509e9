using System.Collections.Immutable;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Assessment.Parties;
using SanctionsCheck.Exposure.Assessment.Trades;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Goods;

namespace SanctionsCheck.Exposure.Ownership;

/// <summary>
/// Finds the parties of a trade that listed ones own or control: from the owners that the request names, through chains, and from relations that lists and ownership
/// files state. Shares are not multiplied along a chain: a holder that is itself held to the threshold passes on its whole stake, one below passes on nothing (OFAC FAQ 401).
/// </summary>
internal sealed class OwnershipFindings(PartyFindings parties, RuleBook rules)
{
    private readonly OwnerTree tree = new(parties);

    /// <summary>Adds the findings about one party of the trade.</summary>
    /// <param name="actor">The party.</param>
    /// <param name="screened">What the lists hold of it.</param>
    /// <param name="own">Its own designations: under a law that designates it, stated owners add nothing; owners that the request names are weighed all the same.</param>
    /// <param name="trade">The trade.</param>
    /// <param name="found">What they are added to.</param>
    public void Add(TradeActor actor, Screened screened, ImmutableArray<Designation> own, Trade trade, List<Draft> found)
    {
        var owners = tree.Above(actor, screened, trade);
        if (owners.IsEmpty)
            return;
        foreach (var regime in owners.SelectMany(o => o.Regimes).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var rule = OwnershipRule.Of(regime, trade.Date);
            var listed = own.Any(d => d.Regime == regime && d is { State: ListingState.InForce, Listing.IsStrong: true });
            var holding = Weigh(TradeReader.Cut(actor.Label), listed ? [.. owners.Where(o => o.Source is null)] : owners, regime, rule, trade);
            if (holding.Reach != HoldingReach.None)
                found.Add(Finding(actor, holding, regime, rule, trade));
        }
    }

    private Holding Weigh(string held, ImmutableArray<OwnerNode> owners, string regime, OwnershipRule rule, Trade trade)
    {
        decimal sure = 0, largest = 0, maybe = 0, known = 0;
        var (unknown, repeated, controlled) = (false, false, false);
        var designations = ImmutableArray.CreateBuilder<Designation>();
        var steps = ImmutableArray.CreateBuilder<string>();
        var weighed = owners.Select(o => (Owner: o, Label: TextFold.Fold(o.Label), Status: Status(o, regime, rule, trade))).ToList();
        // Of an owner that stands there more than once the gravest entry counts, whatever the order.
        var counted = weighed.GroupBy(w => w.Label, StringComparer.Ordinal).Select(g => g.MaxBy(w => (w.Status.Reach, w.Owner.Percent ?? -1)).Owner).ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var (owner, _, status) in weighed)
        {
            var again = !counted.Contains(owner);
            known += again ? 0 : owner.Percent ?? 0;
            if (status.Reach < HoldingReach.Possible)
                continue;
            var certain = status.Reach == HoldingReach.Reached;
            designations.AddRange(status.Designations);
            steps.AddRange(status.Steps);
            steps.Add(owner.Step(held, certain));
            if (owner.Controls && rule.Control && certain)
                controlled = true;
            else if (owner.Percent is not { } stake)
                unknown = true;
            else if (certain && !again)
                (sure, largest) = (sure + stake, Math.Max(largest, stake));
            else
                (maybe, repeated) = (maybe + stake, repeated || again);
        }
        if (designations.Count == 0)
            return Holding.None;

        var share = rule.Aggregates ? Math.Min(sure, 100) : largest;
        var open = unknown ? "the shares that are not stated"
            : !rule.Aggregates && !rule.Reached(largest) && rule.Reached(sure) ? "whether the listed owners act under a joint arrangement"
            : maybe > 0 && rule.Reached(sure + maybe) ? repeated ? "whether the owner that stands twice holds one stake or two" : "whether the owners are the listed parties"
            : known < 100 && rule.Reached(sure + maybe + (100 - known)) ? "who holds the rest"
            : null;
        var reach = controlled || rule.Reached(share) ? HoldingReach.Reached
            : open is not null || sure + maybe >= OwnershipRule.Minority ? HoldingReach.Possible
            : HoldingReach.Small;
        return new Holding(reach, share, designations.ToImmutable(), steps.ToImmutable(), open ?? "who really decides");
    }

    // Whether an owner counts as listed: by its own designation, or because listed parties hold it.
    private Holding Status(OwnerNode owner, string regime, OwnershipRule rule, Trade trade)
    {
        var own = owner.Designations.Where(d => d.Regime == regime && Carries(d, trade)).ToImmutableArray();
        if (own.Any(d => d is { State: ListingState.InForce, Listing.IsStrong: true }))
            return new Holding(HoldingReach.Reached, 100, [.. own.Where(d => d is { State: ListingState.InForce, Listing.IsStrong: true })], [], null);
        var through = owner.Owners.IsEmpty ? Holding.None : Weigh(owner.Label, owner.Owners, regime, rule, trade);
        if (through.Reach == HoldingReach.Reached || own.IsEmpty)
            return through;
        return new Holding(HoldingReach.Possible, 0, own, [], null);
    }

    // Whether a designation reaches what the party owns.
    private bool Carries(Designation designation, Trade trade) =>
        designation.State is ListingState.InForce or ListingState.Unknown && designation.EffectiveOn(trade.Date).Any(p => p.FiftyPercentRule || Affiliates(p, trade) is not null);

    // The measure under which an export-control listing reaches affiliates, where one is in force.
    private Measure? Affiliates(Programme programme, Trade trade) => programme.Measures.Select(rules.FindMeasure).OfType<Measure>()
        .FirstOrDefault(m => m is { Reach: MeasureReach.Items, Condition: MeasureCondition.ListedParty } && m.StateOn(trade.Date) == DateState.InForce);

    private Draft Finding(TradeActor actor, Holding holding, string regime, OwnershipRule rule, Trade trade)
    {
        var programmes = holding.Designations.SelectMany(d => d.EffectiveOn(trade.Date)).Where(p => p.FiftyPercentRule || Affiliates(p, trade) is not null).DistinctBy(p => p.Key).ToImmutableArray();
        var gravest = programmes.MaxBy(p => (int)p.TradeEffect)!;
        var affiliates = gravest.FiftyPercentRule ? null : Affiliates(gravest, trade);
        var severity = Severity(actor, holding, gravest, affiliates);
        var who = string.Join(", ", holding.Designations.Select(d => $"'{d.Listing.Party.Name}' ({d.Listing.Party.List})").Distinct(StringComparer.Ordinal));
        var effect = affiliates is null ? PartyFindings.EffectText(gravest) : "exports to it need a licence if the goods are subject to the US Export Administration Regulations";
        var how = holding.Reach switch
        {
            HoldingReach.Reached => $"is owned or controlled by {who}: {effect}",
            HoldingReach.Possible => $"may be owned or controlled by {who}: find out {holding.Open}",
            _ => TradeReader.Invariant($"is held to {holding.Percent:0.##} % by {who}: below the threshold"),
        };
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        evidence.Add(new("list", holding.Designations[0].Listing.Party.List));
        evidence.Add(new("party", holding.Designations[0].Listing.Party.Id));
        evidence.Add(new("matchedName", holding.Designations[0].Listing.Match.MatchedName));
        evidence.AddRange(programmes.Select(p => new Evidence("programme", p.Key)));
        evidence.Add(new("rule", rule.Text));
        evidence.Add(new("percent", TradeReader.Invariant($"{holding.Percent:0.##}")));
        evidence.AddRange(holding.Steps.Select(s => new Evidence("chain", s)));
        if (holding.Reach == HoldingReach.Possible)
            evidence.Add(new("ask", holding.Open!));
        return new Draft
        {
            Kind = FindingKinds.Ownership,
            Jurisdiction = regime,
            Subject = actor.Subject,
            Severity = severity,
            Confidence = holding.Reach == HoldingReach.Reached ? "strong" : "possible",
            Summary = $"{PartyFindings.Capital(actor.Role)} '{TradeReader.Cut(actor.Label)}' {how}.",
            LegalBasis = affiliates?.LegalBasis ?? rule.Text,
            Source = affiliates?.Source ?? rule.Source,
            Evidence = evidence.ToImmutable(),
            Measures = [.. affiliates is null ? programmes.SelectMany(p => p.Measures).Distinct(StringComparer.Ordinal) : [affiliates.Id]],
            Programmes = [.. programmes.Where(p => p.TradeEffect >= MeasureEffect.LicenceRequired).Select(p => p.Key)],
            Listed = [.. holding.Designations.Select(d => d.Listing.Party).DistinctBy(p => (p.List, p.Id))],
            ThroughOwnership = true,
        };
    }

    private static Verdict Severity(TradeActor actor, Holding holding, Programme gravest, Measure? affiliates)
    {
        if (holding.Reach == HoldingReach.Small)
            return Verdict.Clear;
        if (affiliates is not null && actor.Sends)
            return Verdict.Clear;
        var full = (affiliates?.Effect ?? gravest.TradeEffect) switch
        {
            MeasureEffect.Prohibited => Verdict.Prohibited,
            MeasureEffect.LicenceRequired => Verdict.LicenceRequired,
            MeasureEffect.Restricted => Verdict.Review,
            _ => Verdict.Clear,
        };
        var sure = holding.Reach == HoldingReach.Reached && gravest.Confidence is RuleConfidence.High or RuleConfidence.Medium && affiliates is not { IsVerified: false };
        return sure ? full : full < Verdict.Review ? full : Verdict.Review;
    }
}
