namespace SanctionsCheck.Screening.Names;

/// <summary>A name taken apart, ready to be compared.</summary>
internal sealed class PreparedName
{
    /// <summary>The most parts that are looked at; the rest of a longer name is left out.</summary>
    public const int MaxTokens = 24;

    /// <summary>The most letters of a name's text.</summary>
    public const int MaxText = 64;

    private readonly NameBrief _brief;

    public PreparedName(NameToken[] tokens, float factor = 1)
        : this(tokens, [.. tokens.Select(t => new TokenBrief(t))], new(tokens, factor)) { }

    /// <summary>A name of which all that is made of the tokens is at hand.</summary>
    public PreparedName(NameToken[] tokens, TokenBrief[] briefs, in NameBrief brief) => (Tokens, Briefs, _brief) = (tokens, briefs, brief);

    public NameToken[] Tokens { get; }

    /// <summary>What scoring reads of them.</summary>
    public TokenBrief[] Briefs { get; }

    /// <inheritdoc cref="NameBrief.Weight"/>
    public float Weight => _brief.Weight;

    /// <inheritdoc cref="NameBrief.RealOfPerson"/>
    public float RealOfPerson => _brief.RealOfPerson;

    /// <inheritdoc cref="NameBrief.RealOfOther"/>
    public float RealOfOther => _brief.RealOfOther;

    /// <inheritdoc cref="NameBrief.Factor"/>
    public float Factor => _brief.Factor;

    /// <inheritdoc cref="NameBrief.Firsts"/>
    public uint Firsts => _brief.Firsts;

    /// <inheritdoc cref="NameBrief.TextLength"/>
    public short TextLength => _brief.TextLength;

    /// <inheritdoc cref="NameBrief.TextMask"/>
    public ulong TextMask => _brief.TextMask;

    /// <inheritdoc cref="NameBrief.Numbers"/>
    public int Numbers => _brief.Numbers;

    /// <summary>Writes the text out; gives its length. It is needed too seldom to be kept.</summary>
    /// <param name="text">Room for <see cref="MaxText"/> letters.</param>
    public int CopyText(Span<char> text) => CopyText(Tokens, text);

    /// <summary>The same of parts of which no name was made yet.</summary>
    public static int CopyText(ReadOnlySpan<NameToken> tokens, Span<char> text)
    {
        var length = 0;
        foreach (var token in tokens)
        {
            if (token.Kind == TokenKind.LegalForm || length + token.Form.Length > MaxText) continue;
            token.Form.CopyTo(text[length..]);
            length += token.Form.Length;
        }
        return length;
    }
}
