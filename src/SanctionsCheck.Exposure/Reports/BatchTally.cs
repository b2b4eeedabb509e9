using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Exposure.Pairings;

namespace SanctionsCheck.Exposure.Reports;

/// <summary>
/// What a report shows of many rows, without the rows: counts, and the few rows that are worst. Each chunk makes one; added together in any order they
/// give that of the whole. Its size is bounded by countries, goods, list entries and <see cref="WorstPairings.Most"/>, not by the rows.
/// </summary>
public sealed class BatchTally
{
    /// <summary>How many columns of rows that can't be read are told apart.</summary>
    public const int MostFaults = 200;

    /// <summary>Stands for the columns that are not told apart; the last in the order of the alphabet.</summary>
    public const string OtherFaults = "\uFFFF";

    /// <summary>Rows of the file.</summary>
    public long Rows { get; set; }
    /// <summary>Rows that could not be scored.</summary>
    public long Failed { get; set; }
    /// <summary>Rows scored, by verdict.</summary>
    public VerdictCounts Verdicts { get; init; } = new();
    /// <summary>By jurisdiction: the rows to which its law applies.</summary>
    public SortedDictionary<string, VerdictCounts> Jurisdictions { get; init; } = new(StringComparer.Ordinal);
    /// <summary>By origin and destination, such as "BY>DE"; "?" stands for a country that is missing or not known.</summary>
    public SortedDictionary<string, VerdictCounts> Routes { get; init; } = new(StringComparer.Ordinal);
    /// <summary>By HS code, at most six digits; "" where the goods were not resolved. A row with several lines counts for each code once.</summary>
    public SortedDictionary<string, VerdictCounts> Goods { get; init; } = new(StringComparer.Ordinal);
    /// <summary>By score, 0–100.</summary>
    public SortedDictionary<int, VerdictCounts> Scores { get; init; } = [];
    /// <summary>Listed parties that rows were matched with, by list and the publisher's id.</summary>
    public SortedDictionary<string, MatchedParty> Parties { get; init; } = new(StringComparer.Ordinal);
    /// <summary>What rows lack or have wrong, by kind and place.</summary>
    public SortedDictionary<string, RowExample> Gaps { get; init; } = new(StringComparer.Ordinal);
    /// <summary>What the basis can't say, by sentence.</summary>
    public SortedDictionary<string, long> Limits { get; init; } = new(StringComparer.Ordinal);
    /// <summary>
    /// Rows that can't be read, by column; "" where the row as a whole is meant. A file of JSON may have any number of wrong members: those beyond the
    /// first <see cref="MostFaults"/> in the order of the alphabet stand together under <see cref="OtherFaults"/>, however the rows were added up.
    /// </summary>
    public SortedDictionary<string, RowExample> Faults { get; init; } = new(StringComparer.Ordinal);
    /// <summary>The rows that are worst.</summary>
    public WorstPairings Worst { get; init; } = new();

    /// <summary>Rows scored.</summary>
    [JsonIgnore]
    public long Scored => Verdicts.Total;

    /// <summary>Adds a row that was scored.</summary>
    /// <param name="row">Its number, from 1.</param>
    /// <param name="pairing">The row as it was read.</param>
    /// <param name="facts">How its route and goods were understood.</param>
    /// <param name="assessment">Its assessment.</param>
    public void Add(long row, TradePairing pairing, TradeFacts facts, TradeAssessment assessment)
    {
        Rows++;
        var verdict = assessment.Verdict;
        Verdicts.Add(verdict);
        foreach (var law in assessment.Jurisdictions.Where(j => j.Applies)) Of(Jurisdictions, law.Jurisdiction).Add(law.Verdict);
        Of(Routes, $"{facts.Origin ?? "?"}>{facts.Destination ?? "?"}").Add(verdict);
        foreach (var code in facts.Codes.Select(c => c is null ? "" : c[..Math.Min(6, c.Length)]).Distinct(StringComparer.Ordinal)) Of(Goods, code).Add(verdict);
        Of(Scores, assessment.Score).Add(verdict);
        foreach (var finding in assessment.Findings) Add(row, finding);
        Worst.Add(row, pairing, facts, assessment);
    }

    /// <summary>Adds a row that could not be scored.</summary>
    public void Add(long row, RowFault fault)
    {
        (Rows, Failed) = (Rows + 1, Failed + 1);
        Merge(Faults, fault.Column, new(1, row, fault.Reason));
        Bound(Faults);
    }

    /// <summary>Adds what another one holds.</summary>
    public void Add(BatchTally other)
    {
        (Rows, Failed) = (Rows + other.Rows, Failed + other.Failed);
        Verdicts.Add(other.Verdicts);
        Merge(Jurisdictions, other.Jurisdictions);
        Merge(Routes, other.Routes);
        Merge(Goods, other.Goods);
        Merge(Scores, other.Scores);
        foreach (var (key, party) in other.Parties) Parties[key] = Parties.TryGetValue(key, out var own) ? own.With(party) : party;
        foreach (var (key, gap) in other.Gaps) Merge(Gaps, key, gap);
        foreach (var (key, fault) in other.Faults) Merge(Faults, key, fault);
        foreach (var (key, rows) in other.Limits) Limits[key] = Limits.GetValueOrDefault(key) + rows;
        Bound(Faults);
        Worst.Add(other.Worst);
    }

    /// <summary>As bytes; the same tally gives the same.</summary>
    public byte[] ToBytes() => JsonSerializer.SerializeToUtf8Bytes(this, Options);

    /// <summary>Reads what <see cref="ToBytes"/> gave.</summary>
    /// <exception cref="JsonException">It is something else.</exception>
    public static BatchTally Of(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize<BatchTally>(bytes, Options) ?? throw new JsonException("A tally is null.");

    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private void Add(long row, Finding finding)
    {
        switch (finding.Kind)
        {
            case FindingKinds.PartyMatch or FindingKinds.Ownership:
                string? Evidence(string name) => finding.Evidence.FirstOrDefault(e => e.Name == name)?.Value;
                if (Evidence("list") is { } list && Evidence("party") is { } id)
                {
                    var party = new MatchedParty(list, id, Evidence("matchedName") ?? "", Evidence("programmes") ?? "", row, row, 1, finding.Severity, finding.Confidence);
                    var key = $"{list} {id}";
                    Parties[key] = Parties.TryGetValue(key, out var own) ? own.With(party) : party;
                }
                break;
            case FindingKinds.MissingData or FindingKinds.InvalidInput or FindingKinds.Goods:
                Merge(Gaps, $"{finding.Kind} {Place(finding.Subject)}", new(1, row, finding.Summary));
                break;
            case FindingKinds.Basis when finding.Jurisdiction is not null && finding.Severity == Verdict.Clear:
                Limits[finding.Summary] = Limits.GetValueOrDefault(finding.Summary) + 1;
                break;
        }
    }

    /// <summary>Where a finding is about, without the numbers: goods[3].hsCode is one place with goods[0].hsCode.</summary>
    private static string Place(string subject) => string.Concat(subject.Where(c => !char.IsAsciiDigit(c))).Replace("[]", "", StringComparison.Ordinal);

    private static void Bound(SortedDictionary<string, RowExample> faults)
    {
        while (faults.Count > MostFaults + (faults.ContainsKey(OtherFaults) ? 1 : 0))
        {
            var last = faults.Keys.Last(k => k != OtherFaults);
            var example = faults[last];
            faults.Remove(last);
            Merge(faults, OtherFaults, example);
        }
    }

    private static VerdictCounts Of<TKey>(SortedDictionary<TKey, VerdictCounts> all, TKey key) where TKey : notnull
    {
        if (!all.TryGetValue(key, out var counts)) all[key] = counts = new();
        return counts;
    }

    private static void Merge<TKey>(SortedDictionary<TKey, VerdictCounts> all, SortedDictionary<TKey, VerdictCounts> others) where TKey : notnull
    {
        foreach (var (key, counts) in others) Of(all, key).Add(counts);
    }

    private static void Merge(SortedDictionary<string, RowExample> all, string key, RowExample example) =>
        all[key] = all.TryGetValue(key, out var own) ? own.With(example) : example;
}
