namespace SanctionsCheck.Screening.Index;

/// <summary>Hashes of short texts, letter by letter (FNV-1a, 32 bits).</summary>
internal static class TextHash
{
    /// <summary>The hash of no letters.</summary>
    public const uint Seed = 2166136261;

    /// <summary>The hash of a text with one letter more.</summary>
    public static uint Next(uint hash, char c) => (hash ^ c) * 16777619;

    /// <summary>Brings what the upper bits tell into the lower ones, which choose a place.</summary>
    public static uint Fold(uint hash) => hash ^ hash >> 15;

    /// <summary>The hash of a whole text, folded.</summary>
    public static uint Of(ReadOnlySpan<char> text)
    {
        var hash = Seed;
        foreach (var c in text) hash = Next(hash, c);
        return Fold(hash);
    }
}
