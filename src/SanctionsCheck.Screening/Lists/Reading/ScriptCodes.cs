namespace SanctionsCheck.Screening.Lists.Reading;

/// <summary>Names of scripts and languages as lists write them, to ISO 15924.</summary>
internal static class ScriptCodes
{
    /// <summary>The code, else the text as published; null for blank.</summary>
    public static string? Of(string? name) => name?.Trim().ToUpperInvariant() switch
    {
        null or "" => null,
        "LATIN" or "LATN" => "Latn",
        "ARABIC" or "ARAB" or "PERSIAN" or "FARSI" or "PASHTO" or "URDU" => "Arab",
        "CYRILLIC" or "CYRL" or "RUSSIAN" or "UKRAINIAN" or "BELARUSIAN" => "Cyrl",
        "HEBREW" or "HEBR" => "Hebr",
        "JAPANESE" or "JPAN" => "Jpan",
        "KOREAN" or "KORE" or "HANGUL" or "HANG" => "Kore",
        "CHINESE" or "HAN" or "HANI" => "Hani",
        "CHINESE SIMPLIFIED" or "SIMPLIFIED CHINESE" or "HANS" => "Hans",
        "CHINESE TRADITIONAL" or "TRADITIONAL CHINESE" or "HANT" => "Hant",
        "GREEK" or "GREK" => "Grek",
        "GEORGIAN" or "GEOR" => "Geor",
        "ARMENIAN" or "ARMN" => "Armn",
        "BURMESE" or "MYANMAR" or "MYMR" => "Mymr",
        "THAI" => "Thai",
        "DEVANAGARI" or "DEVA" => "Deva",
        "BENGALI" or "BENG" => "Beng",
        "TAMIL" or "TAML" => "Taml",
        _ => name.Trim(),
    };
}
