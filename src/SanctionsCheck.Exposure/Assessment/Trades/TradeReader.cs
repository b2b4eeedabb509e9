using System.Collections.Immutable;
using System.Globalization;
using SanctionsCheck.Exposure.Controls;
using SanctionsCheck.Exposure.Countries;
using SanctionsCheck.Exposure.Goods;
using SanctionsCheck.Exposure.Pairings;

namespace SanctionsCheck.Exposure.Assessment.Trades;

/// <summary>Reads a pairing's values: dates, countries, goods, currencies. What can't be read or is missing becomes a finding, never an exception.</summary>
internal sealed class TradeReader(RuleBook rules, DateOnly asOf)
{
    private static readonly CountryMatch Absent = new(CountryMatchKind.Absent, null, null, null, null, null, null);
    private readonly List<Draft> problems = [];

    /// <summary>The pairing, read.</summary>
    public Trade Read(TradePairing pairing)
    {
        var date = Date(pairing.Date, "date");
        if (date > asOf.AddYears(1))
            problems.Add(Draft.General(FindingKinds.InvalidInput, "date", Verdict.Review,
                $"The trade's date {Text(date.Value)} is more than a year ahead; the law of that day is not known yet.", new Evidence("ask", "the date of the trade")));
        if (date is null && string.IsNullOrWhiteSpace(pairing.Date))
            problems.Add(Draft.General(FindingKinds.Notice, "date", Verdict.Clear, $"No date is given; assessed as of {Text(asOf)}."));
        var contract = Date(pairing.ContractDate, "contractDate");
        if (contract > (date ?? asOf))
            problems.Add(Draft.General(FindingKinds.InvalidInput, "contractDate", Verdict.Review,
                $"The contract's date {Text(contract.Value)} is after the trade's.", new Evidence("ask", "the date of the contract")));

        var actors = new ActorReader(rules, problems).Read(pairing);
        var dispatch = Point(pairing.Origin, "origin", "the country the goods are dispatched from", actors[0]);
        var destination = Point(pairing.Destination, "destination", "the country the goods go to", actors[1]);
        ImmutableArray<RoutePoint> transit = [.. pairing.Transit.Select((t, i) => Named(t, At("transit", i)))];
        var lines = Lines(pairing, dispatch);
        return new Trade
        {
            Date = date ?? asOf,
            ContractDate = contract,
            Actors = actors,
            Lines = lines,
            Dispatch = dispatch,
            Destination = destination,
            Transit = transit,
            TransitCodes = transit.IsEmpty ? [] : [.. transit.Select(t => t.Code).OfType<string>()],
            Currencies = Currencies(pairing),
            Declared = Declared(pairing),
            Purpose = pairing.Purpose,
            Countries = [.. lines.Select(l => l.Origin).Append(dispatch).Append(destination).Concat(transit).Select(p => p.Code).OfType<string>().Distinct(StringComparer.Ordinal)],
            Problems = [.. problems],
        };
    }

    private DateOnly? Date(string? text, string subject)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        problems.Add(Draft.General(FindingKinds.InvalidInput, subject, Verdict.Review,
            $"'{Cut(text)}' is no date that exists; write it as yyyy-MM-dd.", new Evidence("value", Cut(text)), new Evidence("ask", "the date")));
        return null;
    }

    private RoutePoint Point(string? text, string subject, string what, TradeActor standIn)
    {
        if (!string.IsNullOrWhiteSpace(text))
            return Named(text, subject);
        var assumed = standIn.Country is { } country ? rules.Countries.Resolve(country) : Absent;
        var how = assumed.IsKnown ? $" The {standIn.Role}'s country {assumed.Code} stands in for it." : "";
        problems.Add(Draft.General(FindingKinds.MissingData, subject, Verdict.Review, $"Missing: {what}.{how}", new Evidence("ask", what)));
        return new RoutePoint(subject, null, assumed, Assumed: true);
    }

    private RoutePoint Named(string text, string subject)
    {
        var match = rules.Countries.Resolve(text);
        if (!match.IsKnown)
        {
            var mend = match.Suggestion is { } near ? $" Is {near} meant?" : " Give an ISO 3166 code or a name.";
            problems.Add(Draft.General(FindingKinds.InvalidInput, subject, Verdict.Review,
                $"'{Cut(text)}' is no country, region or place that the rule book knows.{mend}", new Evidence("value", Cut(text)), new Evidence("ask", "the country")));
        }
        return new RoutePoint(subject, text, match);
    }

    private ImmutableArray<TradeLine> Lines(TradePairing pairing, RoutePoint dispatch)
    {
        if (pairing.Goods.IsEmpty)
        {
            problems.Add(Draft.General(FindingKinds.MissingData, "goods", Verdict.Review, "Missing: what is traded.", new Evidence("ask", "description and HS code of the goods")));
            return [new TradeLine("goods", null, null, dispatch)];
        }
        return [.. pairing.Goods.Select((g, i) => Line(g, At("goods", i), dispatch))];
    }

    private TradeLine Line(TradeGoods goods, string subject, RoutePoint dispatch)
    {
        var origin = string.IsNullOrWhiteSpace(goods.Origin) ? dispatch : Named(goods.Origin, subject + ".origin");
        if (goods.Value < 0)
            problems.Add(Draft.General(FindingKinds.InvalidInput, subject + ".value", Verdict.Review, "The value is negative.", new Evidence("ask", "the value")));
        if (string.IsNullOrWhiteSpace(goods.Description) && string.IsNullOrWhiteSpace(goods.HsCode))
        {
            problems.Add(Draft.General(FindingKinds.MissingData, subject, Verdict.Review, "Missing: description and HS code of these goods.", new Evidence("ask", "description and HS code of the goods")));
            return new TradeLine(subject, null, null, origin);
        }
        var resolution = rules.Goods.Resolve(goods.Description, goods.HsCode);
        if (Problem(resolution, goods, subject) is { } problem)
            problems.Add(problem);
        return new TradeLine(subject, goods.Description, resolution, origin);
    }

    private static Draft? Problem(GoodsResolution resolution, TradeGoods goods, string subject)
    {
        if (resolution.CodeStatus is CodeStatus.Malformed or CodeStatus.NoSuchChapter or CodeStatus.NoSuchHeading or CodeStatus.NoSuchSubdivision)
            return Draft.General(FindingKinds.InvalidInput, subject + ".hsCode", Verdict.Review,
                resolution.Message ?? $"'{Cut(goods.HsCode!)}' is no HS code.", new Evidence("value", Cut(goods.HsCode!)), new Evidence("ask", "the HS code, 6 digits or more"));
        if (!resolution.IsResolved)
            return Draft.General(FindingKinds.Goods, subject, Verdict.Review,
                resolution.Message ?? "The description names no goods that the rule book knows.", new Evidence("description", Cut(goods.Description ?? "")), new Evidence("ask", "the HS code, 6 digits or more"));
        if (resolution.Conflict)
            return Draft.General(FindingKinds.Goods, subject, Verdict.Review,
                resolution.Message ?? $"The description means other goods than code {resolution.DeclaredCode}.", new Evidence("code", resolution.DeclaredCode ?? ""),
                new Evidence("description", Cut(goods.Description ?? "")), new Evidence("ask", "which of the two is right"));
        if (resolution.Ambiguous)
            return Draft.General(FindingKinds.Goods, subject, Verdict.Review,
                resolution.Message ?? "The description may mean several kinds of goods.", new Evidence("candidates", string.Join(", ", resolution.Candidates.Take(3).Select(c => $"{c.Code} {c.Name}"))),
                new Evidence("ask", "the HS code, 6 digits or more"));
        return null;
    }

    private ImmutableArray<string> Currencies(TradePairing pairing)
    {
        var currencies = new SortedSet<string>(StringComparer.Ordinal);
        Add(pairing.Currency, "currency");
        for (var i = 0; i < pairing.Goods.Length; i++)
            Add(pairing.Goods[i].Currency, At("goods", i) + ".currency");
        return [.. currencies];

        void Add(string? text, string subject)
        {
            if (string.IsNullOrWhiteSpace(text))
                return;
            if (rules.IsCurrency(text))
                currencies.Add(text.Trim().ToUpperInvariant());
            else
                problems.Add(Draft.General(FindingKinds.InvalidInput, subject, Verdict.Review,
                    $"'{Cut(text)}' is no currency of ISO 4217.", new Evidence("value", Cut(text)), new Evidence("ask", "the payment currency")));
        }
    }

    private ImmutableArray<string> Declared(TradePairing pairing)
    {
        var declared = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < pairing.Jurisdictions.Length; i++)
        {
            var text = pairing.Jurisdictions[i].Trim();
            var id = JurisdictionIds.All.FirstOrDefault(j => string.Equals(j, text, StringComparison.OrdinalIgnoreCase))
                ?? (string.Equals(text, "GB", StringComparison.OrdinalIgnoreCase) ? "UK" : null);
            if (id is not null)
                declared.Add(id);
            else
                problems.Add(Draft.General(FindingKinds.InvalidInput, Invariant($"jurisdictions[{i}]"), Verdict.Review,
                    $"'{Cut(text)}' is no jurisdiction; use {string.Join(", ", JurisdictionIds.All)}.", new Evidence("value", Cut(text))));
        }
        return [.. declared.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>A day as ISO 8601 has it.</summary>
    public static string Text(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>At most 80 characters of what a caller wrote, for messages.</summary>
    public static string Cut(string text) => text.Trim() is { Length: > 80 } trimmed ? trimmed[..77] + "…" : text.Trim();

    /// <summary>A member of an array: "goods[0]".</summary>
    internal static string At(string array, int place) => string.Create(CultureInfo.InvariantCulture, $"{array}[{place}]");

    internal static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
