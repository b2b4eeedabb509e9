namespace SanctionsCheck.Screening.Names;

/// <summary>A name taken apart, ready to be compared.</summary>
internal sealed class PreparedName
{
    /// <summary>The most parts that are looked at; the rest of a longer name is left out.</summary>
    public const int MaxTokens = 24;

    /// <summary>The most letters of a name's text.</summary>
    public const int MaxText = 64;

    public PreparedName(NameToken[] tokens, float factor = 1)
    {
        (Tokens, Factor, Briefs) = (tokens, factor, new TokenBrief[tokens.Length]);
        for (var i = 0; i < tokens.Length; i++) Briefs[i] = new(tokens[i]);
        foreach (var token in tokens)
        {
            Weight += token.Weight;
            RealOfPerson += Matching.Leftover.RealWeight(token.Kind, token.Weight, true);
            RealOfOther += Matching.Leftover.RealWeight(token.Kind, token.Weight, false);
            if (token.Kind is not (TokenKind.Number or TokenKind.LegalForm)) Firsts |= LetterMask.BitOf(token.Form[0]);
            if (token.Kind == TokenKind.Initial)
            {
                Initials++;
                InitialLetters |= LetterMask.BitOf(token.Form[0]);
            }
            if (token.Kind == TokenKind.Number) Numbers = Mix(Numbers, token.Form);
        }
        Span<char> text = stackalloc char[MaxText];
        TextLength = (short)CopyText(text);
        TextMask = LetterMask.OfText(text[..TextLength]);
    }

    public NameToken[] Tokens { get; }

    /// <summary>What scoring reads of them.</summary>
    public TokenBrief[] Briefs { get; }

    /// <summary>Sum of the weights of the parts.</summary>
    public float Weight { get; }

    /// <summary>What all parts would count left over in a person's name (<see cref="Matching.Leftover.RealWeight"/>).</summary>
    public float RealOfPerson { get; }

    /// <summary>The same in another's.</summary>
    public float RealOfOther { get; }

    /// <summary>1, or less for a reading that leaves out part of what was written.</summary>
    public float Factor { get; }

    /// <summary>How many of the parts are initials.</summary>
    public short Initials { get; }

    /// <summary>Which initials there are, a bit a letter.</summary>
    public uint InitialLetters { get; }

    /// <summary>Which letters the parts begin with that are no numbers or legal forms, a bit a letter.</summary>
    public uint Firsts { get; }

    /// <summary>Length of the text: the forms of the parts without spaces and legal forms.</summary>
    public short TextLength { get; }

    /// <summary>Counts of the letters of the text, two bits each.</summary>
    public ulong TextMask { get; }

    /// <summary>Tells names with different numbers apart.</summary>
    public int Numbers { get; }

    /// <summary>Writes the text out; gives its length. It is needed too seldom to be kept.</summary>
    /// <param name="text">Room for <see cref="MaxText"/> letters.</param>
    public int CopyText(Span<char> text)
    {
        var length = 0;
        foreach (var token in Tokens)
        {
            if (token.Kind == TokenKind.LegalForm || length + token.Form.Length > MaxText) continue;
            token.Form.CopyTo(text[length..]);
            length += token.Form.Length;
        }
        return length;
    }

    private static int Mix(int numbers, string form)
    {
        foreach (var digit in form) numbers = unchecked(numbers * 31 + digit);
        return unchecked(numbers * 31);
    }
}
