using SanctionsCheck.Exposure.Assessment;
using SanctionsCheck.Exposure.Pairings;

namespace SanctionsCheck.Exposure.Reports;

/// <summary>The worst rows, one for each pair of parties, goods and route; the others of a kind would say the same again.</summary>
public sealed class WorstPairings
{
    /// <summary>How many are kept.</summary>
    public const int Most = 25;

    /// <summary>The rows, the worst first: by verdict, score and row.</summary>
    public List<WorstPairing> Rows { get; init; } = [];

    /// <summary>Adds a row where it belongs to the worst.</summary>
    public void Add(long row, TradePairing pairing, TradeFacts facts, TradeAssessment assessment)
    {
        if (assessment.Verdict == Verdict.Clear) return;
        if (Rows.Count == Most && WorstPairing.Compare((Rows[^1].Verdict, Rows[^1].Score, Rows[^1].Row), (assessment.Verdict, assessment.Score, row)) <= 0) return;
        Add(WorstPairing.Of(row, pairing, facts, assessment));
    }

    /// <summary>Adds what another one holds.</summary>
    public void Add(WorstPairings other)
    {
        foreach (var row in other.Rows) Add(row);
    }

    private void Add(WorstPairing row)
    {
        var same = Rows.FindIndex(r => r.Key == row.Key);
        if (same >= 0)
        {
            if (Compare(Rows[same], row) <= 0) return;
            Rows.RemoveAt(same);
        }
        var place = Rows.FindIndex(r => Compare(row, r) < 0);
        Rows.Insert(place < 0 ? Rows.Count : place, row);
        if (Rows.Count > Most) Rows.RemoveAt(Most);
    }

    private static int Compare(WorstPairing one, WorstPairing other) => WorstPairing.Compare((one.Verdict, one.Score, one.Row), (other.Verdict, other.Score, other.Row));
}
