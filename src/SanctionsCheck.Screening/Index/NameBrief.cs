using SanctionsCheck.Screening.Names;

namespace SanctionsCheck.Screening.Index;

/// <summary>What bounding the score of a listed name reads of it, side by side in memory.</summary>
internal readonly struct NameBrief(PreparedName name)
{
    public readonly ulong TextMask = name.TextMask;
    public readonly uint Firsts = name.Firsts;
    public readonly uint InitialLetters = name.InitialLetters;
    public readonly int Numbers = name.Numbers;
    public readonly float Weight = name.Weight;
    public readonly float RealOfPerson = name.RealOfPerson;
    public readonly float RealOfOther = name.RealOfOther;
    public readonly float Factor = name.Factor;
    public readonly short TextLength = name.TextLength;
    public readonly short Initials = name.Initials;
}
