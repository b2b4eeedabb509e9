namespace SanctionsCheck.Screening.Names;

/// <summary>Why the words of a group belong together. The kind stands in the two lowest bits of a group's number.</summary>
internal enum GroupKind
{
    /// <summary>Spellings of one name ("Mohammed", "Muhammad"), also in other languages ("Michael", "Mikhail").</summary>
    Spelling = 0,
    /// <summary>Short and pet forms ("Bill").</summary>
    ShortForm = 1,
    /// <summary>A word of trade in other languages ("zavod", "plant").</summary>
    Translation = 2,
    /// <summary>Romanisations of one Chinese or Korean syllable ("zhang", "chang").</summary>
    Syllable = 3,
}
