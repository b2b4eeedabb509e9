using SanctionsCheck.Screening.Index;
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

    /// <summary>Where its tokens begin in <see cref="NameTable.Tokens"/>.</summary>
    public readonly int Start;

    /// <summary>How many tokens it has.</summary>
    public readonly byte Length;

    private readonly byte _flags;

    /// <summary>Makes one.</summary>
    /// <param name="tokens">The parts of the name.</param>
    /// <param name="factor"><see cref="Factor"/>.</param>
    /// <param name="start"><see cref="Start"/>; 0 for a name that stands in no table.</param>
    /// <param name="flags">Its entry in <see cref="NameTable.Flags"/>; 0 for one that stands in no table.</param>
    public NameBrief(ReadOnlySpan<NameToken> tokens, float factor, int start = 0, byte flags = 0)
    {
        (Factor, Start, Length, _flags) = (factor, start, (byte)tokens.Length, flags);
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

    /// <summary>True for a listed person's name.</summary>
    public bool IsPerson => (_flags & NameTable.PersonFlag) != 0;

    /// <summary>True for a weak alias.</summary>
    public bool IsWeak => (_flags & NameTable.WeakFlag) != 0;

    private static int Mix(int numbers, string form)
    {
        foreach (var digit in form) numbers = unchecked(numbers * 31 + digit);
        return unchecked(numbers * 31);
    }
}
