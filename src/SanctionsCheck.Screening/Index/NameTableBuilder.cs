using SanctionsCheck.Screening.Names;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Index;

/// <summary>Takes the names of parties apart and shares equal tokens.</summary>
internal sealed class NameTableBuilder
{
    private readonly Dictionary<TokenKey, int> _known = [];
    private readonly List<NameToken> _tokens = [];
    private readonly List<int> _starts = [0];
    private readonly List<int> _rows = [];
    private readonly List<int> _parties = [];
    private readonly List<ushort> _places = [];
    private readonly List<byte> _flags = [];

    public void Add(int ordinal, Party party)
    {
        // An entry of an allow-list says who is not meant: it is nobody's hit.
        if (party.Allowed is not null) return;
        for (var place = 0; place < party.Names.Length && place <= ushort.MaxValue; place++)
        {
            foreach (var name in NameAnalyzer.Analyze(party.Names[place].Text, party.Type))
            {
                foreach (var token in name.Tokens) _rows.Add(Share(token));
                _starts.Add(_rows.Count);
                _parties.Add(ordinal);
                _places.Add((ushort)place);
                _flags.Add((byte)((party.Names[place].Weak ? NameTable.WeakFlag : 0) | (party.Type == PartyType.Person ? NameTable.PersonFlag : 0) | (int)party.Type << NameTable.TypeShift | (name.Factor < 1 ? NameTable.HalfFlag : 0)));
            }
        }
    }

    public NameTable Build() => new(new TokenDictionary([.. _tokens]), [.. _starts], [.. _rows], [.. _parties], [.. _places], [.. _flags]);

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
