using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Index;

/// <summary>The names of a list as rows of token numbers, and for each token the names it stands in.</summary>
internal sealed class NameTable
{
    public const byte WeakFlag = 1;
    public const byte PersonFlag = 2;

    public NameTable(TokenDictionary dictionary, int[] starts, int[] tokens, int[] parties, ushort[] places, byte[] flags)
    {
        (Dictionary, Starts, Tokens, Parties, Places, Flags) = (dictionary, starts, tokens, parties, places, flags);
        Names = new PreparedName[parties.Length];
        for (var i = 0; i < Names.Length; i++)
        {
            var row = new NameToken[starts[i + 1] - starts[i]];
            for (var j = 0; j < row.Length; j++) row[j] = dictionary.Tokens[tokens[starts[i] + j]];
            Names[i] = new(row);
        }
        PostingStarts = new int[dictionary.Tokens.Length + 1];
        foreach (var token in tokens) PostingStarts[token + 1]++;
        for (var i = 1; i < PostingStarts.Length; i++) PostingStarts[i] += PostingStarts[i - 1];
        Postings = new int[tokens.Length];
        var next = PostingStarts[..^1];
        for (var name = 0; name < Names.Length; name++)
        {
            for (var j = starts[name]; j < starts[name + 1]; j++) Postings[next[tokens[j]]++] = name;
        }
    }

    public TokenDictionary Dictionary { get; }
    public int[] Starts { get; }
    public int[] Tokens { get; }
    /// <summary>Party of each name.</summary>
    public int[] Parties { get; }
    /// <summary>Place of the name among its party's names.</summary>
    public ushort[] Places { get; }
    public byte[] Flags { get; }
    public PreparedName[] Names { get; }
    public int[] PostingStarts { get; }
    public int[] Postings { get; }

    public ReadOnlySpan<int> NamesWith(int token) => Postings.AsSpan(PostingStarts[token], PostingStarts[token + 1] - PostingStarts[token]);
}
