namespace SanctionsCheck.Screening.Names;

/// <summary>Endings of words, by their last letter, in the order given.</summary>
internal sealed class WordEndings
{
    private readonly string[][] _byLast;

    public WordEndings(IEnumerable<string> endings)
    {
        var byLast = endings.ToLookup(e => e[^1]);
        _byLast = [.. Enumerable.Range(0, 128).Select(c => byLast[(char)c].ToArray())];
    }

    /// <summary>The first ending that a word has with at least so many letters before it; null if it has none.</summary>
    public string? Of(string form, int before)
    {
        if (form.Length <= before || form[^1] >= 128) return null;
        foreach (var ending in _byLast[form[^1]])
        {
            if (form.Length - ending.Length >= before && form.EndsWith(ending, StringComparison.Ordinal)) return ending;
        }
        return null;
    }
}
