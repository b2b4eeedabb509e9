using System.Collections.Immutable;
using System.Globalization;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Pairings;
using SanctionsCheck.Screening.Parties;
using Sylvan.Data.Csv;

namespace SanctionsCheck.Exposure.Tests.Assessment;

/// <summary>A row of <c>WorkedCases.csv</c>: a trade, and what the law of each jurisdiction says of it, with the reason.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Pairing">The trade.</param>
/// <param name="Expected">Verdict by jurisdiction, "all" for the overall one; in brackets where the law does not apply. "rest" in the table: all that it does not name.</param>
/// <param name="Finding">Measure, authorisation or party id that has to stand in the evidence; empty for none.</param>
/// <param name="Why">The legal reason.</param>
internal sealed record WorkedCase(string Id, TradePairing Pairing, ImmutableArray<(string Jurisdiction, string Verdict)> Expected, string Finding, string Why)
{
    /// <summary>Listed parties that the case brings along; empty where the starter lists are meant.</summary>
    public ImmutableArray<Party> Entries { get; init; } = [];

    /// <summary>The cases over the starter lists.</summary>
    public static IEnumerable<WorkedCase> Load() => Read("WorkedCases.csv");

    /// <summary>The cases about parties that are on no starter list, in <c>ListedCases.csv</c>: its column "entries" has list, programmes, day of listing and name.</summary>
    public static IEnumerable<WorkedCase> LoadListed() => Read("ListedCases.csv");

    /// <summary>What the assessor says of it.</summary>
    public TradeAssessment Assess() => (Entries.IsEmpty ? StarterLists.Assessor : StarterLists.With([.. Entries])).Assess(Pairing);

    private static IEnumerable<WorkedCase> Read(string file) => Read(typeof(WorkedCase).Assembly.GetManifestResourceStream(file)!);

    private static IEnumerable<WorkedCase> Read(Stream stream)
    {
        using var reader = CsvDataReader.Create(new StreamReader(stream));
        while (reader.Read())
        {
            string Cell(string name) => reader.GetString(reader.GetOrdinal(name)).Trim();
            string? Optional(string name) => Cell(name) is { Length: > 0 } text ? text : null;
            ImmutableArray<string> route = Optional("route") is { } written ? [.. written.Split('>', StringSplitOptions.TrimEntries)] : [];
            var owners = List(Optional("owners")).Select(o => o.Split(':', 2)).ToLookup(o => o[0], o => Party(o[1], null));
            yield return new WorkedCase(
                Cell("id"),
                new TradePairing
                {
                    Id = Cell("id"),
                    Date = Optional("date"),
                    Exporter = Optional("exporter") is { } exporter ? Party(exporter, null) with { Owners = [.. owners["exporter"]] } : null,
                    Importer = Optional("importer") is { } importer ? Party(importer, null) with { Owners = [.. owners["importer"]] } : null,
                    Parties = [.. List(Optional("parties")).Select(p => p.Split(':', 2)).Select(p => Party(p[1], p[0]))],
                    Goods = Goods(Optional("hs"), Optional("goods"), Optional("goods_origin")),
                    Origin = route.Length > 0 && route[0].Length > 0 ? route[0] : null,
                    Destination = route.Length > 1 && route[^1].Length > 0 ? route[^1] : null,
                    Transit = route.Length > 2 ? route[1..^1] : [],
                    Currency = Optional("currency"),
                    ContractDate = Optional("contract"),
                    Jurisdictions = [.. List(Optional("jurisdictions"))],
                    Purpose = Optional("purpose"),
                },
                Expectations(Cell("expect")),
                Cell("finding"), Cell("why"))
            {
                Entries = reader.GetColumnSchema().Any(c => c.ColumnName == "entries") ? [.. List(Optional("entries")).Select(Entry)] : [],
            };
        }
    }

    // "ofac-sdn|IRAN,SDGT|2020-01-01|Bank Example@IR": a ship where an IMO number follows.
    private static Party Entry(string text, int place)
    {
        var cells = text.Split('|');
        var named = Party(cells[3], null);
        return new Party
        {
            List = cells[0],
            Id = $"entry-{place + 1}",
            Type = named.Identifiers.IsEmpty ? PartyType.Organisation : PartyType.Vessel,
            Names = [new(named.Name!)],
            Countries = named.Country is { } country ? [country] : [],
            Programmes = [.. cells[1].Split(',')],
            ListedOn = StarterLists.Day(cells[2]),
            Identifiers = [.. named.Identifiers.Select(i => new PartyIdentifier(i.Type!, i.Value!))],
        };
    }

    // "rest=(clear)" stands for every jurisdiction that is not named; the Security Council's measures always apply.
    private static ImmutableArray<(string, string)> Expectations(string text)
    {
        var named = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(e => e.Split('=')).Select(e => (Jurisdiction: e[0], Verdict: e[1])).ToList();
        var rest = named.FirstOrDefault(n => n.Jurisdiction == "rest").Verdict;
        return
        [
            .. named.Where(n => n.Jurisdiction != "rest"),
            .. JurisdictionIds.All.Where(j => rest is not null && named.All(n => n.Jurisdiction != j)).Select(j => (j, j == "UN" ? rest!.Trim('(', ')') : rest!)),
        ];
    }

    /// <summary>The verdict of one jurisdiction, or of the whole, as the table writes it.</summary>
    public static string Actual(TradeAssessment assessment, string jurisdiction)
    {
        if (jurisdiction == "all")
            return assessment.Verdict.ToText();
        var result = assessment.Jurisdictions.Single(j => j.Jurisdiction == jurisdiction);
        return result.Applies ? result.Verdict.ToText() : $"({result.Verdict.ToText()})";
    }

    // "Name@CC 25%[A@CC 50%|B@CC 50%] #imo=123": country, share, owners and identifiers may be absent.
    private static TradeParty Party(string text, string? role)
    {
        ImmutableArray<TradeIdentifier> identifiers = [];
        ImmutableArray<TradeParty> owners = [];
        if (text.IndexOf('[', StringComparison.Ordinal) is >= 0 and var open)
        {
            owners = [.. text[(open + 1)..text.LastIndexOf(']')].Split('|').Select(o => Party(o, null))];
            text = text[..open];
        }
        if (text.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash)
        {
            var parts = text[(hash + 1)..].Trim().Split('=');
            identifiers = [new TradeIdentifier(parts[0], parts[1])];
            text = text[..hash];
        }
        decimal? percent = null;
        text = text.Trim();
        if (text.EndsWith('%'))
        {
            var space = text.LastIndexOf(' ');
            percent = decimal.Parse(text[(space + 1)..^1], CultureInfo.InvariantCulture);
            text = text[..space];
        }
        var at = text.LastIndexOf('@');
        return new TradeParty
        {
            Role = role,
            Name = (at < 0 ? text : text[..at]).Trim() is { Length: > 0 } name ? name : null,
            Country = at < 0 ? null : text[(at + 1)..].Trim(),
            Identifiers = identifiers,
            Owners = owners,
            Percent = percent,
        };
    }

    private static ImmutableArray<TradeGoods> Goods(string? codes, string? texts, string? origin)
    {
        var (hs, text) = (codes?.Split(';') ?? [], texts?.Split(';') ?? []);
        return
        [
            .. Enumerable.Range(0, Math.Max(hs.Length, text.Length)).Select(i => new TradeGoods
            {
                HsCode = i < hs.Length ? hs[i].Trim() : null,
                Description = i < text.Length ? text[i].Trim() : null,
                Origin = origin,
            }),
        ];
    }

    private static string[] List(string? text) => text?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
