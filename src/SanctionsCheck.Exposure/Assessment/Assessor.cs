using SanctionsCheck.Exposure.Assessment.Parties;
using SanctionsCheck.Exposure.Assessment.Trades;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Ownership;
using SanctionsCheck.Exposure.Pairings;
using SanctionsCheck.Exposure.Routes;
using SanctionsCheck.Screening.Index;
using SanctionsCheck.Screening.Matching;

namespace SanctionsCheck.Exposure.Assessment;

/// <summary>Scores trade pairings against pinned lists and a rule book. Pure: the same inputs give the same assessment. Safe for any number of threads.</summary>
public sealed class Assessor
{
    private readonly RuleBook rules;
    private readonly PartyFindings parties;
    private readonly OwnershipFindings ownership;
    private readonly ControlFindings controls;
    private readonly RouteSignals routes;
    private readonly VesselNotices vessels;
    private readonly BasisFindings limits;
    private readonly AuthorisationCover authorisations;
    private readonly Nexus nexus;
    private readonly Scoring scoring;
    private readonly byte[] basisHash;

    /// <summary>Pins the basis.</summary>
    /// <param name="rules">The rule book.</param>
    /// <param name="lists">The lists.</param>
    /// <param name="asOf">The date on which the question is asked; also the trade date of pairings that name none.</param>
    /// <param name="notices">Limits to state with every answer.</param>
    /// <param name="stale">Lists that are past their limit of age, ordered by id.</param>
    public Assessor(RuleBook rules, ListLibrary lists, DateOnly asOf, IEnumerable<string> notices, IEnumerable<StaleList>? stale = null)
    {
        this.rules = rules;
        Basis = new AssessmentBasis([.. lists.Current.Indexes.Select(i => i.Version)], rules.Version, ScreeningModel.Version, asOf, [.. notices]) { Stale = [.. stale ?? []] };
        basisHash = AssessmentId.Of(Basis);
        parties = new PartyFindings(rules, new PartyScreening(rules, lists, asOf));
        ownership = new OwnershipFindings(parties, rules);
        controls = new ControlFindings(rules);
        routes = new RouteSignals(rules);
        vessels = new VesselNotices(rules);
        limits = new BasisFindings(rules, lists, Basis);
        authorisations = new AuthorisationCover(rules);
        nexus = new Nexus(rules);
        scoring = new Scoring(Basis);
    }

    /// <summary>What the answers rest on.</summary>
    public AssessmentBasis Basis { get; }

    /// <summary>The answer for one pairing. Bad values become findings; it throws only for null.</summary>
    public TradeAssessment Assess(TradePairing pairing) => Assess(pairing, out _);

    /// <summary>The answer for one pairing, and how its route and goods were understood.</summary>
    public TradeAssessment Assess(TradePairing pairing, out TradeFacts facts)
    {
        ArgumentNullException.ThrowIfNull(pairing);
        var trade = new TradeReader(rules, Basis.AsOf).Read(pairing);
        facts = new TradeFacts(trade.Dispatch.Code, trade.Destination.Code, [.. trade.Lines.Select(l => l.Code)]);
        var found = new List<Draft>(trade.Problems);
        foreach (var actor in trade.Actors)
        {
            var screened = actor.Query is null ? Screened.Nothing : parties.Look(actor.Query, trade.Date);
            var designations = parties.At(screened, trade.Date);
            parties.Add(actor, designations, trade, found);
            ownership.Add(actor, screened, designations, trade, found);
            vessels.Add(actor, screened, trade, found);
        }
        controls.Add(trade, found);
        routes.Add(trade, found);

        var drafts = found.FindAll(static f => f.Jurisdiction is null);
        var laws = nexus.Of(trade);
        var own = new List<Draft>();
        foreach (var (jurisdiction, applies, _) in laws)
        {
            own.Clear();
            foreach (var finding in found)
            {
                if (finding.Jurisdiction == jurisdiction)
                    own.Add(finding);
            }
            if (own.Count > 0)
                authorisations.Apply(jurisdiction, own, trade, drafts);
            limits.Add(jurisdiction, applies, trade, drafts);
        }
        return scoring.Conclude(AssessmentId.Of(pairing, basisHash), pairing.Id, drafts, laws);
    }
}
