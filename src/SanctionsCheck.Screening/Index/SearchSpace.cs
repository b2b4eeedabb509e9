using System.Numerics;
using System.Runtime.InteropServices;
using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Index;

/// <summary>
/// Working memory of a search, used again and again. A search collects the listed tokens like those asked about, takes up the names that
/// have enough of them to reach the floor, and scores these from the most promising on, until no other can reach what was found.
/// </summary>
internal sealed class SearchSpace(NameTable table)
{
    private const int Grades = 64;
    private const int ReachBits = 8;
    private const int LastRound = int.MaxValue - 4 * PreparedName.MaxTokens;
    /// <summary>In <c>_taken</c>, for a name that has words joined or split and was not considered yet; and for one that was.</summary>
    private const int Joined = 1;
    private const int Considered = 2;
    /// <summary>The most that an initial adds to what agrees.</summary>
    private const float MostOfInitial = .6f;

    /// <summary>The number of the search that each name was considered in; so much more (<see cref="Joined"/>, <see cref="Considered"/>) where something can agree beside single tokens.</summary>
    private readonly int[] _taken = new int[table.Count];
    /// <summary>Whether a name that has some parts may reach the floor (<see cref="MayReach"/>): the search that it was told in, the parts and the kind of name.</summary>
    private readonly (int Round, int Key, bool May)[] _reach = new (int, int, bool)[1 << ReachBits];
    private readonly List<int> _candidates = [];
    private readonly Share[] _more = new Share[table.Count];
    private readonly Slot[] _slots = new Slot[table.Dictionary.Count];
    private readonly int[] _seen = new int[table.Dictionary.Count];
    /// <summary>A bit for each listed token that was found: most of a name's tokens were not, and these few bits are always at hand.</summary>
    private readonly ulong[] _isFound = new ulong[table.Dictionary.Count / 64 + 1];
    private readonly List<int> _joined = [];
    private readonly List<(int Id, float Likeness)> _found = [];
    private readonly Asked[] _asked = new Asked[PreparedName.MaxTokens];
    private readonly List<int>[] _graded = [.. Enumerable.Range(0, Grades + 1).Select(_ => new List<int>())];
    private readonly List<(uint Letter, float Weight)> _initials = [];
    private float[] _likeness = new float[256];
    private Share _always;
    private SeveralWords? _several;
    /// <summary>Weight of the words asked about that are no words of trade.</summary>
    private float _proper;
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
        if (_round > LastRound || _stamp > LastRound) Forget();
        _round += Considered + 1;
        _joined.Clear();
        (_slotCount, _always, _proper) = (0, default, 0);
        Look(query);
        _several ??= new(table, Add);
        _several.Find(query, filter);
        TakeUp(query, filter, scale.Floor);
        foreach (var name in _joined) Consider(query, name, filter, scale.Floor);
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

    /// <summary>Begins to count anew, before the numbers of searches and words run out.</summary>
    private void Forget()
    {
        Array.Clear(_taken);
        Array.Clear(_reach);
        Array.Clear(_seen);
        (_round, _stamp) = (0, 0);
    }

    /// <summary>What a token can take from what is left over, in names of any kind.</summary>
    public static float Real(NameToken token) => Leftover.RealWeight(token.Kind, token.Weight, false) > 0 ? token.Weight : 0;

    /// <summary>Finds the listed tokens that are like those asked about.</summary>
    private void Look(PreparedName query)
    {
        _initials.Clear();
        foreach (var (id, _) in _found) _isFound[id >> 6] = 0;
        _found.Clear();
        var n = query.Tokens.Length;
        for (var i = 0; i < n; i++)
        {
            var token = query.Tokens[i];
            ref var asked = ref _asked[i];
            if (Leftover.IsProper(token.Kind)) _proper += token.Weight;
            asked = new() { From = _found.Count, Spelt = token.Kind is not (TokenKind.LegalForm or TokenKind.Initial), Real = Real(token) };
            if (token.Kind == TokenKind.Initial) _initials.Add((LetterMask.BitOf(token.Form[0]), token.Weight));
            if (token.Kind == TokenKind.LegalForm) _always = _always.With(token.Weight, 0, 0, 0, 0);
            if (asked.Spelt) table.Dictionary.FindLike(token, _seen, _stamp += 2, _found);
            else if (token.Kind == TokenKind.Initial) LookLetter(token);
            asked.To = _found.Count;
        }
        var found = CollectionsMarshal.AsSpan(_found);
        for (var i = 0; i < n; i++)
        {
            ref var asked = ref _asked[i];
            for (var f = asked.From; f < asked.To; f++)
            {
                if (f + Ahead.Steps < found.Length)
                {
                    var next = found[f + Ahead.Steps].Id;
                    Ahead.Of(_slots, next);
                    Ahead.Of(table.Dictionary.Weights, next);
                    Ahead.Of(table.Postings.Starts, next);
                }
                var (id, likeness) = found[f];
                ref readonly var slot = ref Remember(id, i, n, likeness);
                asked.Names += table.NamesWith(id).Length;
                asked.Agreed = Math.Max(asked.Agreed, likeness * (query.Tokens[i].Weight + slot.All) / 2);
                asked.Listed = Math.Max(asked.Listed, slot.Real);
                table.Postings.Ask(id);
            }
        }
    }

    /// <summary>Listed names with the same single letter: in a firm's name it is a word.</summary>
    private void LookLetter(NameToken token)
    {
        foreach (var id in table.Dictionary.WithForm(token.Form))
        {
            if (table.Dictionary.Briefs[id].Kind is not (TokenKind.Number or TokenKind.LegalForm)) _found.Add((id, 1));
        }
    }

    private ref readonly Slot Remember(int id, int at, int n, float likeness)
    {
        ref var slot = ref _slots[id];
        if (!IsFound(id))
        {
            _isFound[id >> 6] |= 1UL << id;
            var (all, real) = table.Dictionary.Weights[id];
            slot = new(_slotCount++ * n, 1 << at, all, real);
            if (_slotCount * n > _likeness.Length) Array.Resize(ref _likeness, Math.Max(_likeness.Length * 2, _slotCount * n));
            _likeness.AsSpan(slot.Row, n).Clear();
        }
        else
        {
            slot = slot with { Parts = slot.Parts | 1 << at };
        }
        _likeness[slot.Row + at] = likeness;
        return ref slot;
    }

    /// <summary>
    /// Takes up the names that have one of the tokens found. Those with nothing but what the most usual parts have in common can't reach the
    /// floor and are left out, unless they have initials or their text is nearly the same.
    /// </summary>
    private void TakeUp(PreparedName query, PartyFilter filter, float floor)
    {
        var (mostOfPerson, mostOfOther) = (MostReal(query, floor, true), MostReal(query, floor, false));
        Span<bool> left = stackalloc bool[query.Tokens.Length];
        LeaveOut(query, floor, left);
        _candidates.Clear();
        for (var i = 0; i < query.Tokens.Length; i++)
        {
            for (var f = _asked[i].From; f < _asked[i].To; f++)
            {
                var id = _found[f].Id;
                if (!left[i])
                {
                    _candidates.AddRange(table.NamesWith(id));
                    continue;
                }
                foreach (var name in table.Postings.InitialedWith(id)) Consider(query, name, filter, floor);
                foreach (var name in table.Postings.AlikeWith(id, query))
                {
                    if (!IsConsidered(name) && MayFit(query, name)) Consider(query, name, filter, floor);
                }
            }
        }
        var names = CollectionsMarshal.AsSpan(_candidates);
        for (var k = 0; k < names.Length; k++)
        {
            if (k + 2 * Ahead.Steps < names.Length)
            {
                Ahead.Of(_taken, names[k + 2 * Ahead.Steps]);
                Ahead.Of(table.Briefs, names[k + 2 * Ahead.Steps]);
            }
            if (k + Ahead.Steps < names.Length) Ahead.Of(table.Tokens, table.Briefs[names[k + Ahead.Steps]].Start);
            var name = names[k];
            if (IsConsidered(name)) continue;
            ref readonly var other = ref table.Briefs[name];
            var person = filter.IsPerson(other.IsPerson);
            if ((person ? other.RealOfPerson <= mostOfPerson : other.RealOfOther <= mostOfOther) || other.Initials > 0 || MayFit(query, name)) Consider(query, name, filter, floor);
        }
    }

    /// <summary>Marks the parts that are in many names and that together do not make a match.</summary>
    private void LeaveOut(PreparedName query, float floor, Span<bool> left)
    {
        left.Clear();
        var sums = _always;
        foreach (var (_, weight) in _initials) sums = sums.With((weight + 1) / 2, 0, 1, 1, 0);
        Span<int> order = stackalloc int[left.Length];
        for (var i = 0; i < order.Length; i++)
        {
            var at = i;
            for (; at > 0 && _asked[order[at - 1]].Names < _asked[i].Names; at--) order[at] = order[at - 1];
            order[at] = i;
        }
        foreach (var i in order)
        {
            var more = sums.With(_asked[i].Agreed, _asked[i].Real, 0, 1, _asked[i].Agreed);
            left[i] = _asked[i].Names > 0 && Most(query, more, true, floor) < floor && Most(query, more, false, floor) < floor;
            if (left[i]) sums = more;
        }
    }

    /// <summary>What the parts of a listed name can weigh at the most: of more, too much would be left over even if all that is asked about agreed.</summary>
    private float MostReal(PreparedName query, float floor, bool person)
    {
        var sums = _always;
        foreach (var (_, weight) in _initials) sums = sums.With((weight + 1) / 2, 0, 1, 1, 0);
        for (var i = 0; i < query.Tokens.Length; i++) sums = sums.With(_asked[i].Agreed, 0, _asked[i].Listed, _asked[i].Agreed > 0 ? 1 : 0, _asked[i].Agreed);
        var alone = query.Tokens.Count(static t => t.Weight > Leftover.LeastPart) <= 1;
        var (least, most) = (0f, (float)PreparedName.MaxTokens);
        while (most - least > .05f)
        {
            var middle = (least + most) / 2;
            var bound = Math.Max(NameScorer.Bound(sums.Agreed, 0, middle, sums.Parts <= 1, person, floor), WorthALook.Bound(sums.Agreed, sums.Told, 0, middle, person, 0, alone));
            if (bound * query.Factor >= floor) least = middle;
            else most = middle;
        }
        return most + (person ? 1 : Leftover.MostFactor) * sums.Listed;
    }

    /// <summary>The most that a name of a kind can score that has so much in common.</summary>
    private float Most(PreparedName query, Share sums, bool person, float floor)
    {
        var left = Math.Max(0, person ? query.RealOfPerson - sums.Query : query.RealOfOther - Leftover.MostFactor * sums.Query);
        return query.Factor * Math.Max(NameScorer.Bound(sums.Agreed, left, 0, false, person, floor), WorthALook.Bound(sums.Agreed, sums.Told, left, 0, person, _proper - sums.Query));
    }

    private bool MayFit(PreparedName query, int name)
    {
        ref readonly var other = ref table.Briefs[name];
        if (!WholeText.MayFit(query, other.TextLength, other.TextMask, other.Numbers)) return false;
        Span<char> text = stackalloc char[PreparedName.MaxText];
        return WholeText.Fits(query, text[..table.CopyText(name, text)]);
    }

    /// <summary>False for a name that cannot reach the floor by the parts that it has, whatever else is in it. This is the same for most names, and told once.</summary>
    private bool MayReach(PreparedName query, in NameBrief name, PartyFilter filter, float floor)
    {
        if (_initials.Count > 0 || (name.InitialLetters & query.Firsts) != 0) return true;
        var parts = 0;
        foreach (var id in table.Tokens.AsSpan(name.Start, name.Length))
        {
            if (IsFound(id)) parts |= _slots[id].Parts;
        }
        var person = filter.IsPerson(name.IsPerson);
        var key = parts << 1 | (person ? 1 : 0);
        ref var reach = ref _reach[(int)((uint)key * 2654435769 >> (32 - ReachBits))];
        if (reach.Round != _round || reach.Key != key) reach = (_round, key, MostWith(query, parts, person, floor) >= floor);
        return reach.May || WholeText.MayFit(query, name.TextLength, name.TextMask, name.Numbers);
    }

    /// <summary>The most that a name of a kind can score that has some parts of that asked about.</summary>
    private float MostWith(PreparedName query, int parts, bool person, float floor)
    {
        var sums = _always;
        for (; parts != 0; parts &= parts - 1)
        {
            ref readonly var asked = ref _asked[BitOperations.TrailingZeroCount(parts)];
            sums = sums.With(asked.Agreed, asked.Real, 0, 1, asked.Agreed);
        }
        return Most(query, sums, person, floor);
    }

    /// <summary>The most that a name can score.</summary>
    private float Bound(PreparedName query, int name, PartyFilter filter, float least)
    {
        ref readonly var other = ref table.Briefs[name];
        var person = filter.IsPerson(other.IsPerson);
        var sums = Shared(query, other).Plus(_always);
        if (_taken[name] == _round + Considered) sums = sums.Plus(_more[name]);
        // An initial may stand for any part that begins with it.
        foreach (var (letter, weight) in _initials)
        {
            if ((other.Firsts & letter) != 0) sums = sums.With((weight + 1) / 2, 0, 1, 1, 0);
        }
        if ((other.InitialLetters & query.Firsts) != 0) sums = sums.With(other.Initials * MostOfInitial, other.Initials, 0, other.Initials, 0);
        var factor = person ? 1 : Leftover.MostFactor;
        var left = (person ? query.RealOfPerson : query.RealOfOther) - factor * sums.Query;
        var right = (person ? other.RealOfPerson : other.RealOfOther) - factor * sums.Listed;
        (left, right) = (Math.Max(0, left), Math.Max(0, right));
        var bound = Math.Max(NameScorer.Bound(sums.Agreed, left, right, sums.Parts <= 1, person, least), WorthALook.Bound(sums.Agreed, sums.Told, left, right, person, _proper - sums.Query));
        if (bound < WholeText.Most && sums.Agreed >= WholeText.LeastAgreed && MayFit(query, name)) bound = WholeText.Most;
        return bound * query.Factor * other.Factor * Weakness(other);
    }

    /// <summary>The most that the tokens of a name that are like those asked about can contribute: for each asked about the best of them.</summary>
    private Share Shared(PreparedName query, in NameBrief name)
    {
        var n = query.Tokens.Length;
        Span<(float Agreed, float Listed)> best = stackalloc (float, float)[n];
        best.Clear();
        var sums = default(Share);
        foreach (var id in table.Tokens.AsSpan(name.Start, name.Length))
        {
            if (!IsFound(id)) continue;
            ref readonly var slot = ref _slots[id];
            var (all, real) = (slot.All, slot.Real);
            for (var parts = slot.Parts; parts != 0; parts &= parts - 1)
            {
                var i = BitOperations.TrailingZeroCount(parts);
                var likeness = _likeness[slot.Row + i];
                ref var so = ref best[i];
                if (so.Agreed == 0) sums = sums.With(0, _asked[i].Real, 0, 1, 0);
                var (agreed, listed) = (Math.Max(so.Agreed, likeness * (query.Briefs[i].Weight + all) / 2), Math.Max(so.Listed, real));
                sums = sums.With(agreed - so.Agreed, 0, listed - so.Listed, 0, agreed);
                so = (agreed, listed);
            }
        }
        return sums;
    }

    private bool IsFound(int id) => (_isFound[id >> 6] >> id & 1) != 0;

    private static float Weakness(in NameBrief name) => name.IsWeak ? ScreeningModel.WeakAlias : 1;

    private void Score(PreparedName query, int queryName, int name, PartyFilter filter, SearchScale scale)
    {
        var other = table[name];
        ref readonly var brief = ref table.Briefs[name];
        var person = filter.IsPerson(brief.IsPerson);
        var (n, m) = (query.Tokens.Length, other.Tokens.Length);
        Span<float> likeness = stackalloc float[n * m];
        var ids = table.TokensOf(name);
        for (var j = 0; j < m; j++)
        {
            ref readonly var token = ref other.Briefs[j];
            var row = IsFound(ids[j]) ? _slots[ids[j]].Row : -1;
            for (var i = 0; i < n; i++)
            {
                likeness[i * m + j] = token.Kind == TokenKind.Initial || query.Briefs[i].Kind == TokenKind.Initial ? TokenComparer.CompareInitial(query.Briefs[i], token)
                    : !_asked[i].Spelt ? TokenComparer.Compare(query.Tokens[i], other.Tokens[j])
                    : row >= 0 ? _likeness[row + i] : 0;
            }
        }
        var score = NameScorer.Score(query, other, likeness, person, null) * query.Factor * other.Factor * Weakness(brief);
        if (score < scale.Floor) return;
        var party = table.Parties[name];
        if (Hits.TryGetValue(party, out var hit) && !(score > hit.Score || score == hit.Score && brief.Place < table.Briefs[hit.Name].Place)) return;
        Hits[party] = new(name, queryName, score);
        scale.Found(party, score, brief.Type);
    }

    private bool IsConsidered(int name) => _taken[name] == _round || _taken[name] == _round + Considered;

    /// <summary>Keeps a name for scoring if it may reach the floor.</summary>
    private void Consider(PreparedName query, int name, PartyFilter filter, float floor)
    {
        if (IsConsidered(name)) return;
        var joined = _taken[name] == _round + Joined;
        _taken[name] = joined ? _round + Considered : _round;
        if (!joined && !MayReach(query, table.Briefs[name], filter, floor)) return;
        var bound = Bound(query, name, filter, floor);
        if (bound >= floor) _graded[(int)(bound * Grades)].Add(name);
    }

    /// <summary>Notes what a name can have in common beside single tokens, before any is considered.</summary>
    private void Add(int name, Share more)
    {
        var known = _taken[name] == _round + Joined;
        _more[name] = known ? _more[name].Plus(more) : more;
        if (known) return;
        _taken[name] = _round + Joined;
        _joined.Add(name);
    }

    /// <summary>Where the likenesses of a listed token that was found stand, which parts asked about it is like, a bit a part, and what it weighs.</summary>
    private readonly record struct Slot(int Row, int Parts, float All, float Real);

    /// <summary>What was found for a part asked about.</summary>
    private struct Asked
    {
        public int From;
        public int To;
        /// <summary>False for legal forms and initials, which are compared when a name is scored.</summary>
        public bool Spelt;
        public float Real;
        /// <summary>How many names there are with what was found.</summary>
        public int Names;
        /// <summary>The most that it adds to what agrees.</summary>
        public float Agreed;
        /// <summary>The most that it takes from what is left over of a listed name.</summary>
        public float Listed;
    }
}
