using SanctionsCheck.Screening.Matching;

namespace SanctionsCheck.Screening.Names;

/// <summary>What scoring a name reads of each of its tokens, side by side in memory, and what else fits beside it.</summary>
internal readonly struct TokenBrief(NameToken token)
{
    public readonly float Weight = token.Weight;
    /// <summary>Length of the form.</summary>
    public readonly ushort Length = (ushort)Math.Min(token.Form.Length, ushort.MaxValue);
    /// <summary>First letter of the form.</summary>
    public readonly char First = token.Form[0];
    private readonly byte _kind = (byte)token.Kind;
    private readonly Traits _traits =
        (token.Syllable ? Traits.Syllable : 0) | (Acronyms.IsAcronym(token, true) ? Traits.PersonAcronym : 0) | (Acronyms.IsAcronym(token, false) ? Traits.OtherAcronym : 0)
        | (token.Abjad ? Traits.Abjad : 0) | (token.Known ? Traits.Known : 0);
    /// <summary>How much shorter than the form the stem is; 0 where there is none.</summary>
    public readonly ushort Ending = (ushort)(token.Stem.Length == 0 ? 0 : token.Form.Length - token.Stem.Length);

    public TokenKind Kind => (TokenKind)_kind;

    public bool Syllable => (_traits & Traits.Syllable) != 0;

    public bool Abjad => (_traits & Traits.Abjad) != 0;

    public bool Known => (_traits & Traits.Known) != 0;

    /// <summary>True for a word that may be made of first letters (<see cref="Acronyms.IsAcronym"/>).</summary>
    public bool IsAcronym(bool person) => (_traits & (person ? Traits.PersonAcronym : Traits.OtherAcronym)) != 0;

    [Flags]
    private enum Traits : byte
    {
        Syllable = 1,
        PersonAcronym = 2,
        OtherAcronym = 4,
        Abjad = 8,
        Known = 16,
    }
}
