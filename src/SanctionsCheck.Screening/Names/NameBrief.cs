using SanctionsCheck.Screening.Matching;
using SanctionsCheck.Screening.Parties;

namespace SanctionsCheck.Screening.Names;

/// <summary>What bounding the score of a name reads of it, side by side in memory.</summary>
internal readonly struct NameBrief
{
    private const byte WeakFlag = 128;

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

    /// <summary>Where a listed name's tokens begin among those of all names.</summary>
    public readonly int Start;

    /// <summary>Place of a listed name among its party's names.</summary>
    public readonly ushort Place;

    /// <summary>How many tokens it has.</summary>
    public readonly byte Length;

    /// <summary>The party's type, and whether it is a weak alias.</summary>
    private readonly byte _flags;

    /// <summary>What the parts of a name add up to.</summary>
    /// <param name="tokens">The parts.</param>
    /// <param name="factor"><see cref="Factor"/>.</param>
    public NameBrief(ReadOnlySpan<NameToken> tokens, float factor)
    {
        (Factor, Length) = (factor, (byte)tokens.Length);
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

    private NameBrief(in NameBrief name, int start, ushort place, PartyType type, bool weak)
    {
        this = name;
        (Start, Place, _flags) = (start, place, (byte)((int)type | (weak ? WeakFlag : 0)));
    }

    /// <summary>Type of a listed name's party.</summary>
    public PartyType Type => (PartyType)(_flags & ~WeakFlag);

    /// <summary>True for a listed person's name.</summary>
    public bool IsPerson => Type == PartyType.Person;

    /// <summary>True for a weak alias.</summary>
    public bool IsWeak => (_flags & WeakFlag) != 0;

    /// <summary>The same, for a name that is listed.</summary>
    /// <param name="start"><see cref="Start"/>.</param>
    /// <param name="place"><see cref="Place"/>.</param>
    /// <param name="type"><see cref="Type"/>.</param>
    /// <param name="weak"><see cref="IsWeak"/>.</param>
    public NameBrief Listed(int start, ushort place, PartyType type, bool weak) => new(this, start, place, type, weak);

    private static int Mix(int numbers, string form)
    {
        foreach (var digit in form) numbers = unchecked(numbers * 31 + digit);
        return unchecked(numbers * 31);
    }
}
