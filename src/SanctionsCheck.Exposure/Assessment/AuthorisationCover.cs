using System.Collections.Immutable;
using SanctionsCheck.Exposure.Assessment.Parties;
using SanctionsCheck.Exposure.Assessment.Trades;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Exposure.Assessment;

/// <summary>
/// Looks for the licences, exemptions and wind-downs that cover what was found under a law, and lowers each finding that one covers. An authorisation never raises anything,
/// changes nothing under another law, and stays in the report whether it helped or not.
/// </summary>
internal sealed class AuthorisationCover(RuleBook rules)
{
    /// <summary>How far one authorisation lowers one finding.</summary>
    private readonly record struct Cover(AuthorisationMatch Match, Verdict Result, string? Why);

    /// <summary>The findings of one law after its authorisations, and the authorisations.</summary>
    public IEnumerable<Draft> Apply(string jurisdiction, List<Draft> found, Trade trade) =>
        found.Exists(CanBeLowered) ? Covered(jurisdiction, found, trade) : found;

    private static bool CanBeLowered(Draft finding) => finding.MayBeLifted && finding.Severity != Verdict.Clear;

    private IEnumerable<Draft> Covered(string jurisdiction, List<Draft> found, Trade trade)
    {
        var shown = new SortedDictionary<string, (AuthorisationMatch Match, Verdict Result, string? Why, string Subject)>(StringComparer.Ordinal);
        foreach (var finding in found)
        {
            if (!CanBeLowered(finding))
            {
                yield return finding;
                continue;
            }
            // What concerns the whole trade has to be covered for each line of goods.
            var lines = finding.Line >= 0 ? [finding.Line] : Enumerable.Range(0, trade.Lines.Length);
            var severity = Verdict.Clear;
            var by = new SortedSet<string>(StringComparer.Ordinal);
            foreach (var line in lines)
            {
                var covers = Covers(jurisdiction, finding, trade, trade.Lines[line]).ToList();
                by.UnionWith(covers.Where(c => c.Result < finding.Severity).Select(c => c.Match.Authorisation.LegalBasis));
                foreach (var cover in covers)
                {
                    if (!shown.TryGetValue(cover.Match.Authorisation.Id, out var earlier)
                        || Rank(cover.Match, cover.Result, cover.Why, finding.Subject).CompareTo(Rank(earlier.Match, earlier.Result, earlier.Why, earlier.Subject)) < 0)
                        shown[cover.Match.Authorisation.Id] = (cover.Match, cover.Result, cover.Why, finding.Subject);
                }
                severity = Max(severity, Residual(finding, covers));
            }
            yield return severity == finding.Severity ? finding : finding with
            {
                Severity = severity,
                Summary = finding.Summary + Lowered(severity, string.Join(", ", by)),
                Evidence = finding.Evidence.Add(new("without authorisation", finding.Severity.ToText())),
            };
        }
        foreach (var (match, result, why, subject) in shown.Values.Where(s => BearsOn(s.Match, s.Why)))
            yield return Shown(match, result, why, subject);
        if (Others(jurisdiction, [.. shown.Values.Where(s => !BearsOn(s.Match, s.Why)).Select(s => (s.Match.Authorisation, s.Why!))]) is { } others)
            yield return others;
    }

    // Of several uses of one authorisation the one that helps most is shown, whatever the order of parties and goods.
    private static (Verdict, string, ScopeFit, string) Rank(AuthorisationMatch match, Verdict result, string? why, string subject) =>
        (result, why ?? "", ScopeFit.Yes - (int)match.Goods, subject);

    // What helps, might help once something is known, or is about these very parties or this very measure's old contracts stands by itself.
    private static bool BearsOn(AuthorisationMatch match, string? why) =>
        why is null || !match.Authorisation.Parties.IsEmpty || match.Authorisation.Kind is AuthorisationKind.None or AuthorisationKind.Requirement
        || (match.Purpose == ScopeFit.Yes && match.Goods != ScopeFit.No && (match.State != DateState.Ended || match.Authorisation.Kind == AuthorisationKind.WindDown));

    // The rest is told in one finding: those who have such a purpose will look.
    private static Draft? Others(string jurisdiction, ImmutableArray<(Authorisation Authorisation, string Why)> others) => others.IsEmpty ? null : new Draft
    {
        Kind = FindingKinds.Authorisation,
        Jurisdiction = jurisdiction,
        Subject = "authorisations",
        Severity = Verdict.Clear,
        Confidence = "medium",
        Summary = $"Looked at, and no help here: {string.Join("; ", others.Select(o => $"{o.Authorisation.LegalBasis} ({o.Why})"))}.",
        Evidence = [.. others.Select(o => new Evidence("authorisation", o.Authorisation.Id))],
    };

    private static string Lowered(Verdict severity, string by) => severity switch
    {
        Verdict.Authorised => $" Authorised by {by}, under its conditions.",
        Verdict.LicenceRequired => $" A licence may be had under {by}.",
        _ => $" Whether {by} covers it is open.",
    };

    // Measures are lifted by any that covers one; of programmes, each must be lifted.
    private static Verdict Residual(Draft finding, List<Cover> covers)
    {
        Verdict Least(IEnumerable<Cover> some) => some.Select(c => c.Result).Append(finding.Severity).Min();
        if (finding.Programmes.IsEmpty)
            return Least(covers);
        return finding.Programmes.Select(p => Least(covers.Where(c => Lifts(c.Match, p)))).Max();
    }

    // One that names no programme lifts the measure through which the programme bites.
    private static bool Lifts(AuthorisationMatch match, string programme) => match.Programmes.Contains(programme) || match.Authorisation.Programmes.IsEmpty;

    private IEnumerable<Cover> Covers(string jurisdiction, Draft finding, Trade trade, TradeLine line)
    {
        var matches = rules.AuthorisationsFor(new AuthorisationRequest
        {
            Regime = jurisdiction,
            Measures = finding.Measures,
            Programmes = finding.Programmes,
            Countries = trade.Countries,
            Destination = trade.Destination.Code,
            HsCode = line.Code,
            Description = line.Description,
            Purpose = trade.Purpose,
            Date = trade.Date,
            ContractDate = trade.ContractDate,
        });
        foreach (var match in matches)
        {
            if (match.Authorisation.Kind is AuthorisationKind.Delisting or AuthorisationKind.Revocation)
                continue;
            if (!NamesParties(match.Authorisation, finding, trade))
                continue;
            var (result, why) = Judge(match, finding.Severity);
            yield return new Cover(match, result, why);
        }
    }

    // An authorisation confined to parties must name each listed party that the finding rests on, and reach what it owns where ownership is the link. Where the finding
    // is about goods, one of those who take part must be named.
    private static bool NamesParties(Authorisation authorisation, Draft finding, Trade trade)
    {
        if (authorisation.Parties.IsEmpty)
            return true;
        if (finding.Listed.IsEmpty)
            return trade.Actors.Any(a => a.Query is { } party && authorisation.Parties.Any(p => PartyNames.IsNamed(p, party.Name)));
        if (finding.ThroughOwnership && !authorisation.Subsidiaries)
            return false;
        return finding.Listed.All(listed => IsNamed(authorisation, listed));
    }

    private static bool IsNamed(Authorisation authorisation, Party listed) => authorisation.Parties.Any(p => PartyNames.IsNamed(p, listed));

    private static (Verdict Result, string? Why) Judge(AuthorisationMatch match, Verdict found)
    {
        var authorisation = match.Authorisation;
        if (authorisation.Kind == AuthorisationKind.None)
            return (found, "no derogation exists");
        if (authorisation.Kind == AuthorisationKind.Requirement)
            return (found, "adds a duty");
        if (match.State == DateState.Ended)
            return (found, authorisation.To is { } to ? $"ended on {TradeReader.Text(to)}" : "ended");
        if (match.Goods == ScopeFit.No)
            return (found, "does not cover these goods");
        if (match.Contract == ScopeFit.No)
            return (found, authorisation.ContractBefore is { } before ? $"covers only contracts made before {TradeReader.Text(before)}" : "covers only older contracts");
        if (match.Purpose == ScopeFit.No)
            return (found, "has another purpose");
        // Nobody is told that a trade is licensed for a purpose that nobody stated.
        if (match.Purpose == ScopeFit.Open)
            return (found, $"only for {Lower(authorisation.Scope)}");
        if (match.Overall == ScopeFit.Open || authorisation.PartiesOpen)
            return (Min(found, Verdict.Review), Open(match));
        return authorisation.Kind == AuthorisationKind.Permit ? (Min(found, Verdict.LicenceRequired), null) : (Min(found, Verdict.Authorised), null);
    }

    private static string Open(AuthorisationMatch match) =>
        match.Contract == ScopeFit.Open ? "the date of the contract decides whether it helps"
        : match.Goods == ScopeFit.Open ? "it covers only part of these goods"
        : match.Authorisation.PartiesOpen ? "which parties it names is not in the rule book"
        : match.State == DateState.StartUnknown ? "the day on which it took effect is not known"
        : "the rule is unverified";

    private static Draft Shown(AuthorisationMatch match, Verdict result, string? why, string subject)
    {
        var authorisation = match.Authorisation;
        var helps = why is null && authorisation.Kind is not (AuthorisationKind.None or AuthorisationKind.Requirement);
        var says = helps
            ? authorisation.Kind == AuthorisationKind.Permit ? "an authority may grant it" : "covers this under its conditions"
            : why!;
        var shown = Shown(authorisation, says) with
        {
            Subject = subject,
            // It supports a trade that is authorised, and no more: what it does not lift stands in the finding that it would have covered.
            Severity = helps && result == Verdict.Authorised ? Verdict.Authorised : Verdict.Clear,
        };
        return match.Contract == ScopeFit.Open && match.State == DateState.InForce ? shown with { Evidence = shown.Evidence.Add(new("ask", "the date of the contract")) } : shown;
    }

    /// <summary>An authorisation in the report, without effect of its own.</summary>
    public static Draft Shown(Authorisation authorisation, string says)
    {
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        evidence.Add(new("authorisation", authorisation.Id));
        evidence.Add(new("kind", ControlFindings.Kebab(authorisation.Kind.ToString())));
        evidence.Add(new("scope", authorisation.Scope));
        if (authorisation.Conditions.Length > 0)
            evidence.Add(new("conditions", authorisation.Conditions));
        if (authorisation.From is { } from)
            evidence.Add(new("from", TradeReader.Text(from)));
        if (authorisation.To is { } to)
            evidence.Add(new("to", TradeReader.Text(to)));
        return new Draft
        {
            Kind = FindingKinds.Authorisation,
            Jurisdiction = authorisation.Regime,
            Subject = "authorisations",
            Severity = Verdict.Clear,
            Confidence = authorisation.Confidence.ToString().ToLowerInvariant(),
            Summary = $"{authorisation.LegalBasis}: {authorisation.AppliesTo} — {says}.",
            LegalBasis = authorisation.LegalBasis,
            Source = authorisation.Source,
            Evidence = evidence.ToImmutable(),
        };
    }

    // A scope within a sentence; capitals of names and abbreviations stay.
    private static string Lower(string text) => text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private static Verdict Min(Verdict a, Verdict b) => a < b ? a : b;

    private static Verdict Max(Verdict a, Verdict b) => a > b ? a : b;
}
