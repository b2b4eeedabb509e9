using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Index;

/// <summary>For each token the names it stands in: those with initials first, then by the length of their texts.</summary>
internal sealed class PostingTable
{
    /// <summary>Of so many one is found sooner by going through them.</summary>
    private const int Few = 8;

    /// <summary>Of each entry in <see cref="Names"/>: 0 for a name with initials, else 1 and the length of its text.</summary>
    private readonly byte[] _ranks;
    /// <summary>Of each the letters of its text (<see cref="LetterMask.Fold"/>).</summary>
    private readonly uint[] _letters;

    /// <summary>Makes the table.</summary>
    /// <param name="briefs">The names.</param>
    /// <param name="tokens">Numbers of their tokens, name by name.</param>
    /// <param name="count">All tokens are below this.</param>
    public PostingTable(NameBrief[] briefs, int[] tokens, int count)
    {
        (Starts, Names, _ranks) = (new int[count + 1], new int[tokens.Length], new byte[tokens.Length]);
        foreach (var token in tokens) Starts[token + 1]++;
        for (var i = 1; i < Starts.Length; i++) Starts[i] += Starts[i - 1];
        var next = Starts[..^1];
        for (var name = 0; name < briefs.Length; name++)
        {
            foreach (var token in tokens.AsSpan(briefs[name].Start, briefs[name].Length))
            {
                var at = next[token]++;
                (Names[at], _ranks[at]) = (name, RankOf(briefs[name]));
            }
        }
        for (var token = 0; token < count; token++) Array.Sort(_ranks, Names, Starts[token], Starts[token + 1] - Starts[token]);
        _letters = [.. Names.Select(name => LetterMask.Fold(briefs[name].TextMask))];
    }

    /// <summary>Reads what <see cref="Save"/> wrote, for as many tokens and entries.</summary>
    public PostingTable(SnapshotReader reader, int tokens, int entries)
    {
        (Starts, Names, _ranks, _letters) = (reader.Read<int>(tokens + 1), reader.Read<int>(entries), reader.Read<byte>(entries), reader.Read<uint>(entries));
        SnapshotReader.Expect(Starts[^1] == entries);
    }

    public void Save(SnapshotWriter writer)
    {
        writer.Write(Starts);
        writer.Write(Names);
        writer.Write(_ranks);
        writer.Write(_letters);
    }

    /// <summary>Where the names of each token begin in <see cref="Names"/>, and the end.</summary>
    public int[] Starts { get; }

    /// <summary>Numbers of the names, token by token.</summary>
    public int[] Names { get; }

    /// <summary>Asks for the memory of the names with a token.</summary>
    public void Ask(int token)
    {
        Ahead.Of(Names, Starts[token]);
        Ahead.Of(_ranks, Starts[token]);
    }

    /// <summary>The names with a token.</summary>
    public ReadOnlySpan<int> With(int token) => Names.AsSpan(Starts[token]..Starts[token + 1]);

    /// <summary>Those of them that have initials.</summary>
    public ReadOnlySpan<int> InitialedWith(int token) => Names.AsSpan(Starts[token]..First(token, 1));

    /// <summary>Those of them that have no initials and whose text may be nearly that of the name asked about, by its length and letters.</summary>
    public AlikeNames AlikeWith(int token, PreparedName query)
    {
        var from = First(token, 1 + Math.Max(0, query.TextLength - WholeText.MostSlips));
        var to = First(token, 2 + query.TextLength + WholeText.MostSlips);
        return new(Names.AsSpan(from..to), _letters.AsSpan(from..to), LetterMask.Fold(query.TextMask), WholeText.MostUnlike(query.TextLength));
    }

    private static byte RankOf(in NameBrief name) => (byte)(name.Initials > 0 ? 0 : 1 + name.TextLength);

    /// <summary>Where the names of a token begin that are of this rank or more.</summary>
    private int First(int token, int rank)
    {
        var (from, to) = (Starts[token], Starts[token + 1]);
        if (from == to || _ranks[from] >= rank) return from;
        if (to - from <= Few)
        {
            while (from < to && _ranks[from] < rank) from++;
            return from;
        }
        while (from < to)
        {
            var middle = (from + to) >> 1;
            if (_ranks[middle] < rank) from = middle + 1;
            else to = middle;
        }
        return from;
    }
}
