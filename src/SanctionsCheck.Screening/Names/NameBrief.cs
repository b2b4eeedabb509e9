using SanctionsCheck.Screening.Matching;

namespace SanctionsCheck.Screening.Names;

/// <summary>What bounding the score of a name reads of it, side by side in memory.</summary>
internal readonly struct NameBrief
{
    /// <summary>Counts of the letters of the text, two bits each.</summary>
    public readonly ulong TextMask;

    /// <summary>Which letters the parts begin with that are no numbers or legal forms, a bit a letter.</summary>
    public readonly uint Firsts;

    /// <summary>Which initials there are, a bit a letter.</summary>
    public readonly uint InitialLetters;

    /// <summary>Tells names with different numbers apart.</summary>
    public readonly int Numbers;

    /// <summary>Sum of the weights of the parts.</summary>
    public readonly float Weight;

    /// <summary>What all parts would count left over in a person's name (<see cref="Leftover.RealWeight"/>).</summary>
    public readonly float RealOfPerson;

    /// <summary>The same in another's.</summary>
    public readonly float RealOfOther;

    /// <summary>1, or less for a reading that leaves out part of what was written.</summary>
    public readonly float Factor;

    /// <summary>Length of the text: the forms of the parts without spaces and legal forms.</summary>
    public readonly short TextLength;

    /// <summary>How many of the parts are initials.</summary>
    public readonly short Initials;

    public NameBrief(ReadOnlySpan<NameToken> tokens, float factor)
    {
        Factor = factor;
        foreach (var token in tokens)
        {
            Weight += token.Weight;
            RealOfPerson += Leftover.RealWeight(token.Kind, token.Weight, true);
            RealOfOther += Leftover.RealWeight(token.Kind, token.Weight, false);
            if (token.Kind is not (TokenKind.Number or TokenKind.LegalForm)) Firsts |= LetterMask.BitOf(token.Form[0]);
            if (token.Kind == TokenKind.Initial)
            {
                Initials++;
                InitialLetters |= LetterMask.BitOf(token.Form[0]);
            }
            if (token.Kind == TokenKind.Number) Numbers = Mix(Numbers, token.Form);
        }
        Span<char> text = stackalloc char[PreparedName.MaxText];
        TextLength = (short)PreparedName.CopyText(tokens, text);
        TextMask = LetterMask.OfText(text[..TextLength]);
    }

    private static int Mix(int numbers, string form)
    {
        foreach (var digit in form) numbers = unchecked(numbers * 31 + digit);
        return unchecked(numbers * 31);
    }
}
