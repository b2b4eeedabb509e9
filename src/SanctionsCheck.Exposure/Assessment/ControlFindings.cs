using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using System.Text;
using SanctionsCheck.Exposure.Assessment.Trades;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Ownership;

namespace SanctionsCheck.Exposure.Assessment;

/// <summary>What measures on goods, countries, carriage and services say of a trade.</summary>
internal sealed class ControlFindings(RuleBook rules)
{
    private readonly ImmutableArray<(Authorisation Revocation, Draft Shown)> revocations =
        [.. rules.Authorisations.Where(a => a.Kind == AuthorisationKind.Revocation).Select(a => (a, AuthorisationTexts.Shown(a, "ended these measures")))];

    private readonly ImmutableArray<(Measure Measure, MeasureHit Hit)> ports =
        [.. rules.Measures.Where(m => m.Condition == MeasureCondition.ListedPort).Select(m => (m, HitFactory.Make(m, CodeFit.Certain, null, DateState.InForce, "any")))];

    // What a hit says does not hang on the trade. Bounded by the rule book: its hits, and the few doubts there are.
    private readonly ConcurrentDictionary<(MeasureHit Hit, string? Doubt), Draft> told = new(new SameHit());

    /// <summary>Adds the findings, for each line of goods.</summary>
    public void Add(Trade trade, List<Draft> found)
    {
        for (var i = 0; i < trade.Lines.Length; i++)
        {
            var line = trade.Lines[i];
            var doubtful = line.Resolution is { Ambiguous: true };
            var first = found.Count;
            foreach (var hit in rules.MeasuresFor(Request(trade, line, line.Code)))
            {
                if (Finding(trade, line, i, hit, doubtful ? "the goods are not certain" : null) is { } finding)
                    found.Add(finding);
            }
            AddPorts(trade, line, i, first, found);
            if (line.Resolution is { Conflict: true } or { Ambiguous: true })
                AddOthers(trade, line, i, first, found);
        }
        AddRevoked(trade, found);
    }

    // A listed port is out of bounds wherever the goods come from, and some lie outside the country at which the measure is aimed.
    private void AddPorts(Trade trade, TradeLine line, int index, int first, List<Draft> found)
    {
        foreach (var (measure, hit) in ports)
        {
            if (measure.StateOn(trade.Date) == DateState.InForce && Port(trade, measure) is not null && !found.Skip(first).Any(f => f.Evidence[0].Value == measure.Id)
                && Finding(trade, line, index, hit, null) is { } finding)
                found.Add(finding);
        }
    }

    // Where words and code disagree, or the words may mean several goods, the others are looked up too: a review at most.
    private void AddOthers(Trade trade, TradeLine line, int index, int first, List<Draft> found)
    {
        var known = found.Skip(first).Select(f => f.Evidence[0].Value).ToHashSet(StringComparer.Ordinal);
        foreach (var code in line.Resolution!.Candidates.Select(c => c.Code).Where(c => c != line.Code).Take(2))
        {
            foreach (var hit in rules.MeasuresFor(Request(trade, line, code)))
            {
                if (hit.Measure.Effect > MeasureEffect.Notify && known.Add(hit.Measure.Id) && Finding(trade, line, index, hit, $"the description may mean {code}") is { } finding)
                    found.Add(finding);
            }
        }
    }

    // What ended measures on a country of the trade stays in the report.
    private void AddRevoked(Trade trade, List<Draft> found)
    {
        foreach (var (revocation, shown) in revocations)
        {
            if (revocation.StateOn(trade.Date) == DateState.InForce && revocation.Targets.Any(t => trade.Countries.Contains(t)))
                found.Add(shown);
        }
    }

    /// <summary>The look-up for a line of goods.</summary>
    public static ControlRequest Request(Trade trade, TradeLine line, string? code) => new()
    {
        Origin = line.Origin.Code,
        Dispatch = trade.Dispatch.Code,
        Destination = trade.Destination.Code,
        Transit = trade.TransitCodes,
        HsCode = code,
        Description = line.Description,
        Folded = line.Resolution?.Folded,
        Date = trade.Date,
    };

    private Draft? Finding(Trade trade, TradeLine line, int index, MeasureHit hit, string? doubt)
    {
        var measure = hit.Measure;
        var subject = line.Subject;
        switch (measure.Condition)
        {
            // These bite through designations: the findings about parties and owners carry them.
            case MeasureCondition.ListedParty or MeasureCondition.ListedVessel:
                return null;
            case MeasureCondition.ListedPort:
                if (Port(trade, measure) is not { } port)
                    return null;
                subject = port.Subject;
                break;
            case MeasureCondition.RoadHaulier:
                if (Haulier(trade, measure) is not { } haulier)
                    return null;
                (subject, doubt) = (haulier.Carrier.Subject, haulier.Doubt);
                break;
        }
        doubt ??= hit.Certain ? Assumed(trade, line, hit) : null;
        var key = (hit, doubt);
        var draft = told.TryGetValue(key, out var known) ? known : told.GetOrAdd(key, Told(hit, doubt));
        return draft with { Subject = subject, Line = index };
    }

    private static Draft Told(MeasureHit hit, string? doubt)
    {
        var measure = hit.Measure;
        var certain = hit.Certain && doubt is null;
        var severity = measure.Effect switch
        {
            MeasureEffect.Prohibited when certain => Verdict.Prohibited,
            MeasureEffect.LicenceRequired when certain => Verdict.LicenceRequired,
            MeasureEffect.Notify => Verdict.Clear,
            _ when hit.Fit == CodeFit.WordsUnknown => Verdict.Clear,
            _ => Verdict.Review,
        };
        var secondary = measure.Condition == MeasureCondition.SecondarySanctions;
        return new Draft
        {
            Kind = secondary ? FindingKinds.SecondarySanctions : severity == Verdict.Clear ? FindingKinds.Notice : FindingKinds.Control,
            Jurisdiction = measure.Regime,
            Subject = "goods",
            Severity = severity,
            Confidence = measure.Confidence.ToString().ToLowerInvariant(),
            Summary = Summary(measure, hit, doubt),
            LegalBasis = measure.LegalBasis,
            Source = measure.Source,
            Evidence = Evidence(hit, doubt),
            Measures = severity == Verdict.Clear ? [] : [measure.Id],
        };
    }

    // The same hit is one object.
    private sealed class SameHit : IEqualityComparer<(MeasureHit Hit, string? Doubt)>
    {
        public bool Equals((MeasureHit Hit, string? Doubt) x, (MeasureHit Hit, string? Doubt) y) => ReferenceEquals(x.Hit, y.Hit) && x.Doubt == y.Doubt;

        public int GetHashCode((MeasureHit Hit, string? Doubt) key) => RuntimeHelpers.GetHashCode(key.Hit) ^ (key.Doubt?.GetHashCode(StringComparison.Ordinal) ?? 0);
    }

    private static RoutePoint? Port(Trade trade, Measure measure)
    {
        foreach (var point in trade.Transit)
        {
            if (IsListed(point, trade, measure))
                return point;
        }
        return IsListed(trade.Dispatch, trade, measure) ? trade.Dispatch : IsListed(trade.Destination, trade, measure) ? trade.Destination : null;
    }

    private static bool IsListed(RoutePoint point, Trade trade, Measure measure) =>
        point.Match.Place is { } place && place.ListedUnder == measure.Id && trade.Date >= place.ListedFrom;

    // A carrier of the target, or held from there, on a route that touches the regime's territory; and what is open.
    private (TradeActor Carrier, string Doubt)? Haulier(Trade trade, Measure measure)
    {
        if (!trade.Countries.Any(c => rules.Countries.JurisdictionOf(c, trade.Date) == measure.Regime))
            return null;
        const string Road = "it bites on carriage by road, and the mode of transport is not stated";
        (TradeActor, string)? possible = null;
        foreach (var carrier in trade.Actors.Where(a => a.Carries && a.Role != "vessel"))
        {
            if (carrier.Country == measure.Target)
                return (carrier, Road);
            if (measure.HaulierShare is not { } bites || trade.Date < measure.HaulierShareFrom)
                continue;
            var share = CountryShare.Of(carrier, measure.Target!);
            if (share.Known >= bites)
                return (carrier, Road);
            if (share.Possible >= bites)
                possible ??= (carrier, $"it bites on carriage by road, and neither the mode of transport nor the share that is held from {measure.Target} is certain");
        }
        return possible;
    }

    // What rests on a place that nobody wrote is a possibility.
    private static string? Assumed(Trade trade, TradeLine line, MeasureHit hit)
    {
        var point = hit.Side switch
        {
            "origin" or "inputs" => line.Origin,
            "dispatch" => trade.Dispatch,
            "destination" => trade.Destination,
            _ => null,
        };
        return point is { Assumed: true } ? $"the {point.Subject} is assumed" : null;
    }

    private static string Summary(Measure measure, MeasureHit hit, string? doubt)
    {
        var target = measure.Target is { } country ? " " + country : "";
        var what = measure.Direction switch
        {
            MeasureDirection.ImportFrom => "purchase or import from" + target,
            MeasureDirection.ExportTo => measure.Target is null ? "export" : "sale or export to" + target,
            MeasureDirection.Transit => "transit through" + target,
            MeasureDirection.Transport => "carriage or transport involving" + target,
            _ => "dealings involving" + target,
        };
        var effect = measure.Effect switch
        {
            MeasureEffect.Prohibited => doubt is null && hit.Certain ? "prohibited" : "may be prohibited",
            MeasureEffect.LicenceRequired => doubt is null && hit.Certain ? "only with a licence" : "may need a licence",
            MeasureEffect.Restricted => measure.Condition == MeasureCondition.SecondarySanctions ? "a risk of secondary sanctions" : "restricted, to be looked at",
            _ => "a notice, not a ban",
        };
        var why = doubt ?? hit.Reason ?? (hit.Side == "inputs" ? $"the description names inputs from {measure.Target}" : null);
        return $"{measure.Regime}: {what} — {effect}: {measure.Goods} ({measure.LegalBasis}){(why is null ? "" : "; " + why)}.";
    }

    private static ImmutableArray<Evidence> Evidence(MeasureHit hit, string? doubt)
    {
        var measure = hit.Measure;
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        evidence.Add(new("measure", measure.Id));
        evidence.Add(new("effect", Kebab(measure.Effect.ToString())));
        if (hit.ListedCode is { } code)
            evidence.Add(new("code", code));
        evidence.Add(new("fit", Kebab(hit.Fit.ToString())));
        evidence.Add(new("side", hit.Side));
        if (measure.From is { } from)
            evidence.Add(new("from", TradeReader.Text(from)));
        if (measure.To is { } to)
            evidence.Add(new("to", TradeReader.Text(to)));
        if (doubt is not null)
            evidence.Add(new("doubt", doubt));
        if (hit.Ask is { } ask)
            evidence.Add(new("ask", ask));
        if (hit.VerifyCodes)
            evidence.Add(new("verify", "the code list, against the annex"));
        if (measure.Notes.Length > 0)
            evidence.Add(new("notes", measure.Notes));
        return evidence.ToImmutable();
    }

    /// <summary>A name of the code as it stands in answers: words in lower case, with hyphens.</summary>
    public static string Kebab(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (text.Length > 0 && char.IsAsciiLetterUpper(c))
                text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }
}
