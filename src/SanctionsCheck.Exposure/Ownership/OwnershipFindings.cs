using System.Collections.Immutable;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Assessment.Parties;
using SanctionsCheck.Exposure.Assessment.Trades;
using SanctionsCheck.Exposure.Controls;

namespace SanctionsCheck.Exposure.Ownership;

/// <summary>
/// Finds the parties of a trade that listed ones own or control: from the owners that the request names, through chains, and from relations that the lists state.
/// Shares are not multiplied along a chain: a holder that is itself held to the threshold passes on its whole stake, one below passes on nothing (OFAC FAQ 401).
/// </summary>
internal sealed class OwnershipFindings(PartyFindings parties, ListedHoldings listed, RuleBook rules)
{
    /// <summary>The findings about one party of the trade.</summary>
    /// <param name="actor">The party.</param>
    /// <param name="own">Its own designations: a listed party needs no owner to be reached.</param>
    /// <param name="trade">The trade.</param>
    public IEnumerable<Draft> Findings(TradeActor actor, ImmutableArray<Designation> own, Trade trade)
    {
        var owners = actor.Owners.IsEmpty ? [] : Nodes(actor.Owners, trade);
        var stated = actor.Query is null ? [] : listed.Of(actor.Query, own, trade.Date, parties);
        if (owners.IsEmpty && stated.IsEmpty)
            yield break;
        foreach (var regime in owners.SelectMany(AllRegimes).Concat(stated.Select(s => s.Designation.Regime)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var rule = OwnershipRule.Of(regime, trade.Date);
            var holding = Weigh(owners, stated, regime, rule, trade);
            if (holding.Reach != HoldingReach.None)
                yield return Finding(actor, holding, regime, rule, trade);
        }
    }

    private sealed record Node(TradeActor Actor, ImmutableArray<Designation> Designations, ImmutableArray<Node> Owners);

    private ImmutableArray<Node> Nodes(ImmutableArray<TradeActor> owners, Trade trade) =>
        [.. owners.Select(o => new Node(o, parties.Judge(o, trade), o.Owners.IsEmpty ? [] : Nodes(o.Owners, trade)))];

    private static IEnumerable<string> AllRegimes(Node node) => node.Designations.Select(d => d.Regime).Concat(node.Owners.SelectMany(AllRegimes));

    private Holding Weigh(ImmutableArray<Node> owners, ImmutableArray<StatedHolding> stated, string regime, OwnershipRule rule, Trade trade)
    {
        decimal sure = 0, largest = 0, maybe = 0, known = 0;
        var unknown = false;
        var controlled = false;
        var designations = ImmutableArray.CreateBuilder<Designation>();
        var steps = ImmutableArray.CreateBuilder<string>();
        foreach (var owner in owners)
        {
            known += owner.Actor.Percent ?? 0;
            var status = Status(owner, regime, rule, trade);
            if (status.Reach < HoldingReach.Possible)
                continue;
            designations.AddRange(status.Designations);
            steps.AddRange(status.Steps);
            steps.Add(Step(owner.Actor, status.Reach));
            Count(owner.Actor.Percent, status.Reach == HoldingReach.Reached);
        }
        foreach (var holding in stated.Where(s => s.Designation.Regime == regime && Carries(s.Designation, trade)))
        {
            var certain = holding.Designation is { State: ListingState.InForce };
            designations.Add(holding.Designation);
            steps.Add(holding.Step);
            if (holding.Controls && rule.Control && certain)
                controlled = true;
            else
                Count(holding.Percent, certain);
        }
        if (designations.Count == 0)
            return Holding.None;

        var share = rule.Aggregates ? Math.Min(sure, 100) : largest;
        var open = unknown ? "the shares that are not stated"
            : !rule.Aggregates && !rule.Reached(largest) && rule.Reached(sure) ? "whether the listed owners act under a joint arrangement"
            : maybe > 0 && rule.Reached(sure + maybe) ? "whether the owners are the listed parties"
            : known < 100 && rule.Reached(sure + maybe + (100 - known)) ? "who holds the rest"
            : null;
        var reach = controlled || rule.Reached(share) ? HoldingReach.Reached
            : open is not null || sure + maybe >= OwnershipRule.Minority ? HoldingReach.Possible
            : HoldingReach.Small;
        return new Holding(reach, share, designations.ToImmutable(), steps.ToImmutable(), open ?? "who really decides");

        void Count(decimal? percent, bool certain)
        {
            if (percent is not { } stake)
                unknown = true;
            else if (certain)
                (sure, largest) = (sure + stake, Math.Max(largest, stake));
            else
                maybe += stake;
        }
    }

    // Whether an owner counts as listed: by its own designation, or because listed parties hold it.
    private Holding Status(Node owner, string regime, OwnershipRule rule, Trade trade)
    {
        var own = owner.Designations.Where(d => d.Regime == regime && Carries(d, trade)).ToImmutableArray();
        if (own.Any(d => d is { State: ListingState.InForce, Listing.IsStrong: true }))
            return new Holding(HoldingReach.Reached, 100, [.. own.Where(d => d is { State: ListingState.InForce, Listing.IsStrong: true })], [], null);
        var through = owner.Owners.IsEmpty ? Holding.None : Weigh(owner.Owners, [], regime, rule, trade);
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

    private static string Step(TradeActor owner, HoldingReach reach) => TradeReader.Invariant(
        $"{TradeReader.Cut(owner.Label)} {(owner.Percent is { } percent ? TradeReader.Invariant($"{percent:0.##} %") : "share not stated")}{(reach == HoldingReach.Reached ? "" : " (possible)")}");
}
