using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Names;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Index;

/// <summary>The names of a list as rows of token numbers, and for each token the names it stands in.</summary>
internal sealed class NameTable
{
    public const byte WeakFlag = 1;
    public const byte PersonFlag = 2;
    public const int TypeShift = 2;
    /// <summary>A reading of half a name ("A/B").</summary>
    public const byte HalfFlag = 32;
    private const int TypeMask = 7;
    private readonly PreparedName?[] _made;
    private readonly AcronymTable _acronyms;

    public NameTable(NameToken[] distinct, int[] starts, int[] tokens, int[] parties, ushort[] places, byte[] flags)
    {
        (Dictionary, Starts, Tokens, Parties, Places, Flags) = (new(distinct), starts, tokens, parties, places, flags);
        (Briefs, _made) = (new NameBrief[parties.Length], new PreparedName?[parties.Length]);
        Parallel.For(0, Briefs.Length, name =>
        {
            NameToken[] row = [.. tokens[starts[name]..starts[name + 1]].Select(id => distinct[id])];
            Briefs[name] = new(row, (flags[name] & HalfFlag) != 0 ? NameAnalyzer.AlternativeFactor : 1, starts[name], flags[name]);
        });
        PostingStarts = new int[distinct.Length + 1];
        foreach (var token in tokens) PostingStarts[token + 1]++;
        for (var i = 1; i < PostingStarts.Length; i++) PostingStarts[i] += PostingStarts[i - 1];
        Postings = new int[tokens.Length];
        var next = PostingStarts[..^1];
        for (var name = 0; name < Count; name++)
        {
            for (var j = starts[name]; j < starts[name + 1]; j++) Postings[next[tokens[j]]++] = name;
        }
        SortPostings();
        (_acronyms, Splits) = (new(this), new(this, distinct));
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public NameTable(SnapshotReader reader)
    {
        Dictionary = new(reader);
        Parties = reader.Read<int>();
        (Starts, Tokens, Places, Flags) = (reader.Read<int>(Count + 1), reader.Read<int>(), reader.Read<ushort>(Count), reader.Read<byte>(Count));
        (Briefs, PostingStarts, Postings) = (reader.Read<NameBrief>(Count), reader.Read<int>(Dictionary.Count + 1), reader.Read<int>(Tokens.Length));
        SnapshotReader.Expect(Starts[^1] == Tokens.Length && PostingStarts[^1] == Postings.Length);
        (_acronyms, Splits) = (new(reader, Count), new(reader, this));
        _made = new PreparedName?[Count];
    }

    public void Save(SnapshotWriter writer)
    {
        Dictionary.Save(writer);
        writer.Write(Parties);
        writer.Write(Starts);
        writer.Write(Tokens);
        writer.Write(Places);
        writer.Write(Flags);
        writer.Write(Briefs);
        writer.Write(PostingStarts);
        writer.Write(Postings);
        _acronyms.Save(writer);
        Splits.Save(writer);
    }

    /// <summary>How many names there are; they are numbered from 0 on.</summary>
    public int Count => Parties.Length;

    /// <summary>The name with a number, taken apart. It is made when it is first asked for, and kept: of two that are made at once either will do.</summary>
    public PreparedName this[int name] => _made[name] ?? (_made[name] = Make(name));

    /// <summary>The distinct tokens.</summary>
    public TokenDictionary Dictionary { get; }
    /// <summary>Where the tokens of each name begin in <see cref="Tokens"/>.</summary>
    public int[] Starts { get; }
    /// <summary>Numbers of the tokens, name by name.</summary>
    public int[] Tokens { get; }
    /// <summary>Party of each name.</summary>
    public int[] Parties { get; }
    /// <summary>Place of the name among its party's names.</summary>
    public ushort[] Places { get; }
    /// <summary>Weak alias, person, kind of party, half a name.</summary>
    public byte[] Flags { get; }
    /// <summary>What bounding their scores reads of the names.</summary>
    public NameBrief[] Briefs { get; }
    /// <summary>Where the names of each token begin in <see cref="Postings"/>.</summary>
    public int[] PostingStarts { get; }
    /// <summary>Numbers of the names, token by token, in the order of their rank.</summary>
    public int[] Postings { get; }

    /// <summary>Names that write a word as several.</summary>
    public WordSplits Splits { get; }

    /// <summary>Names whose first words begin with these letters, and by chance others.</summary>
    public HashMatches WithFirstLetters(ReadOnlySpan<char> letters) => _acronyms.Find(letters);

    /// <summary>Writes the first letters of a name's words out that make an acronym; gives how many.</summary>
    public int FirstLetters(int name, Span<char> letters)
    {
        var length = 0;
        foreach (var id in TokensOf(name))
        {
            ref readonly var token = ref Dictionary.Briefs[id];
            if (Acronyms.Counts(token.Kind) && length < letters.Length) letters[length++] = token.First;
        }
        return length;
    }

    /// <inheritdoc cref="PreparedName.CopyText(Span{char})"/>
    public int CopyText(int name, Span<char> text)
    {
        var length = 0;
        foreach (var id in TokensOf(name))
        {
            ref readonly var token = ref Dictionary.Briefs[id];
            if (token.Kind != TokenKind.LegalForm && length + token.Length <= PreparedName.MaxText) length += Dictionary.CopyForm(id, text[length..]);
        }
        return length;
    }

    /// <summary>What kind of party a name belongs to.</summary>
    public PartyType TypeOf(int name) => (PartyType)(Flags[name] >> TypeShift & TypeMask);

    /// <summary>The names with a token that have initials.</summary>
    public ReadOnlySpan<int> InitialedWith(int token) => NamesWith(token)[..First(token, 1)];

    /// <summary>The names with a token that have no initials and whose text is of a length in this range.</summary>
    public ReadOnlySpan<int> AboutAsLongWith(int token, int least, int most) => NamesWith(token)[First(token, 1 + Math.Max(0, least))..First(token, 2 + Math.Max(0, most))];

    /// <summary>Puts the names of each token in the order of <see cref="Rank"/>.</summary>
    private void SortPostings()
    {
        var ranks = new int[Count];
        for (var name = 0; name < ranks.Length; name++) ranks[name] = Rank(name);
        var keys = new int[Postings.Length];
        for (var i = 0; i < keys.Length; i++) keys[i] = ranks[Postings[i]];
        for (var token = 0; token + 1 < PostingStarts.Length; token++)
        {
            var (start, length) = (PostingStarts[token], PostingStarts[token + 1] - PostingStarts[token]);
            if (length > 1) Array.Sort(keys, Postings, start, length);
        }
    }

    /// <summary>Names with initials come first, then by the length of the text.</summary>
    private int Rank(int name) => Briefs[name].Initials > 0 ? 0 : 1 + Briefs[name].TextLength;

    /// <summary>Where the names of a token begin that are of this rank or more.</summary>
    private int First(int token, int rank)
    {
        var names = NamesWith(token);
        var (from, to) = (0, names.Length);
        while (from < to)
        {
            var middle = (from + to) >> 1;
            if (Rank(names[middle]) < rank) from = middle + 1;
            else to = middle;
        }
        return from;
    }

    /// <summary>Numbers of a name's tokens.</summary>
    public ReadOnlySpan<int> TokensOf(int name) => Tokens.AsSpan(Starts[name], Starts[name + 1] - Starts[name]);

    /// <summary>The names with a token.</summary>
    public ReadOnlySpan<int> NamesWith(int token) => Postings.AsSpan(PostingStarts[token], PostingStarts[token + 1] - PostingStarts[token]);

    private PreparedName Make(int name)
    {
        var ids = TokensOf(name);
        var (tokens, briefs) = (new NameToken[ids.Length], new TokenBrief[ids.Length]);
        for (var i = 0; i < ids.Length; i++) (tokens[i], briefs[i]) = (Dictionary[ids[i]], Dictionary.Briefs[ids[i]]);
        return new(tokens, briefs, Briefs[name]);
    }
}
