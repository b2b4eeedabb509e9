using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Index;

/// <summary>The names of a list as rows of token numbers, and for each token the names it stands in.</summary>
internal sealed class NameTable
{
    private readonly PreparedName?[] _made;
    private readonly AcronymTable _acronyms;

    /// <summary>Makes the table.</summary>
    /// <param name="distinct">The distinct tokens.</param>
    /// <param name="tokens">Numbers of the tokens, name by name.</param>
    /// <param name="rows">The names.</param>
    public NameTable(NameToken[] distinct, int[] tokens, NameRow[] rows)
    {
        (Dictionary, Tokens, Parties) = (new(distinct), tokens, [.. rows.Select(r => r.Party)]);
        (Briefs, _made) = (new NameBrief[rows.Length], new PreparedName?[rows.Length]);
        Parallel.For(0, rows.Length, name =>
        {
            var row = rows[name];
            var parts = new NameToken[row.Length];
            for (var i = 0; i < parts.Length; i++) parts[i] = distinct[tokens[row.Start + i]];
            Briefs[name] = new NameBrief(parts, row.Factor).Listed(row.Start, row.Place, row.Type, row.Weak);
        });
        (Postings, _acronyms, Splits) = (new(Briefs, tokens, distinct.Length), new(this), new(this, distinct));
    }

    /// <summary>Reads what <see cref="Save"/> wrote.</summary>
    public NameTable(SnapshotReader reader)
    {
        Dictionary = new(reader);
        (Parties, Tokens) = (reader.Read<int>(), reader.Read<int>());
        Briefs = reader.Read<NameBrief>(Count);
        SnapshotReader.Expect((Count == 0 ? 0 : Briefs[^1].Start + Briefs[^1].Length) == Tokens.Length);
        (Postings, _acronyms, Splits) = (new(reader, Dictionary.Count, Tokens.Length), new(reader, Count), new(reader, this));
        _made = new PreparedName?[Count];
    }

    public void Save(SnapshotWriter writer)
    {
        Dictionary.Save(writer);
        writer.Write(Parties);
        writer.Write(Tokens);
        writer.Write(Briefs);
        Postings.Save(writer);
        _acronyms.Save(writer);
        Splits.Save(writer);
    }

    /// <summary>How many names there are; they are numbered from 0 on.</summary>
    public int Count => Parties.Length;

    /// <summary>The name with a number, taken apart. It is made when it is first asked for, and kept: of two that are made at once either will do.</summary>
    public PreparedName this[int name] => _made[name] ?? (_made[name] = Make(name));

    /// <summary>The distinct tokens.</summary>
    public TokenDictionary Dictionary { get; }

    /// <summary>Numbers of the tokens, name by name.</summary>
    public int[] Tokens { get; }

    /// <summary>Party of each name.</summary>
    public int[] Parties { get; }

    /// <summary>What bounding their scores reads of the names.</summary>
    public NameBrief[] Briefs { get; }

    /// <summary>For each token the names it stands in.</summary>
    public PostingTable Postings { get; }

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

    /// <summary>Numbers of a name's tokens.</summary>
    public ReadOnlySpan<int> TokensOf(int name) => Tokens.AsSpan(Briefs[name].Start, Briefs[name].Length);

    /// <summary>The names with a token.</summary>
    public ReadOnlySpan<int> NamesWith(int token) => Postings.With(token);

    private PreparedName Make(int name)
    {
        var ids = TokensOf(name);
        var (tokens, briefs) = (new NameToken[ids.Length], new TokenBrief[ids.Length]);
        for (var i = 0; i < ids.Length; i++) (tokens[i], briefs[i]) = (Dictionary[ids[i]], Dictionary.Briefs[ids[i]]);
        return new(tokens, briefs, Briefs[name]);
    }
}
