using SanctionsCheck.Screening.Names;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Index;

/// <summary>Takes the names of parties apart and shares equal tokens.</summary>
internal sealed class NameTableBuilder
{
    private const int Batch = 4096;
    private readonly Dictionary<TokenKey, int> _known = [];
    private readonly List<NameToken> _tokens = [];
    private readonly List<int> _ids = [];
    private readonly List<NameRow> _rows = [];

    /// <summary>Adds the names of parties, numbered from 0 on. Taking them apart uses all cores.</summary>
    public void Add(IReadOnlyList<Party> parties)
    {
        for (var from = 0; from < parties.Count; from += Batch)
        {
            var readings = new PreparedName[Math.Min(Batch, parties.Count - from)][][];
            Parallel.For(0, readings.Length, i => readings[i] = Analyze(parties[from + i]));
            for (var i = 0; i < readings.Length; i++) Add(from + i, parties[from + i], readings[i]);
        }
    }

    private static PreparedName[][] Analyze(Party party)
    {
        // An entry of an allow-list says who is not meant: it is nobody's hit.
        if (party.Allowed is not null) return [];
        var readings = new PreparedName[Math.Min(party.Names.Length, ushort.MaxValue + 1)][];
        for (var place = 0; place < readings.Length; place++) readings[place] = NameAnalyzer.Analyze(party.Names[place].Text, party.Type);
        return readings;
    }

    private void Add(int ordinal, Party party, PreparedName[][] readings)
    {
        for (var place = 0; place < readings.Length; place++)
        {
            foreach (var name in readings[place])
            {
                _rows.Add(new(_ids.Count, name.Tokens.Length, ordinal, (ushort)place, party.Type, party.Names[place].Weak, name.Factor));
                foreach (var token in name.Tokens) _ids.Add(Share(token));
            }
        }
    }

    public NameTable Build() => new([.. _tokens], [.. _ids], [.. _rows]);

    private int Share(NameToken token)
    {
        var key = new TokenKey(token.Form, token.Kind, token.Abjad, token.Groups);
        if (_known.TryGetValue(key, out var id)) return id;
        _tokens.Add(token);
        return _known[key] = _tokens.Count - 1;
    }

    /// <summary>What makes two tokens the same: the rest follows from it.</summary>
    private readonly struct TokenKey(string form, TokenKind kind, bool abjad, int[] groups) : IEquatable<TokenKey>
    {
        private readonly string _form = form;
        private readonly TokenKind _kind = kind;
        private readonly bool _abjad = abjad;
        private readonly int[] _groups = groups;

        public bool Equals(TokenKey other) =>
            _kind == other._kind && _abjad == other._abjad && _form == other._form && (_groups == other._groups || _groups.AsSpan().SequenceEqual(other._groups));

        public override bool Equals(object? obj) => obj is TokenKey other && Equals(other);

        public override int GetHashCode() => HashCode.Combine(_form.GetHashCode(StringComparison.Ordinal), _kind, _groups.Length);
    }
}
