namespace SanctionsCheck.Screening.Index;

/// <summary>What tells of most keys that they are not alike.</summary>
/// <param name="mask">Counts of the key's letters (<see cref="Names.LetterMask"/>).</param>
/// <param name="key">The key.</param>
internal readonly struct KeyLetters(ulong mask, ShortText key)
{
    public readonly ulong Mask = mask;
    public readonly ShortText Key = key;
}
