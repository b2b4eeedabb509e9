namespace SanctionsCheck.Benchmarks.Screening;

/// <summary>Tells in what script a name is written.</summary>
internal static class NativeScript
{
    /// <summary>"Cyrillic", "Arabic" (Persian and others in its letters too) or "other"; null where most letters are Latin ones.</summary>
    public static string? Of(string text)
    {
        var (letters, cyrillic, arabic, other) = (0, 0, 0, 0);
        foreach (var c in text)
        {
            if (!char.IsLetter(c)) continue;
            letters++;
            if (c is >= '\u0400' and < '\u0530') cyrillic++;
            else if (c is >= '\u0600' and < '\u0780' or >= '\uFB50' and < '\uFF00') arabic++;
            else if (c is >= '\u0370' and < '\u1E00' or >= '\u2E80' and < '\uFB00') other++;
        }
        var native = cyrillic + arabic + other;
        if (native == 0 || 2 * native < letters) return null;
        return cyrillic >= arabic && cyrillic >= other ? "Cyrillic" : arabic >= other ? "Arabic" : "other";
    }
}
