namespace SanctionsCheck.Screening.Names;

/// <summary>One part of a name, folded, with everything that comparing it needs. Immutable and shared between names.</summary>
internal sealed class NameToken
{
    /// <summary>Folded Latin form, a–z and 0–9.</summary>
    public required string Form { get; init; }

    /// <summary>Sound key (<see cref="PhoneticKey"/>).</summary>
    public required string Key { get; init; }

    /// <summary>Consonants of the key, for scripts that write no vowels; none of numbers and legal forms.</summary>
    public required Skeleton Skeleton { get; init; }

    /// <summary>The form without the ending of a Slavic adjective ("Muromskiy" → "murom"); empty if it has none.</summary>
    public required string Stem { get; init; }

    /// <summary>What it is for.</summary>
    public required TokenKind Kind { get; init; }

    /// <summary>How much it tells, 0–1, from the model's own frequency table.</summary>
    public required float Weight { get; init; }

    /// <summary>Groups it belongs to: spellings, short forms, translations, syllables (<see cref="GroupKind"/>).</summary>
    public required int[] Groups { get; init; }

    /// <summary>True where it was written without vowels (Arabic, Hebrew).</summary>
    public required bool Abjad { get; init; }

    /// <summary>True where it is a word that the tables know: two such words that differ are two words, not one mistyped.</summary>
    public required bool Known { get; init; }

    /// <summary>True for one syllable of a Chinese or Korean name, or what reads like one.</summary>
    public required bool Syllable { get; init; }

    /// <summary>Count of each class of letters of the key, for refusing unlike keys without comparing them.</summary>
    public required ulong Mask { get; init; }

    public override string ToString() => Form;
}
