using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
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
    /// <summary>Lists of authorisations that do not help are remembered, this many in each of two generations.</summary>
    private const int Capacity = 500;

    /// <summary>One authorisation, as it bears on one finding.</summary>
    private readonly record struct Use(Cover Cover, string Subject)
    {
        public string Id => Cover.Match.Authorisation.Id;
    }

    private readonly FrozenDictionary<string, AuthorisationTexts> texts = rules.Authorisations.Select((a, place) => new AuthorisationTexts(a, place)).ToFrozenDictionary(t => t.Id, StringComparer.Ordinal);
    // Measures on listed parties by the programmes through which they bite.
    private readonly FrozenDictionary<string, ImmutableArray<string>> biting = rules.Programmes.ToFrozenDictionary(
        p => p.Key, p => p.Measures.Where(m => rules.FindMeasure(m)?.Condition is MeasureCondition.ListedParty or MeasureCondition.ListedVessel).ToImmutableArray(), StringComparer.Ordinal);

    private readonly RecentAnswers<Draft> others = new(Capacity);

    // Lives as long as the listed parties do.
    private readonly ConditionalWeakTable<Party, string[]> bareNames = [];

    /// <summary>Adds the findings of one law after its authorisations, and the authorisations.</summary>
    public void Apply(string jurisdiction, List<Draft> found, Trade trade, List<Draft> drafts)
    {
        List<Use>? uses = null;
        foreach (var finding in found)
            drafts.Add(CanBeLowered(finding) ? After(jurisdiction, finding, trade, uses ??= []) : finding);
        if (uses is null)
            return;
        uses.Sort(static (a, b) => string.CompareOrdinal(a.Id, b.Id));
        foreach (var (cover, subject) in uses)
        {
            if (cover.BearsOn)
                drafts.Add(Shown(cover, subject));
        }
        if (Others(jurisdiction, uses) is { } rest)
            drafts.Add(rest);
    }

    private static bool CanBeLowered(Draft finding) => finding.MayBeLifted && finding.Severity != Verdict.Clear;

    // What concerns the whole trade has to be covered for each line of goods.
    private Draft After(string jurisdiction, Draft finding, Trade trade, List<Use> uses)
    {
        var (first, last) = finding.Line >= 0 ? (finding.Line, finding.Line) : (0, trade.Lines.Length - 1);
        var severity = Verdict.Clear;
        List<string>? by = null;
        var covers = new List<Cover>();
        for (var line = first; line <= last; line++)
        {
            covers.Clear();
            Covers(jurisdiction, finding, trade, trade.Lines[line], covers);
            foreach (var cover in covers)
            {
                if (cover.Result < finding.Severity && by?.Contains(cover.Match.Authorisation.LegalBasis) != true)
                    (by ??= []).Add(cover.Match.Authorisation.LegalBasis);
                Keep(uses, new Use(cover, finding.Subject));
            }
            severity = Max(severity, Residual(finding, covers));
        }
        if (severity == finding.Severity)
            return finding;
        by!.Sort(StringComparer.Ordinal);
        return finding with
        {
            Severity = severity,
            Summary = finding.Summary + Lowered(severity, string.Join(", ", by)),
            Evidence = finding.Evidence.Add(new("without authorisation", finding.Severity.ToText())),
        };
    }

    // Of several uses of one authorisation the one that helps most is shown, whatever the order of parties and goods.
    private void Keep(List<Use> uses, Use use)
    {
        for (var i = 0; i < uses.Count; i++)
        {
            if (uses[i].Id != use.Id)
                continue;
            if (Compare(use, uses[i]) < 0)
                uses[i] = use;
            return;
        }
        uses.Add(use);
    }

    private int Compare(Use a, Use b)
    {
        if (a.Cover.Result != b.Cover.Result)
            return a.Cover.Result.CompareTo(b.Cover.Result);
        var told = texts[a.Id];
        var byReason = string.CompareOrdinal(told.Why(a.Cover.Reason) ?? "", told.Why(b.Cover.Reason) ?? "");
        if (byReason != 0)
            return byReason;
        return a.Cover.Match.Goods != b.Cover.Match.Goods ? b.Cover.Match.Goods.CompareTo(a.Cover.Match.Goods) : string.CompareOrdinal(a.Subject, b.Subject);
    }

    private Draft Shown(Cover cover, string subject)
    {
        var (match, reason) = (cover.Match, cover.Reason);
        return texts[match.Authorisation.Id].Shown(
            reason, reason == CoverReason.None && cover.Result == Verdict.Authorised, match.Contract == ScopeFit.Open && match.State == DateState.InForce, subject);
    }

    // The rest is told in one finding: those who have such a purpose will look.
    private Draft? Others(string jurisdiction, List<Use> uses)
    {
        // Which rows do not help, and why each: two characters a row.
        Span<char> marks = stackalloc char[2 * uses.Count];
        var count = 0;
        foreach (var use in uses)
        {
            if (use.Cover.BearsOn)
                continue;
            marks[count++] = texts[use.Id].Mark;
            marks[count++] = (char)use.Cover.Reason;
        }
        if (count == 0)
            return null;
        var key = new string(marks[..count]);
        if (others.Find(key) is { } known)
            return known;
        var rest = uses.Where(u => !u.Cover.BearsOn).ToList();
        var draft = new Draft
        {
            Kind = FindingKinds.Authorisation,
            Jurisdiction = jurisdiction,
            Subject = "authorisations",
            Severity = Verdict.Clear,
            Confidence = "medium",
            Summary = $"Looked at, and no help here: {string.Join("; ", rest.Select(u => $"{u.Cover.Match.Authorisation.LegalBasis} ({texts[u.Id].Why(u.Cover.Reason)})"))}.",
            Evidence = [.. rest.Select(u => texts[u.Id].Named)],
        };
        others.Add(key, draft);
        return draft;
    }

    private static string Lowered(Verdict severity, string by) => severity switch
    {
        Verdict.Authorised => $" Authorised by {by}, under its conditions.",
        Verdict.LicenceRequired => $" A licence may be had under {by}.",
        _ => $" Whether {by} covers it is open.",
    };

    // Measures are lifted by any that covers one; of programmes, each must be lifted.
    private Verdict Residual(Draft finding, List<Cover> covers)
    {
        if (finding.Programmes.IsEmpty)
            return Least(finding, covers, null);
        var most = Verdict.Clear;
        foreach (var programme in finding.Programmes)
            most = Max(most, Least(finding, covers, programme));
        return most;
    }

    private Verdict Least(Draft finding, List<Cover> covers, string? programme)
    {
        var least = finding.Severity;
        foreach (var cover in covers)
        {
            if (cover.Result < least && (programme is null || Lifts(cover.Match, programme)))
                least = cover.Result;
        }
        return least;
    }

    // One that names no programme lifts those that bite through one of its measures on listed parties. What opens a trade in goods opens no dealings with whom a programme blocks.
    private bool Lifts(AuthorisationMatch match, string programme)
    {
        if (match.Programmes.Contains(programme))
            return true;
        if (!match.Authorisation.Programmes.IsEmpty || !biting.TryGetValue(programme, out var measures))
            return false;
        foreach (var measure in measures)
        {
            if (match.Measures.Contains(measure))
                return true;
        }
        return false;
    }

    private bool LiftsAny(AuthorisationMatch match, ImmutableArray<string> programmes)
    {
        foreach (var programme in programmes)
        {
            if (Lifts(match, programme))
                return true;
        }
        return false;
    }

    private void Covers(string jurisdiction, Draft finding, Trade trade, TradeLine line, List<Cover> covers)
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
            Folded = trade.Purpose is null ? line.Resolution?.Folded : null,
        });
        foreach (var match in matches)
        {
            if (match.Authorisation.Kind is not (AuthorisationKind.Delisting or AuthorisationKind.Revocation)
                && (finding.Programmes.IsEmpty || LiftsAny(match, finding.Programmes)) && NamesParties(match.Authorisation, finding, trade))
                covers.Add(Cover.Of(match, finding.Severity));
        }
    }

    // An authorisation confined to parties, held or not, must name each listed party that the finding rests on, and reach what it owns where ownership is the link. Where the
    // finding is about goods, one of those who sell, buy or use them must be named.
    private bool NamesParties(Authorisation authorisation, Draft finding, Trade trade)
    {
        if (finding.ThroughOwnership && !authorisation.Subsidiaries && (authorisation.PartiesOpen || !authorisation.Parties.IsEmpty))
            return false;
        if (authorisation.Parties.IsEmpty)
            return true;
        if (finding.Listed.IsEmpty)
            return NamesPrincipal(authorisation, trade);
        foreach (var listed in finding.Listed)
        {
            if (!IsNamed(authorisation, listed))
                return false;
        }
        return true;
    }

    private static bool NamesPrincipal(Authorisation authorisation, Trade trade)
    {
        foreach (var actor in trade.Actors)
        {
            foreach (var party in authorisation.Parties)
            {
                if (actor.IsPrincipal && PartyNames.IsNamed(party, actor.BareName))
                    return true;
            }
        }
        return false;
    }

    private bool IsNamed(Authorisation authorisation, Party listed)
    {
        var names = bareNames.GetValue(listed, static p => PartyNames.Bare(p));
        foreach (var party in authorisation.Parties)
        {
            if (PartyNames.IsNamed(party, listed, names))
                return true;
        }
        return false;
    }

    private static Verdict Max(Verdict a, Verdict b) => a > b ? a : b;
}
