using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Index;

/// <summary>
/// Working memory of a search, used again and again. A search collects the tokens like those asked about, adds up in each name that has
/// them the most that they can contribute, and scores only names where that can reach the floor.
/// </summary>
internal sealed class SearchSpace(NameTable table)
{
    private readonly float[] _reach = new float[table.Names.Length];
    private readonly int[] _nameRound = new int[table.Names.Length];
    private readonly int[] _slots = new int[table.Dictionary.Tokens.Length];
    private readonly int[] _tokenRound = new int[table.Dictionary.Tokens.Length];
    private readonly List<int> _touched = [];
    private readonly List<(int Id, float Likeness)> _found = [];
    private float[] _likeness = new float[256];
    private int _slotCount;
    private int _round;

    /// <summary>Names that tell less than this are found through their other parts.</summary>
    private const float LeastPosted = .1f;

    /// <summary>Best score of each party that reaches the floor, with the name that gave it.</summary>
    public Dictionary<int, NameHit> Hits { get; } = [];

    public void Search(PreparedName query, int queryName, PartyFilter filter, double floor)
    {
        _round++;
        _touched.Clear();
        _slotCount = 0;
        var n = query.Tokens.Length;
        var unposted = 0f;
        var posts = query.Tokens.Any(t => t.Weight >= LeastPosted);
        for (var i = 0; i < n; i++)
        {
            var token = query.Tokens[i];
            if (posts && token.Weight < LeastPosted || token.Kind is TokenKind.LegalForm or TokenKind.Initial)
            {
                unposted += token.Weight;
                continue;
            }
            _found.Clear();
            table.Dictionary.FindLike(token, _found);
            foreach (var (id, likeness) in _found) Post(id, i, n, likeness, token.Weight);
            PostParts(token);
        }
        PostJoined(query);
        foreach (var name in _touched)
        {
            var other = table.Names[name];
            // Whatever reaches the floor has at least half of both names' weight in agreeing parts.
            if (_reach[name] + unposted + .2f < .5f * (query.Weight + other.Weight) / 2) continue;
            Score(query, queryName, name, other, filter, floor);
        }
    }

    private void Score(PreparedName query, int queryName, int name, PreparedName other, PartyFilter filter, double floor)
    {
        var person = filter.IsPerson((table.Flags[name] & NameTable.PersonFlag) != 0);
        var (n, m) = (query.Tokens.Length, other.Tokens.Length);
        Span<float> likeness = stackalloc float[n * m];
        for (var j = 0; j < m; j++)
        {
            var token = other.Tokens[j];
            var known = _tokenRound[token.Id] == _round;
            var row = known ? _slots[token.Id] * n : 0;
            for (var i = 0; i < n; i++)
            {
                var asked = query.Tokens[i];
                likeness[i * m + j] = known && _likeness[row + i] > 0 ? _likeness[row + i]
                    : asked.Weight < LeastPosted || asked.Kind is TokenKind.LegalForm or TokenKind.Initial || token.Kind == TokenKind.Initial
                        ? TokenComparer.Compare(asked, token) : 0;
            }
        }
        var score = NameScorer.Score(query, other, likeness, person, null);
        if ((table.Flags[name] & NameTable.WeakFlag) != 0) score *= ScreeningModel.WeakAlias;
        if (score < floor) return;
        var party = table.Parties[name];
        if (!Hits.TryGetValue(party, out var hit) || score > hit.Score || score == hit.Score && table.Places[name] < table.Places[hit.Name])
            Hits[party] = new(name, queryName, score);
    }

    private void Post(int id, int at, int n, float likeness, float weight)
    {
        if (_tokenRound[id] != _round)
        {
            _tokenRound[id] = _round;
            _slots[id] = _slotCount++;
            if (_slotCount * n > _likeness.Length) Array.Resize(ref _likeness, Math.Max(_likeness.Length * 2, _slotCount * n));
            _likeness.AsSpan(_slots[id] * n, n).Clear();
        }
        ref var cell = ref _likeness[_slots[id] * n + at];
        if (cell >= likeness) return;
        var first = cell == 0;
        cell = likeness;
        // Found by two ways: the names were reached before, and the ways agree on the likeness.
        if (first) Reach(id, likeness * (weight + table.Dictionary.Tokens[id].Weight) / 2);
    }

    private void Reach(int token, float amount)
    {
        foreach (var name in table.NamesWith(token))
        {
            if (_nameRound[name] != _round)
            {
                _nameRound[name] = _round;
                _reach[name] = 0;
                _touched.Add(name);
            }
            _reach[name] += amount;
        }
    }

    /// <summary>Listed words that a word asked about begins or ends with: the list may write it as several.</summary>
    private void PostParts(NameToken token)
    {
        var key = token.Key.AsSpan();
        if (token.Kind == TokenKind.Number || key.Length < 6) return;
        for (var cut = 3; cut <= key.Length - 2; cut++)
        {
            PostExact(key[..cut], token.Weight);
            PostExact(key[^cut..], token.Weight);
        }
    }

    /// <summary>Neighbouring words asked about, written as one.</summary>
    private void PostJoined(PreparedName query)
    {
        Span<char> key = stackalloc char[96];
        for (var i = 0; i < query.Tokens.Length; i++)
        {
            var (length, weight) = (0, 0f);
            for (var j = i; j < query.Tokens.Length && j < i + 4; j++)
            {
                var part = query.Tokens[j].Key;
                if (query.Tokens[j].Kind is TokenKind.Number or TokenKind.LegalForm or TokenKind.Initial || length + part.Length > key.Length) break;
                foreach (var k in part)
                {
                    if (length == 0 || key[length - 1] != k) key[length++] = k;
                }
                weight += query.Tokens[j].Weight;
                if (j > i) PostExact(key[..length], weight);
            }
        }
    }

    private void PostExact(ReadOnlySpan<char> key, float weight)
    {
        if (table.Dictionary.WithKey(key) is not { } ids) return;
        foreach (var id in ids) Reach(id, weight / 2 + table.Dictionary.Tokens[id].Weight / 2);
    }
}
