using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Files;
using SanctionsCheck.Exposure.Pairings;
using SanctionsCheck.Exposure.Reports;
using SanctionsCheck.Exposure.Tests.Assessment;

namespace SanctionsCheck.Exposure.Tests.Reports;

public sealed class BatchTallyTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(7)]
    [InlineData(40)]
    public void Chunks_of_any_size_in_any_order_add_up_to_the_whole(int size)
    {
        var parts = SampleRows.All.Chunk(size).Select(SampleRows.Tally).ToList();
        var (forth, back) = (new BatchTally(), new BatchTally());
        foreach (var part in parts) forth.Add(BatchTally.Of(part.ToBytes()));
        foreach (var part in Enumerable.Reverse(parts)) back.Add(BatchTally.Of(part.ToBytes()));

        var whole = SampleRows.Tally(SampleRows.All);
        Assert.Equal(Text(whole), Text(forth));
        Assert.Equal(Text(whole), Text(back));
    }

    [Fact]
    public void Every_row_counts_once_in_each_view()
    {
        var tally = SampleRows.Tally(SampleRows.All);

        Assert.Equal((SampleRows.All.Count, SampleRows.All.Count - 1, 1), (tally.Rows, tally.Scored, tally.Failed));
        Assert.Equal(tally.Scored, tally.Routes.Values.Sum(c => c.Total));
        Assert.Equal(tally.Scored, tally.Scores.Values.Sum(c => c.Total));
        Assert.True(tally.Goods.Values.Sum(c => c.Total) >= tally.Scored);
        foreach (var law in tally.Jurisdictions.Values) Assert.InRange(law.Total, 1, tally.Scored);
        Assert.Contains(tally.Parties.Values, p => p.Name.Contains("BELARUSKALI", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void Wrong_members_beyond_the_limit_stand_together_however_they_are_added_up()
    {
        var rows = Enumerable.Range(1, 1_000).Select(i => (Row: i, Fault: new RowFault($"$.x{i * 7919 % 600:D3}", "", "Unknown."))).ToList();
        BatchTally Sum(IEnumerable<(int Row, RowFault Fault)[]> chunks)
        {
            var sum = new BatchTally();
            foreach (var chunk in chunks)
            {
                var part = new BatchTally();
                foreach (var (row, fault) in chunk) part.Add(row, fault);
                sum.Add(part);
            }
            return sum;
        }
        var forth = Sum(rows.Chunk(90));

        Assert.Equal(Text(forth), Text(Sum(rows.Chunk(333).Reverse())));
        Assert.Equal((BatchTally.MostFaults + 1, 1_000L), (forth.Faults.Count, forth.Faults.Values.Sum(f => f.Times)));
    }

    [Fact]
    public void A_party_that_is_matched_twice_in_a_row_counts_once()
    {
        var pairing = new TradePairing { Exporter = new() { Name = "Belaruskali OAO", Country = "BY" }, Importer = new() { Name = "Belaruskali OAO", Country = "BY" }, Origin = "BY", Destination = "DE" };
        var tally = new BatchTally();
        for (var row = 1; row <= 3; row++) tally.Add(row, pairing, Assess(pairing, out var assessment), assessment);

        Assert.NotEmpty(tally.Parties);
        Assert.All(tally.Parties.Values, p => Assert.Equal((3, 1, 3), (p.Rows, p.FirstRow, p.LastRow)));
    }

    [Fact]
    public void The_worst_rows_are_those_that_sorting_all_of_them_gives_one_of_a_kind()
    {
        var tally = SampleRows.Tally(SampleRows.All);
        var expected = SampleRows.All.Select((r, i) => (Row: i + 1, r.Pairing)).Where(r => r.Pairing is not null)
            .Select(r =>
            {
                var (one, facts) = (r.Pairing!, Assess(r.Pairing!, out var assessment));
                var goods = string.Join(';', one.Goods.Select(g => g.HsCode + g.Description));
                return (r.Row, Assessment: assessment, Key: $"{one.Exporter?.Name} {one.Exporter?.Country}|{one.Importer?.Name} {one.Importer?.Country}|{goods}|{facts.Origin}|{facts.Destination}");
            })
            .Where(r => r.Assessment.Verdict != Verdict.Clear).OrderByDescending(r => r.Assessment.Verdict).ThenByDescending(r => r.Assessment.Score).ThenBy(r => r.Row)
            .DistinctBy(r => r.Key).Take(WorstPairings.Most).Select(r => (long)r.Row);

        Assert.Equal(expected, tally.Worst.Rows.Select(r => r.Row));
    }

    private static TradeFacts Assess(TradePairing pairing, out TradeAssessment assessment)
    {
        assessment = StarterLists.Assessor.Assess(pairing, out var facts);
        return facts;
    }

    private static string Text(BatchTally tally) => System.Text.Encoding.UTF8.GetString(tally.ToBytes());
}
