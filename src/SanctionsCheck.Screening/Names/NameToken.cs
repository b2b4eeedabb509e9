namespace SanctionsCheck.Screening.Names;

/// <summary>One part of a name, folded, with everything that comparing it needs. Immutable and shared between names.</summary>
internal sealed class NameToken
{
    /// <summary>Folded Latin form, a–z and 0–9.</summary>
    public required string Form { get; init; }

    /// <summary>Sound key (<see cref="PhoneticKey"/>).</summary>
    public required string Key { get; init; }

    /// <summary>Consonants of the key, for scripts that write no vowels.</summary>
    public required string Skeleton { get; init; }

    /// <summary>What it is for.</summary>
    public required TokenKind Kind { get; init; }

    /// <summary>How much it tells, 0–1, from the model's own frequency table.</summary>
    public required float Weight { get; init; }

    /// <summary>Groups of spellings and of short forms it belongs to.</summary>
    public required int[] Groups { get; init; }

    /// <summary>True where it was written without vowels (Arabic, Hebrew).</summary>
    public required bool Abjad { get; init; }

    /// <summary>Count of each class of letters of the key, for refusing unlike keys without comparing them.</summary>
    public required ulong Mask { get; init; }

    /// <summary>The same of the skeleton.</summary>
    public required ulong SkeletonMask { get; init; }

    /// <summary>Place in the dictionary of an index; −1 outside one.</summary>
    public int Id { get; set; } = -1;

    public override string ToString() => Form;
}
