namespace SanctionsCheck.Screening.Index;

/// <summary>The best scores found so far, one a party: what can't reach the last of them need not be looked at.</summary>
internal sealed class TopScores
{
    private readonly List<(long Party, double Score)> _best = [];
    private int _limit;

    public void Clear(int limit)
    {
        _best.Clear();
        _limit = limit;
    }

    /// <summary>The score of the last of as many as were asked for; −1 while there are fewer.</summary>
    public double Worst => _best.Count < _limit ? -1 : _best[^1].Score;

    public void Add(long party, double score)
    {
        if (score <= Worst) return;
        var old = _best.FindIndex(b => b.Party == party);
        if (old >= 0)
        {
            if (_best[old].Score >= score) return;
            _best.RemoveAt(old);
        }
        else if (_best.Count == _limit)
        {
            _best.RemoveAt(_best.Count - 1);
        }
        var at = _best.Count;
        while (at > 0 && _best[at - 1].Score < score) at--;
        _best.Insert(at, (party, score));
    }
}
