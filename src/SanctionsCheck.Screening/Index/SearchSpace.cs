using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Index;

/// <summary>
/// Working memory of a search, used again and again. A search collects the tokens like those asked about, adds up in each name that has
/// them the most that they can contribute, and scores names from the most promising on, until no other can reach what was found.
/// </summary>
internal sealed class SearchSpace(NameTable table)
{
    private const int Grades = 64;
    /// <summary>Parts that tell no more than this are found through the other parts, where there are any that tell more than <see cref="Telling"/>.</summary>
    private const float LeastPosted = .26f;
    private const float Telling = .4f;
    private const int LeastPart = 3;

    private readonly Cell[] _cells = new Cell[table.Names.Length];
    private readonly int[] _slots = new int[table.Dictionary.Tokens.Length];
    private readonly int[] _tokenRound = new int[table.Dictionary.Tokens.Length];
    private readonly int[] _seen = new int[table.Dictionary.Tokens.Length];
    private readonly List<int> _touched = [];
    private readonly List<(int Id, float Likeness)> _found = [];
    private readonly List<int>[] _graded = [.. Enumerable.Range(0, Grades + 1).Select(_ => new List<int>())];
    private float[] _likeness = new float[256];
    private readonly bool[] _posted = new bool[PreparedName.MaxTokens];
    private int _slotCount;
    private int _round;
    private int _stamp;

    /// <summary>Best score of each party that reaches the floor, with the name that gave it.</summary>
    public Dictionary<int, NameHit> Hits { get; } = [];

    /// <summary>Looks for a name.</summary>
    /// <param name="query">The name.</param>
    /// <param name="queryName">Its place among the query's names.</param>
    /// <param name="filter">What the type asked about means.</param>
    /// <param name="scale">Turns names' scores into bounds of whole scores and holds the best.</param>
    public void Search(PreparedName query, int queryName, PartyFilter filter, SearchScale scale)
    {
        _round++;
        _touched.Clear();
        _slotCount = 0;
        var unposted = PostAll(query);
        foreach (var name in _touched)
        {
            var bound = Bound(query, name, unposted, filter);
            if (bound >= scale.Floor) _graded[(int)(bound * Grades)].Add(name);
        }
        for (var grade = Grades; grade >= 0; grade--)
        {
            var names = _graded[grade];
            if (scale.MayMatter((grade + 1f) / Grades))
            {
                foreach (var name in names) Score(query, queryName, name, filter, scale);
            }
            names.Clear();
        }
    }

    private float PostAll(PreparedName query)
    {
        var n = query.Tokens.Length;
        var (unposted, telling) = (0f, false);
        foreach (var token in query.Tokens) telling |= token.Weight >= Telling && token.Kind is not (TokenKind.LegalForm or TokenKind.Initial);
        for (var i = 0; i < n; i++)
        {
            var token = query.Tokens[i];
            _posted[i] = !(telling && token.Weight <= LeastPosted) && token.Kind is not (TokenKind.LegalForm or TokenKind.Initial);
            if (!_posted[i])
            {
                unposted += token.Kind == TokenKind.Initial ? (token.Weight + 1) / 2 : token.Weight;
                continue;
            }
            _found.Clear();
            table.Dictionary.FindLike(token, _seen, ++_stamp, _found);
            foreach (var (id, likeness) in _found) Post(id, i, n, likeness, token.Weight);
            PostParts(token, i);
            if (Acronyms.IsAcronym(token, false)) Reach(table.Acronyms.Find(token.Form), i, token.Weight, token.Weight + 1);
            if (Acronyms.IsAcronym(token, true)) unposted += 1;
        }
        PostJoined(query);
        PostAcronym(query);
        return unposted;
    }

    /// <summary>The most that a name can score, given what was added up.</summary>
    private float Bound(PreparedName query, int name, float unposted, PartyFilter filter)
    {
        ref var cell = ref _cells[name];
        ref readonly var other = ref table.Briefs[name];
        var person = filter.IsPerson((table.Flags[name] & NameTable.PersonFlag) != 0);
        // An initial in the listed name may stand for any part of the one asked about.
        unposted += other.Initials * .6f;
        var agreed = cell.Agreed + unposted;
        var left = Math.Max(0, query.Weight + other.Weight - 2 * (cell.Matched + unposted));
        var bound = NameScorer.Bound(agreed, left, person);
        if (bound < WholeText.Most && WholeText.MayFit(query, other.TextLength, other.TextMask, other.Numbers)) bound = WholeText.Most;
        return bound * query.Factor * other.Factor * Weakness(name);
    }

    private float Weakness(int name) => (table.Flags[name] & NameTable.WeakFlag) != 0 ? ScreeningModel.WeakAlias : 1;

    private void Score(PreparedName query, int queryName, int name, PartyFilter filter, SearchScale scale)
    {
        var other = table.Names[name];
        var person = filter.IsPerson((table.Flags[name] & NameTable.PersonFlag) != 0);
        var (n, m) = (query.Tokens.Length, other.Tokens.Length);
        Span<float> likeness = stackalloc float[n * m];
        for (var j = 0; j < m; j++)
        {
            var token = other.Tokens[j];
            var row = _tokenRound[token.Id] == _round ? _slots[token.Id] * n : -1;
            for (var i = 0; i < n; i++)
                likeness[i * m + j] = !_posted[i] || token.Kind == TokenKind.Initial ? TokenComparer.Compare(query.Tokens[i], token) : row >= 0 ? _likeness[row + i] : 0;
        }
        var score = NameScorer.Score(query, other, likeness, person, null) * query.Factor * other.Factor * Weakness(name);
        if (score < scale.Floor) return;
        var party = table.Parties[name];
        if (Hits.TryGetValue(party, out var hit) && !(score > hit.Score || score == hit.Score && table.Places[name] < table.Places[hit.Name])) return;
        Hits[party] = new(name, queryName, score);
        scale.Found(party, score, table.TypeOf(name));
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
        _likeness[_slots[id] * n + at] = likeness;
        var both = (weight + table.Dictionary.Tokens[id].Weight) / 2;
        Reach(table.NamesWith(id), at, likeness * both, both);
    }

    /// <summary>Adds to each name what a part asked about can contribute; of several ways for one part the best counts.</summary>
    private void Reach(ReadOnlySpan<int> names, int at, float agreed, float matched)
    {
        var cells = _cells;
        foreach (var name in names)
        {
            ref var cell = ref cells[name];
            if (cell.Round != _round)
            {
                cell = new() { Round = _round, At = -1 };
                _touched.Add(name);
            }
            if (cell.At != at)
            {
                (cell.At, cell.LastAgreed, cell.LastMatched) = (at, 0, 0);
            }
            if (agreed > cell.LastAgreed)
            {
                cell.Agreed += agreed - cell.LastAgreed;
                cell.LastAgreed = agreed;
            }
            if (matched > cell.LastMatched)
            {
                cell.Matched += matched - cell.LastMatched;
                cell.LastMatched = matched;
            }
        }
    }

    /// <summary>Listed words that a word asked about begins or ends with: the list may write it as several.</summary>
    private void PostParts(NameToken token, int at)
    {
        var form = token.Form.AsSpan();
        if (token.Kind == TokenKind.Number || form.Length < 4) return;
        for (var cut = LeastPart; cut < form.Length; cut++)
        {
            // All of the word is explained by its pieces together, whichever of them is found.
            PostExact(form[..cut], at, token.Weight + 2);
            PostExact(form[^cut..], at, token.Weight + 2);
        }
    }

    /// <summary>Neighbouring words asked about, written as one.</summary>
    private void PostJoined(PreparedName query)
    {
        Span<char> text = stackalloc char[96];
        for (var i = 0; i < query.Tokens.Length; i++)
        {
            var (length, weight) = (0, 0f);
            for (var j = i; j < query.Tokens.Length && j < i + JoinedWords.MaxJoined; j++)
            {
                var part = query.Tokens[j].Form;
                if (query.Tokens[j].Kind is TokenKind.Number or TokenKind.LegalForm or TokenKind.Initial || length + part.Length > text.Length) break;
                part.CopyTo(text[length..]);
                length += part.Length;
                weight += query.Tokens[j].Weight;
                if (j > i) PostExact(text[..length], PreparedName.MaxTokens + i * JoinedWords.MaxJoined + j - i, weight);
            }
        }
    }

    private void PostAcronym(PreparedName query)
    {
        Span<char> letters = stackalloc char[Acronyms.Most];
        for (var length = Acronyms.FirstLetters(query, letters); length > 2; length--)
        {
            for (var id = table.Dictionary.WithForm(letters[..length]); id >= 0; id = table.Dictionary.NextWithForm(id))
                Reach(table.NamesWith(id), -2 - length, query.Weight, query.Weight);
        }
    }

    private void PostExact(ReadOnlySpan<char> form, int at, float weight)
    {
        for (var id = table.Dictionary.WithForm(form); id >= 0; id = table.Dictionary.NextWithForm(id))
        {
            // Particles are found through what they bind.
            if (table.Dictionary.Tokens[id].Weight <= LeastPosted) continue;
            var both = (weight + table.Dictionary.Tokens[id].Weight) / 2;
            Reach(table.NamesWith(id), at, both, both);
        }
    }

    /// <summary>What is added up for a name.</summary>
    private struct Cell
    {
        public int Round;
        public int At;
        public float Agreed;
        public float Matched;
        public float LastAgreed;
        public float LastMatched;
    }
}
