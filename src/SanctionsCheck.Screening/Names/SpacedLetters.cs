namespace SanctionsCheck.Screening.Names;

/// <summary>Words written with spaces between their letters ("I V A N O V").</summary>
internal static class SpacedLetters
{
    /// <summary>So many single letters in a row are a word; fewer are initials.</summary>
    private const int Least = 4;

    /// <summary>Joins them, in place.</summary>
    public static void Join(List<FoldedWord> words)
    {
        for (var start = 0; start + Least <= words.Count; start++)
        {
            var end = start;
            while (end < words.Count && IsLetter(words[end]) && words[end].Script == words[start].Script) end++;
            if (end - start < Least) continue;
            var letters = words.GetRange(start, end - start);
            words[start] = new(string.Concat(letters.Select(w => w.Form)), letters[0].Script, string.Concat(letters.Select(w => w.Source)), letters[0].Comma, false);
            words.RemoveRange(start + 1, letters.Count - 1);
        }
    }

    private static bool IsLetter(FoldedWord word) => word.Form.Length == 1 && char.IsAsciiLetterLower(word.Form[0]) && !word.Dotted;
}
