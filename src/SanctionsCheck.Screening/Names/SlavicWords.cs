namespace SanctionsCheck.Screening.Names;

/// <summary>Endings of Slavic adjectives and patronymics in their usual romanisations.</summary>
internal static class SlavicWords
{
    private static readonly string[] Adjectives =
    [
        "skogo", "skomu", "skaya", "skaia", "skaja", "skoye", "skoe", "skoje", "skiye", "skie", "skikh", "skiy", "skii", "skij", "skyi", "skyy", "skyj", "sky", "ski",
        "ska", "ske", "zkiy", "zkii", "zky", "cki", "tski", "tskiy", "tsky",
    ];

    private static readonly string[] Patronymics =
    [
        "ovich", "evich", "yevich", "ievich", "iyevich", "avich", "yovych", "ovych", "evych", "iyovych", "ovna", "evna", "yevna", "ievna", "ivna", "yivna", "auna", "owna", "ovitch", "evitch", "owicz", "ovic",
        "ilyich", "kuzmich", "ogly", "oglu",
    ];

    /// <summary>What stands before an adjective's ending; empty if there is none or too little stands before it.</summary>
    public static string Stem(string form)
    {
        if (form.Length < 7) return "";
        foreach (var ending in Adjectives)
        {
            if (form.Length - ending.Length >= 3 && form.EndsWith(ending, StringComparison.Ordinal)) return form[..^ending.Length];
        }
        return "";
    }

    public static bool IsPatronymic(string form)
    {
        if (form.Length < 7) return false;
        foreach (var ending in Patronymics)
        {
            if (form.EndsWith(ending, StringComparison.Ordinal)) return true;
        }
        return false;
    }
}
