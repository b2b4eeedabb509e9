using System.Collections.Immutable;
using System.Globalization;
using SanctionsCheck.Exposure.Assessment.Trades;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Exposure.Assessment.Parties;

/// <summary>What the lists say of the parties of a trade, each designation under its own law.</summary>
internal sealed class PartyFindings(RuleBook rules, PartyScreening screening)
{
    private readonly ListingDates dates = new(screening.Lists);

    /// <summary>What the lists hold of a party, for questions about a date.</summary>
    public Screened Look(PartyQuery query, DateOnly date) => screening.Find(query, date);

    /// <summary>The designations of a party as they stood at a date.</summary>
    public ImmutableArray<Designation> At(Screened screened, DateOnly date)
    {
        if (screened.Listings.IsEmpty)
            return [];
        var designations = ImmutableArray.CreateBuilder<Designation>();
        foreach (var listing in screened.Listings)
            designations.AddRange(At(listing, date));
        return designations.ToImmutable();
    }

    // One for each regime. A row of an ownership file designates nobody.
    private IEnumerable<Designation> At(Listing listing, DateOnly date)
    {
        foreach (var regime in listing.Programmes.Where(p => !p.Effects.Contains(ProgrammeEffect.OwnershipRecord)).GroupBy(p => p.Regime, StringComparer.Ordinal))
        {
            if (listing.Dismissal is { Allowed: { } allowed } entry)
            {
                var who = $"found not to be it by {allowed.By} on {TradeReader.Text(allowed.On)}, until {TradeReader.Text(allowed.Until)}: {allowed.Reason} ({entry.List}, {entry.Id})";
                yield return new Designation(listing, regime.Key, [.. regime], ListingState.Dismissed, who, null);
                continue;
            }
            var (state, why, delisting) = dates.StateOn(listing, regime.Key, date);
            yield return new Designation(listing, regime.Key, [.. regime], state, why, delisting);
        }
    }

    /// <summary>Adds the findings about a party of the trade.</summary>
    public void Add(TradeActor actor, ImmutableArray<Designation> designations, Trade trade, List<Draft> found)
    {
        foreach (var designation in designations)
        {
            found.Add(Finding(actor, designation, trade));
            if (Secondary(actor, designation, trade) is { } secondary)
                found.Add(secondary);
        }
    }

    private Draft Finding(TradeActor actor, Designation designation, Trade trade)
    {
        var listing = designation.Listing;
        var effective = designation.EffectiveOn(trade.Date);
        var (severity, effect) = Severity(actor, designation, effective, trade);
        var measures = MeasuresInForce(effective, trade.Date);
        var names = string.Join(", ", designation.Programmes.Select(p => p.Key.StartsWith('*') ? "" : p.Key).Where(k => k.Length > 0).DefaultIfEmpty(string.Join(", ", listing.Party.Programmes)));
        var on = listing.IsStrong ? "on" : "possibly on";
        var programmes = names.Length > 0 ? $" ({names})" : "";
        var watch = effective.Any(p => p.Effects.Contains(ProgrammeEffect.Watch));
        return new Draft
        {
            Kind = severity == Verdict.Clear ? FindingKinds.Notice : FindingKinds.PartyMatch,
            Jurisdiction = watch ? null : designation.Regime,
            Subject = actor.Subject,
            Severity = severity,
            Confidence = listing.Band,
            Summary = $"{Capital(actor.Role)} '{TradeReader.Cut(actor.Label)}': {effect} — {on} {listing.Party.List}{programmes} as '{listing.Party.Name}'{(listing.Through is { } through ? $" (the same as {through})" : "")}, {designation.Why}.",
            LegalBasis = listing.Party.LegalBasis ?? measures.FirstOrDefault()?.LegalBasis ?? designation.Programmes[0].Description,
            Source = listing.Party.SourceUrl ?? designation.Programmes[0].Source,
            Evidence = Evidence(designation),
            Measures = [.. measures.Select(m => m.Id)],
            Programmes = [.. effective.Where(p => p.TradeEffect >= MeasureEffect.LicenceRequired).Select(p => p.Key)],
            Listed = [listing.Party],
        };
    }

    private static (Verdict Severity, string Effect) Severity(TradeActor actor, Designation designation, ImmutableArray<Programme> effective, Trade trade)
    {
        switch (designation.State)
        {
            case ListingState.Dismissed:
                return (Verdict.Clear, "a known false positive");
            case ListingState.NotYet or ListingState.Ended:
                return (Verdict.Clear, "no effect on this trade");
            case ListingState.Unknown:
                return (Verdict.Review, "check the list as it stood at the trade's date");
        }
        if (effective.IsEmpty)
            return (Verdict.Clear, "the programme had no effect on trade yet");
        var gravest = effective.MaxBy(p => (int)p.TradeEffect)!;
        var severity = gravest.TradeEffect switch
        {
            MeasureEffect.Prohibited => Verdict.Prohibited,
            MeasureEffect.LicenceRequired => Verdict.LicenceRequired,
            MeasureEffect.Restricted => Verdict.Review,
            _ => Verdict.Clear,
        };
        var effect = EffectText(gravest);
        if (gravest.Effects.Contains(ProgrammeEffect.ExportControl) && severity > Verdict.Clear)
        {
            if (actor.Sends)
                return (Verdict.Clear, "export controls towards it do not reach what it sells");
            if (gravest.Regime == "US" && !FromUnitedStates(trade))
                (severity, effect) = (Verdict.Review, "a licence is needed if the goods are subject to the US Export Administration Regulations");
        }
        if (gravest.Confidence is RuleConfidence.Low or RuleConfidence.Background && severity > Verdict.Review)
            (severity, effect) = (Verdict.Review, effect + "; the rule is unverified");
        if (!designation.Listing.IsStrong && severity > Verdict.Review)
            (severity, effect) = (Verdict.Review, "compare the two before going on; if it is the same, " + effect);
        return (severity, effect);
    }

    private static bool FromUnitedStates(Trade trade) => trade.Dispatch.Code == "US" || trade.Lines.Any(l => l.Origin.Code == "US");

    /// <summary>What a designation under a programme does, in words.</summary>
    public static string EffectText(Programme programme) => programme.Effects[0] switch
    {
        ProgrammeEffect.AssetFreeze => programme.Regime == "US" ? "blocked, no dealings" : "assets frozen, nothing may be made available",
        ProgrammeEffect.TransactionBan => "no transactions with it",
        ProgrammeEffect.VesselBan => "no port access and no services for the ship",
        ProgrammeEffect.ExportControl => "exports to it are controlled",
        ProgrammeEffect.SectoralDebt => "new debt or equity is limited, trade itself is free: check the terms of payment",
        ProgrammeEffect.CapitalMarket => "securities and loans are barred, trade itself is free: check the terms of payment",
        ProgrammeEffect.CorrespondentAccount => "its correspondent accounts are barred or limited",
        ProgrammeEffect.Investment => "only its securities are concerned",
        ProgrammeEffect.Watch => "on a watch-list of the firm",
        _ => "read the entry",
    };

    // Measures that bite through the programmes, in force at the date.
    private ImmutableArray<Measure> MeasuresInForce(ImmutableArray<Programme> programmes, DateOnly date) =>
        [.. programmes.SelectMany(p => p.Measures).Distinct(StringComparer.Ordinal).Select(rules.FindMeasure).OfType<Measure>().Where(m => m.StateOn(date) == DateState.InForce && m.Reach != MeasureReach.Items)];

    private static Draft? Secondary(TradeActor actor, Designation designation, Trade trade)
    {
        // By the programme, or because the entry says so itself.
        var stated = designation.Listing.Party.SecondarySanctions;
        var exposing = designation.Programmes.FirstOrDefault(p => p.SecondarySanctions) ?? (stated is null ? null : designation.Programmes[0]);
        if (designation.State is not (ListingState.InForce or ListingState.Unknown) || exposing is null
            || !designation.EffectiveOn(trade.Date).Any(p => p.SecondarySanctions || stated is not null))
            return null;
        return new Draft
        {
            Kind = FindingKinds.SecondarySanctions,
            Jurisdiction = designation.Regime,
            Subject = actor.Subject,
            Severity = Verdict.Review,
            Confidence = designation.Listing.Band,
            Summary = $"Significant dealings with '{designation.Listing.Party.Name}' expose non-US persons and banks to US secondary sanctions.",
            LegalBasis = stated ?? exposing.Description,
            Source = exposing.Source,
            Evidence = Evidence(designation),
            // What a licence allows to its own persons does not expose others either.
            Programmes = [.. designation.EffectiveOn(trade.Date).Where(p => p.SecondarySanctions || stated is not null).Select(p => p.Key)],
            Listed = [designation.Listing.Party],
        };
    }

    private static ImmutableArray<Evidence> Evidence(Designation designation)
    {
        var (listing, party) = (designation.Listing, designation.Listing.Party);
        var evidence = ImmutableArray.CreateBuilder<Evidence>();
        evidence.Add(new("list", party.List));
        evidence.Add(new("party", party.Id));
        evidence.Add(new("matchedName", listing.Match.MatchedName));
        evidence.Add(new("score", listing.Match.Score.ToString("0.000", CultureInfo.InvariantCulture)));
        evidence.Add(new("programmes", string.Join("; ", party.Programmes)));
        evidence.AddRange(designation.Programmes.Select(p => new Evidence("programme", p.Key)));
        if (party.ListedOn is { } listed)
            evidence.Add(new("listedOn", TradeReader.Text(listed)));
        if (party.DelistedOn is { } delisted)
            evidence.Add(new("delistedOn", TradeReader.Text(delisted)));
        if (listing.Dismissal is { } dismissal)
            evidence.Add(new("allowed", $"{dismissal.List}:{dismissal.Id}"));
        if (designation.Delisting is { } delisting)
            evidence.Add(new("delisting", delisting.Id));
        if (listing.Through is { } through)
            evidence.Add(new("sameAs", through));
        if (listing.Version.Starter)
            evidence.Add(new("listVersion", "starter list"));
        if (!listing.IsStrong)
            evidence.Add(new("ask", "date of birth or registration number, country and address, to tell the two apart"));
        return evidence.ToImmutable();
    }

    /// <summary>With a capital first letter.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..].Replace('-', ' ');
}
