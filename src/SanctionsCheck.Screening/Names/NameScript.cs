namespace SanctionsCheck.Screening.Names;

/// <summary>The script that a word is written in, as far as comparing needs to know.</summary>
internal enum NameScript : byte
{
    Latin,
    Cyrillic,
    /// <summary>Cyrillic with letters that only Belarusian and Ukrainian have: г is h there.</summary>
    WestCyrillic,
    /// <summary>Arabic and Hebrew: vowels are mostly not written.</summary>
    Abjad,
    /// <summary>Chinese characters, which Chinese, Japanese and Korean read differently.</summary>
    Han,
    Hangul,
    Kana,
    Other,
}
