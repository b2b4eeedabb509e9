using SanctionsCheck.Screening.Names;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Index;

/// <summary>Takes the names of parties apart and shares equal tokens.</summary>
internal sealed class NameTableBuilder
{
    private readonly Dictionary<(string, TokenKind, bool), int> _known = [];
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
                _flags.Add((byte)((party.Names[place].Weak ? NameTable.WeakFlag : 0) | (party.Type == PartyType.Person ? NameTable.PersonFlag : 0)));
            }
        }
    }

    public NameTable Build() => new(new TokenDictionary([.. _tokens]), [.. _starts], [.. _rows], [.. _parties], [.. _places], [.. _flags]);

    private int Share(NameToken token)
    {
        var key = (token.Form, token.Kind, token.Abjad);
        if (_known.TryGetValue(key, out var id)) return id;
        _tokens.Add(token);
        return _known[key] = _tokens.Count - 1;
    }
}
